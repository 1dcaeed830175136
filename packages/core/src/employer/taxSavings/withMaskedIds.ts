import { maskNationalIds } from '../employees/nationalId.ts';
import type { TaxSavingsReport } from './taxSavingsReport.ts';

/**
 * The report as it may be kept: without whole national ids, whatever the backend sent. People are then told apart by a key
 * that says nothing of them.
 */
export function withMaskedIds(report: TaxSavingsReport): TaxSavingsReport {
  if (report.status !== 'ready' || report.areNationalIdsMasked) return report;
  const keys = new Map<string, string>();
  const rows = report.rows.map(({ nationalId, personKey, ...row }) => {
    const key = keys.get(nationalId) ?? String(keys.size + 1);
    keys.set(nationalId, key);
    return { ...row, nationalId: maskNationalIds(nationalId), personKey: personKey ?? key };
  });
  return { ...report, areNationalIdsMasked: true, rows };
}
