import { fileURLToPath } from 'node:url';
import { pnpm, run } from './pnpm.mjs';

const built = await pnpm(
  'exec',
  'turbo',
  'run',
  'build',
  '--filter=@fribillett/demo',
  '--output-logs=errors-only',
);
if (built !== 0) process.exit(built);

const demo = fileURLToPath(new URL('../apps/demo/', import.meta.url));
process.exit(await run(process.execPath, ['dist/server/main.js'], { cwd: demo }));
