import type { CallOptions } from '@fribillett/core';
import type {
  EmployerPermission,
  EmployerTransport,
  TaxSavingRow,
  TaxSavingsGeneration,
  TaxSavingsReport,
} from '@fribillett/core/employer';
import { aTaxSavingRow, aTaxSavingsReport } from '@fribillett/testing/employer';
import { operation } from '../../testing/scriptedTransport.ts';

type Asked = Parameters<EmployerTransport['getTaxSavings']>[0];
type Month = Parameters<EmployerTransport['createTaxSavings']>[0];

/** The operations that reports need; reports and their making are answered when the test says so. */
export function scriptedReports(
  may: readonly EmployerPermission[] = ['import', 'read', 'reports', 'read-national-ids'],
) {
  const reports = operation<Asked, TaxSavingsReport>();
  const generations = operation<Month, TaxSavingsGeneration>();
  const companies = [{ companyId: 9001, name: 'Nordbanen AS', reportSeparator: ',' as const }];
  const operations = {
    findCompanies: () => Promise.resolve({ companies, may }),
    getTaxSavings: (input: Asked, options?: CallOptions) => reports.ask(input, options),
    createTaxSavings: (input: Month, options?: CallOptions) => generations.ask(input, options),
  };
  return { operations, reports, generations };
}

/** A synthetic person's id, which is nobody's: a test number has 80 on its month. */
export const nationalId = '31819010024';

/** What employee 1001 saved in March 2026, with the id masked. */
export function saving(parts: Partial<TaxSavingRow> = {}): TaxSavingRow {
  return aTaxSavingRow({ personKey: 'a', ...parts });
}

/** A report of those rows, masked. */
export function report(...rows: TaxSavingRow[]): Extract<TaxSavingsReport, { status: 'ready' }> {
  return aTaxSavingsReport({ delimiter: ',', rows });
}

/** The same with whole ids. */
export function unmasked(...rows: TaxSavingRow[]): TaxSavingsReport {
  const whole = rows.map((row) => ({ ...row, nationalId }));
  return { ...report(...whole), areNationalIdsMasked: false };
}

export const notGenerated: TaxSavingsReport = { status: 'not-generated' };
