import { pnpm } from './pnpm.mjs';

process.exit(await pnpm('exec', 'node', 'scripts/steps.mjs', ...process.argv.slice(2)));
