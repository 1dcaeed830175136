import { expect, it } from 'vitest';
import { readText } from './guides.ts';
import { textTables } from './textTables.ts';

/* Written anew by `node_modules/.bin/vitest run --project unit tests/docs/texts.test.ts --update`. */
it('texts.md has every text of every catalogue, by its key', async () => {
  const [before = ''] = (await readText('docs/texts.md')).split('<!-- texts -->');
  const guide = `${before}<!-- texts -->\n\n${textTables()}\n`;
  await expect(guide).toMatchFileSnapshot('../../docs/texts.md');
});
