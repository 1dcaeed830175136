import type { EmployerTransport, ReadyTaxSavings, TaxSavingRow } from '@fribillett/core/employer';
import { aTaxSavingRow, aTaxSavingsReport } from '@fribillett/testing/employer';

type Asked = Parameters<EmployerTransport['getTaxSavings']>[0];

/**
 * March: employees 926,00 + 1250,50 − 26,00 = 2150,50; pensioners 300,00 + 49,50 = 349,50; the bereaved −120,25. Together
 * 2379,75 for five people, two of whom share the number 0.
 */
const march: readonly TaxSavingRow[] = [
  aTaxSavingRow(),
  aTaxSavingRow({ employeeNo: '1002', personKey: '1002', savingOre: 125_050 }),
  aTaxSavingRow({ employeeNo: '0', personKey: 'p1', savingOre: 30_000, employeeStatus: 'P' }),
  aTaxSavingRow({ employeeNo: '0', personKey: 'p2', savingOre: 4_950, employeeStatus: 'P' }),
  aTaxSavingRow({ employeeNo: '1003', personKey: '1003', savingOre: -12_025, employeeStatus: 'E' }),
  aTaxSavingRow({ savingOre: -2_600, fromDate: '2026-03-15' }),
];

const inFebruary = { fromDate: '2026-02-01', toDate: '2026-02-28' };

/** February: 2000,00 − 2500,00 = −500,00. With March, 1001 saved 2900,00 in the year, and 1002 −1249,50. */
const february: readonly TaxSavingRow[] = [
  aTaxSavingRow({ savingOre: 200_000, ...inFebruary }),
  aTaxSavingRow({ employeeNo: '1002', personKey: '1002', savingOre: -250_000, ...inFebruary }),
];

export function report(rows: readonly TaxSavingRow[], parts: Partial<ReadyTaxSavings> = {}): ReadyTaxSavings {
  return aTaxSavingsReport({ rows, ...parts });
}

/** The whole ids of the same people. */
export const nationalId = '31819010024';

/** A backend that has the reports of February and March 2026, with whole ids where they are asked for. */
export function getTaxSavings({ year, month, showNationalIds = false }: Asked) {
  const rows = year === 2026 ? [undefined, undefined, february, march][month] : undefined;
  if (rows === undefined) return Promise.resolve({ status: 'not-generated' } as const);
  if (!showNationalIds) return Promise.resolve(report(rows));
  const whole = rows.map((row) => ({ ...row, nationalId }));
  return Promise.resolve(report(whole, { areNationalIdsMasked: false }));
}
