import type { EmployerTransport, ReadyTaxSavings, TaxSavingRow } from '@fribillett/core/employer';

type Asked = Parameters<EmployerTransport['getTaxSavings']>[0];

/** A row of March 2026: employee 1001 saved 926 kroner. The id is a synthetic person's, who is nobody. */
export function saving(parts: Partial<TaxSavingRow> = {}): TaxSavingRow {
  return {
    companyId: 9001,
    employeeNo: '1001',
    nationalId: '318190*****',
    personKey: '1001',
    savingOre: 92_600,
    fromDate: '2026-03-01',
    toDate: '2026-03-31',
    employeeStatus: 'A',
    ...parts,
  };
}

/**
 * March: employees 926,00 + 1250,50 − 26,00 = 2150,50; pensioners 300,00 + 49,50 = 349,50; the bereaved −120,25. Together
 * 2379,75 for five people, two of whom share the number 0.
 */
const march: readonly TaxSavingRow[] = [
  saving(),
  saving({ employeeNo: '1002', personKey: '1002', savingOre: 125_050 }),
  saving({ employeeNo: '0', personKey: 'p1', savingOre: 30_000, employeeStatus: 'P' }),
  saving({ employeeNo: '0', personKey: 'p2', savingOre: 4_950, employeeStatus: 'P' }),
  saving({ employeeNo: '1003', personKey: '1003', savingOre: -12_025, employeeStatus: 'E' }),
  saving({ savingOre: -2_600, fromDate: '2026-03-15' }),
];

const inFebruary = { fromDate: '2026-02-01', toDate: '2026-02-28' };

/** February: 2000,00 − 2500,00 = −500,00. With March, 1001 saved 2900,00 in the year, and 1002 −1249,50. */
const february: readonly TaxSavingRow[] = [
  saving({ savingOre: 200_000, ...inFebruary }),
  saving({ employeeNo: '1002', personKey: '1002', savingOre: -250_000, ...inFebruary }),
];

export function report(rows: readonly TaxSavingRow[], parts: Partial<ReadyTaxSavings> = {}): ReadyTaxSavings {
  return { status: 'ready', delimiter: ';', areNationalIdsMasked: true, rows, ...parts };
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
