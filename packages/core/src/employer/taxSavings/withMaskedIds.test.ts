import { expect, it } from 'vitest';
import { summariseTaxSavings } from './summariseTaxSavings.ts';
import type { TaxSavingRow } from './taxSaving.ts';
import { withMaskedIds } from './withMaskedIds.ts';

function pensioner(nationalId: string, parts: Partial<TaxSavingRow> = {}): TaxSavingRow {
  const span = { fromDate: '2026-01-01', toDate: '2026-01-31' };
  return {
    companyId: 40,
    employeeNo: '0',
    nationalId,
    savingOre: 100,
    employeeStatus: 'P',
    ...span,
    ...parts,
  };
}

it('hides the ids, and still tells people apart who share number and birth date', () => {
  const rows = [pensioner('01013300000'), pensioner('01013312345'), pensioner('01013300000')];
  const masked = withMaskedIds({ status: 'ready', delimiter: ';', areNationalIdsMasked: false, rows });
  if (masked.status !== 'ready') throw new Error('not ready');
  expect(masked.areNationalIdsMasked).toBe(true);
  expect(masked.rows.map(({ nationalId }) => nationalId)).toEqual(Array(3).fill('010133*****'));
  expect(summariseTaxSavings(masked.rows).employees.map(({ savingOre }) => savingOre)).toEqual([200, 100]);
});

it('knows somebody again in the next report, whoever else was born on that day and stands in one of the two', () => {
  const other = pensioner('01013399999', { employeeNo: '1001', employeeStatus: 'A' });
  const january = [other, pensioner('01013300000')];
  const february = [pensioner('01013300000', { fromDate: '2026-02-01', toDate: '2026-02-28' })];
  const year = [january, february].flatMap((rows) => {
    const report = withMaskedIds({ status: 'ready', delimiter: ',', areNationalIdsMasked: false, rows });
    return report.status === 'ready' ? report.rows : [];
  });
  expect(summariseTaxSavings(year).employees.map(({ savingOre }) => savingOre)).toEqual([100, 200]);
});

it('leaves the keys of the backend, and what is masked or not there, as they are', () => {
  const report = { status: 'ready', delimiter: ',', areNationalIdsMasked: true, rows: [] } as const;
  expect(withMaskedIds(report)).toBe(report);
  expect(withMaskedIds({ status: 'not-generated' })).toEqual({ status: 'not-generated' });
  const keyed = {
    ...report,
    areNationalIdsMasked: false,
    rows: [pensioner('01013300000', { personKey: 'a' })],
  };
  expect(withMaskedIds(keyed)).toMatchObject({ rows: [{ personKey: 'a' }] });
});
