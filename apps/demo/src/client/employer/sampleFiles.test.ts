import { checkEmployees, type EmployeeOfRow, type EmployeeProblem } from '@fribillett/core/employer';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brokenSample, sampleFiles } from './sampleFiles.ts';

const bytesOf = (href: string) => readFileSync(new URL(`../../../public${href}`, import.meta.url));

async function check(href: string, options: { companyId: number; testNumbers: boolean }) {
  const employees: EmployeeOfRow[] = [];
  const problems: EmployeeProblem[] = [];
  const chunks = (async function* () {
    yield await Promise.resolve(new Uint8Array(bytesOf(href)));
  })();
  for await (const batch of checkEmployees(chunks, options)) {
    employees.push(...batch.employees);
    problems.push(...batch.problems);
  }
  return { employees, problems };
}

it.each(sampleFiles)('$href may be imported for its company', async ({ companyId, href }) => {
  const { employees, problems } = await check(href, { companyId, testNumbers: true });
  expect(problems).toEqual([]);
  expect(employees.length).toBeGreaterThan(2);
});

it.each(sampleFiles)('$href has nobody real in it', async ({ companyId, href }) => {
  const { employees, problems } = await check(href, { companyId, testNumbers: false });
  expect(employees).toEqual([]);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['national-id-mismatch']));
});

it('has a file to see what is said of errors', async () => {
  const { problems } = await check(brokenSample, { companyId: 9001, testNumbers: true });
  expect(new Set(problems.map(({ row }) => row)).size).toBe(4);
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(7);
});
