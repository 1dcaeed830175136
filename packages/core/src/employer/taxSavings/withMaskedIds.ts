import { maskNationalIds } from '../employees/nationalId.ts';
import type { TaxSavingsReport } from './taxSavingsReport.ts';

/**
 * The report as it may be kept: without whole national ids, whatever the backend sent. People are then told apart by their
 * masked id and their place among those who have the same.
 */
export function withMaskedIds(report: TaxSavingsReport): TaxSavingsReport {
  if (report.status !== 'ready' || report.areNationalIdsMasked) return report;
  const ids = new Map<string, string[]>();
  const rows = report.rows.map(({ nationalId, personKey, ...row }) => {
    const masked = maskNationalIds(nationalId);
    const same = ids.get(masked) ?? [];
    if (!same.includes(nationalId)) ids.set(masked, [...same, nationalId]);
    const place = ids.get(masked)?.indexOf(nationalId);
    return { ...row, nationalId: masked, personKey: personKey ?? `${masked} ${String(place)}` };
  });
  return { ...report, areNationalIdsMasked: true, rows };
}
