import { describe, expect, test } from 'vitest';
import {
  readAs,
  readTaxSavingsGeneration,
  taxSavingsQuerySchema,
  writeTaxSavingsCsv,
  WireFormatError,
} from './index.ts';

describe('the generation of a report', () => {
  test.each([
    [
      { started: true, progress: 40 },
      { progress: 40, isStarted: true, isFinished: false },
    ],
    [
      { started: '2026-12-01T02:00:00Z', finished: '2026-12-01T02:05:00Z', progress: '100', later: 1 },
      { progress: 100, isStarted: true, isFinished: true },
    ],
    [
      { started: false, progress: null, finished: null, error: null },
      { progress: 0, isStarted: false, isFinished: false },
    ],
    [
      { started: true, progress: 130.5, finished: 'false', error: 'no data' },
      { progress: 100, isStarted: true, isFinished: false, error: 'no data' },
    ],
    [{ error: { code: 7 } }, { progress: 0, isStarted: false, isFinished: false, error: '' }],
  ])('is read from %j', (json, generation) => {
    expect(readTaxSavingsGeneration(json)).toEqual(generation);
  });

  test.each([null, 'started', [], { progress: 'soon' }, { started: {} }])('is not read from %j', (json) => {
    expect(() => readTaxSavingsGeneration(json)).toThrow(WireFormatError);
  });
});

describe('the question for a report', () => {
  const read = (query: unknown) => readAs(taxSavingsQuerySchema, query, 'The query');

  test('names a company, and perhaps a month', () => {
    expect(read({ companyId: '40' })).toEqual({ companyId: '40' });
    expect(read({ companyId: 40, year: '2026', month: '11' })).toEqual({
      companyId: '40',
      year: 2026,
      month: 11,
    });
  });

  test.each([
    ['companyId', undefined],
    ['companyId', '0'],
    ['companyId', '-3'],
    ['year', '2020'],
    ['month', '0'],
    ['month', '13'],
  ])('with %s %j is refused', (name, value) => {
    expect(() => read({ companyId: '40', [name]: value })).toThrow(`The query is malformed: ${name}`);
  });
});

test.each([',', ';'] as const)(
  'the report is written with its columns in order, separated by %s',
  (separator) => {
    const line = {
      employeeStatus: 'A',
      saving: '-120.50',
      companyId: '40',
      employeeNo: '1"7,;',
      ssn: '03028700123',
      fromDate: '2026-11-01',
      toDate: '2026-11-30',
    };
    const header = ['companyId', 'employeeNo', 'ssn', 'saving', 'fromDate', 'toDate', 'employeeStatus'];
    const cells = ['40', '"1""7,;"', '03028700123', '-120.50', '2026-11-01', '2026-11-30', 'A'];
    expect(writeTaxSavingsCsv([line], separator)).toBe(
      `${header.join(separator)}\n${cells.join(separator)}\n`,
    );
  },
);
