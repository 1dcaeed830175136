import { maskNationalIds } from '../employees/nationalId.ts';
import type { TaxSavingsReport } from './taxSavingsReport.ts';

/**
 * The report as it may be kept: without whole national ids, whatever the backend sent. People are then told apart by their
 * masked id and their place among those who have the same and the same number: who else was born on that day and stands in
 * the one report and not in the other must not change the key.
 */
export function withMaskedIds(report: TaxSavingsReport): TaxSavingsReport {
  if (report.status !== 'ready' || report.areNationalIdsMasked) return report;
  const ids = new Map<string, string[]>();
  const rows = report.rows.map(({ nationalId, personKey, ...row }) => {
    const masked = maskNationalIds(nationalId);
    const sharing = JSON.stringify([row.companyId, row.employeeNo, masked]);
    const same = ids.get(sharing) ?? [];
    if (!same.includes(nationalId)) ids.set(sharing, [...same, nationalId]);
    const place = ids.get(sharing)?.indexOf(nationalId);
    return { ...row, nationalId: masked, personKey: personKey ?? `${masked} ${String(place)}` };
  });
  return { ...report, areNationalIdsMasked: true, rows };
}
