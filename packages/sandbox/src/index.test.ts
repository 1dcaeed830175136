import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSandbox, sandboxPersonas, sandboxPurposes } from './index.ts';

const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, import.meta.url), 'utf8') }));

test('nothing but the SQLite store needs more than a browser has', () => {
  const needy = sources.filter(({ text }) => /from '(node:|libsql)/.test(text)).map(({ name }) => name);
  expect(needy).toEqual(['store/sqliteStore.ts']);
});

test('nothing but the clock asks the system for the time', () => {
  const asking = sources.filter(({ text }) => /Date\.now\(|new Date\(\)/.test(text)).map(({ name }) => name);
  expect(asking).toEqual(['clock.ts']);
});

test('every product and persona is invented: own prefixes, unique numbers', () => {
  for (const product of Object.keys(sandboxPurposes)) expect(product).toMatch(/^SBX:/);
  const numbers = sandboxPersonas.map(({ customerNumber }) => customerNumber);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { pickupCode, mayBuyFor } of sandboxPersonas) {
    expect(pickupCode ?? 'A-B-C').toMatch(/^\w+-\w+-\w+$/);
    for (const id of mayBuyFor) expect(sandboxPersonas.map((persona) => persona.id)).toContain(id);
  }
});

test('an address that is none is a 404 in the words of the benefits family', async () => {
  const response = await createSandbox().fetch('http://sandbox.test/nowhere', {
    headers: { 'X-Correlation-Id': 'c-1' },
  });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ status: 404, path: '/nowhere', correlationId: 'c-1' });
});

test('an operation is served where the integrator says, and only there', async () => {
  const sandbox = createSandbox({ endpoints: { token: { path: '/elsewhere/token' } } });
  const init = { method: 'POST', body: '{}' };
  expect((await sandbox.fetch('http://sandbox.test/oauth/token', init)).status).toBe(404);
  expect((await sandbox.fetch('http://sandbox.test/elsewhere/token', init)).status).toBe(400);
});
