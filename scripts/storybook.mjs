import { pnpm, run } from './pnpm.mjs';

const installed = await pnpm('install');
if (installed !== 0) process.exit(installed);

process.exit(await run('node_modules/.bin/storybook', ['dev', '--port', '6006', ...process.argv.slice(2)]));
