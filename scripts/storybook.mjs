import { pnpm } from './pnpm.mjs';

process.exit(await pnpm('exec', 'storybook', 'dev', '--port', '6006', ...process.argv.slice(2)));
