import { readFile } from 'node:fs/promises';
import {
  employerEndpoints,
  employerOperationIds,
  employerWireNames,
  enturEndpoints,
  operationIds,
  wireNames,
} from '@fribillett/entur-wire';
import { expect, it } from 'vitest';

const docs = new URL('../../../../docs/going-live.md', import.meta.url);
const options = ['../options.ts', './employerOptions.ts', '../checkMount.ts'];
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

it('docs/going-live.md tells every path and name of a sale that is not confirmed, with its setting', async () => {
  const text = await readFile(docs, 'utf8');
  const section = text.slice(0, text.indexOf("## The employer's side"));
  const rows = [...section.matchAll(/^\|[^|]+\| (I|U|CC?) +\|.*\| `((?:endpoints|wireNames)\.\w+)` +\|$/gm)];
  const told = rows.map(([, mark, name]) => `${mark ?? ''} ${name ?? ''}`);
  const paths = operationIds
    .filter((id) => enturEndpoints[id].mark !== 'C')
    .map((id) => `${enturEndpoints[id].mark} endpoints.${id}`);
  expect(told.filter((row) => row.includes('endpoints.')).sort()).toEqual(paths.sort());
  const names = told.filter((row) => row.includes('wireNames.')).map((row) => row.replace(/.*\./, ''));
  expect(names.sort()).toEqual(Object.keys(wireNames).sort());
});

it('docs/going-live.md names no option that a gateway does not have', async () => {
  const text = await readFile(docs, 'utf8');
  const named = [...text.matchAll(/\| `(\w+)` +\|$/gm)].map(([, name = '']) => name);
  const sources = await Promise.all(options.map((file) => readFile(new URL(file, import.meta.url), 'utf8')));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !sources.some((source) => source.includes(`  ${name}?:`)))).toEqual([]);
});
