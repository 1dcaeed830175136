import { expect, it } from 'vitest';
import { newestReport, reportMonths, reportYears } from './reportMonths.ts';

it('offers the years from 2021 on, newest first', () => {
  expect(reportYears('2024-02-01T00:00:00+01:00')).toEqual([2024, 2023, 2022, 2021]);
});

it.each([
  ['2026-03-31T21:59:00Z', 2026, [1, 2, 3]],
  ['2026-03-31T22:01:00Z', 2026, [1, 2, 3, 4]],
  ['2026-03-31T22:01:00Z', 2027, []],
  ['2026-03-31T22:01:00Z', 2020, []],
])('at %s the months of %d that have begun in Oslo are %j', (now, year, months) => {
  expect(reportMonths(year, now)).toEqual(months);
});

it('has all months of a year that is over', () => {
  expect(reportMonths(2021, '2026-03-31T22:01:00Z')).toHaveLength(12);
});

it.each([
  ['2026-12-31T22:59:00Z', { year: 2026, month: 11 }],
  ['2026-12-31T23:01:00Z', { year: 2026, month: 12 }],
])('at %s the newest report that is made by itself is %j', (now, newest) => {
  expect(newestReport(now)).toEqual(newest);
});
