import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tokenFiles } from './tokens.mjs';

it('the stylesheet, the type and the table of the tokens say what tokens.json says', async () => {
  for (const [url, text] of await tokenFiles()) expect(readFileSync(url, 'utf8')).toBe(text);
});
