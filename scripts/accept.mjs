import { rmSync } from 'node:fs';
import { pnpm } from './pnpm.mjs';

/*
 * Accepts every story as it is now: its pictures, accessibility tree and tab stops, in `.storybook/accepted`. What git shows
 * as changed is then to be looked at, as any other change.
 */

rmSync('.storybook/accepted', { recursive: true, force: true });
process.exit(await pnpm('exec', 'vitest', 'run', '--project', 'storybook', '--update'));
