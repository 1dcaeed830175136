import { readFile } from 'node:fs/promises';
import { employerEndpoints, employerOperationIds, employerWireNames } from '@fribillett/entur-wire';
import { expect, it } from 'vitest';

const docs = new URL('../../../../docs/going-live.md', import.meta.url);
const isOpen = (mark: string) => mark === 'I' || mark === 'U';

it('docs/going-live.md tells every path and name of the employer’s that is not confirmed, with its setting', async () => {
  const text = await readFile(docs, 'utf8');
  const section = text.slice(text.indexOf("## The employer's side"));
  const rows = [...section.matchAll(/^\|[^|]+\| ([IUC]) +\|[^|]+\| `(endpoints|wireNames)\.(\w+)` +\|$/gm)];
  const told = rows.map(([, mark, kind, name]) => `${mark ?? ''} ${kind ?? ''}.${name ?? ''}`);
  const paths = employerOperationIds
    .map((id) => `${employerEndpoints[id].mark} endpoints.${id}`)
    .filter((path) => isOpen(path.slice(0, 1)));
  expect(told.filter((row) => row.includes('endpoints.')).sort()).toEqual(paths.sort());
  const names = told
    .filter((row) => row.includes('wireNames.'))
    .map((row) => row.slice('I wireNames.'.length));
  expect(names.sort()).toEqual(Object.keys(employerWireNames).sort());
});
