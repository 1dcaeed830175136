import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../testing/bytes.ts';
import { summariseTaxSavings } from './summariseTaxSavings.ts';
import type { TaxSavingRow } from './taxSaving.ts';
import { parseTaxSavingsCsv, writeTaxSavingsCsv } from './taxSavingsCsv.ts';

function saving(parts: Partial<TaxSavingRow> = {}): TaxSavingRow {
  return {
    companyId: 40,
    employeeNo: '1001',
    nationalId: '31019000000',
    savingOre: 12_345,
    fromDate: '2026-01-01',
    toDate: '2026-01-31',
    employeeStatus: 'A',
    ...parts,
  };
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(count)}}$`));
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`);
const anyRow: fc.Arbitrary<TaxSavingRow> = fc.record({
  companyId: fc.integer({ min: 1, max: 99 }),
  employeeNo: fc.oneof(digits(4), fc.constantFrom('0', '-3', 'a;b', 'c,"d"')),
  nationalId: digits(11),
  savingOre: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fromDate: day,
  toDate: day,
  employeeStatus: fc.constantFrom('P', 'A', 'E'),
});

describe('the tax savings report', () => {
  it('reads what the system writes', async () => {
    const csv = [
      'companyId;employeeNo;ssn;saving;fromDate;toDate;employeeStatus',
      '40;1001;31019000000;123.45;2026-01-01;2026-01-31;A',
      '40;0;01023300000;-0.50;2026-01-01;2026-01-31;P',
    ].join('\n');
    const pensioner = { employeeNo: '0', nationalId: '01023300000', savingOre: -50 };
    const rows = [saving(), saving({ ...pensioner, employeeStatus: 'P' })];
    expect(await parseTaxSavingsCsv(csv)).toEqual({ rows, problems: [] });
  });

  it('reads back what it wrote, with either separator', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow),
        fc.constantFrom(',' as const, ';' as const),
        async (rows, delimiter) => {
          expect(await parseTaxSavingsCsv(writeTaxSavingsCsv(rows, delimiter))).toEqual({
            rows,
            problems: [],
          });
        },
      ),
    );
  });

  it('answers any bytes, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { rows, problems } = await parseTaxSavingsCsv(piecesOf(bytes));
        expect(rows.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('tells the row and the column of what is wrong, and never the id', async () => {
    const csv =
      '0,1,3101900000,1.234,2026-02-31,31.01.2026,X\r\n1,2\r\n40,1001,31019000000,1,2026-01-01,2026-01-31,A';
    const { rows, problems } = await parseTaxSavingsCsv(csv);
    expect(rows).toEqual([saving({ savingOre: 100 })]);
    expect(problems).toEqual([
      { row: 1, column: 'companyId', code: 'not-a-company-id' },
      { row: 1, column: 'ssn', code: 'not-a-national-id' },
      { row: 1, column: 'saving', code: 'not-an-amount' },
      { row: 1, column: 'fromDate', code: 'impossible-date' },
      { row: 1, column: 'toDate', code: 'impossible-date' },
      { row: 1, column: 'employeeStatus', code: 'unknown-status' },
      { row: 2, code: 'column-count', params: { expected: 7, actual: 2 } },
    ]);
  });
});

describe('summariseTaxSavings', () => {
  it('sums by status, month and employee', () => {
    const rows = [
      saving({ savingOre: 10, fromDate: '2026-02-01' }),
      saving({ savingOre: 20 }),
      saving({ savingOre: -5, employeeNo: '2', employeeStatus: 'P' }),
    ];
    expect(summariseTaxSavings(rows)).toEqual({
      totalOre: 25,
      byStatus: { P: -5, A: 30, E: 0 },
      byMonth: [
        { month: '2026-01', savingOre: 15 },
        { month: '2026-02', savingOre: 10 },
      ],
      employees: [
        { companyId: 40, employeeNo: '1001', year: 2026, savingOre: 30 },
        { companyId: 40, employeeNo: '2', year: 2026, savingOre: -5 },
      ],
    });
  });

  it('holds each employee against the limit of a year', () => {
    const rows = [
      saving({ savingOre: 600 }),
      saving({ savingOre: 500 }),
      saving({ fromDate: '2027-01-01', savingOre: 9 }),
    ];
    const { employees } = summariseTaxSavings(rows, { taxFreeLimitOre: 1000 });
    expect(employees).toMatchObject([
      { year: 2026, savingOre: 1100, aboveLimitOre: 100 },
      { year: 2027, savingOre: 9, aboveLimitOre: 0 },
    ]);
  });

  it('keeps pensioners apart who share the number 0', () => {
    const rows = ['01013300000', '02013300000'].map((nationalId) => saving({ employeeNo: '0', nationalId }));
    const { employees } = summariseTaxSavings(rows);
    expect(employees).toHaveLength(2);
    expect(JSON.stringify(employees)).not.toContain('3300000');
  });

  it('keeps them apart by their keys where their ids are masked', () => {
    const masked = { employeeNo: '0', nationalId: '010133*****', savingOre: 10 };
    const rows = ['k1', 'k2', 'k1'].map((personKey) => saving({ ...masked, personKey }));
    const { employees } = summariseTaxSavings(rows);
    expect(employees.map(({ savingOre }) => savingOre)).toEqual([20, 10]);
    expect(JSON.stringify(employees)).not.toContain('k1');
  });

  it('is exact to the øre: every way of summing agrees', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const exact = Number(rows.reduce((ore, { savingOre }) => ore + BigInt(savingOre), 0n));
        const { totalOre, byStatus, byMonth, employees } = summariseTaxSavings(rows);
        const sumOf = (of: readonly { savingOre: number }[]) =>
          of.reduce((ore, { savingOre }) => ore + savingOre, 0);
        expect(totalOre).toBe(exact);
        expect(byStatus.P + byStatus.A + byStatus.E).toBe(exact);
        expect([sumOf(byMonth), sumOf(employees)]).toEqual([exact, exact]);
      }),
    );
  });
});
