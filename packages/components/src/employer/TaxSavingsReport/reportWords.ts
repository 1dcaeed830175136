import { fromOre } from '@fribillett/core';
import { summariseTaxSavings } from '@fribillett/core/employer';
import type { EmployerTranslate, ReadyTaxSavings, TaxSavingsMonth } from '@fribillett/core/employer';
import type { ShownNationalIds, TaxSavingsResult } from '@fribillett/hooks/employer';
import { describeError } from '../../internal/ErrorNotice.tsx';
import { kroner } from '../../internal/kroner.ts';
import { monthName } from '../../internal/monthName.ts';

/** A month with its year: "mars 2026". */
export function monthInWords(
  { year, month }: Pick<TaxSavingsMonth, 'year' | 'month'>,
  locale: string,
): string {
  return `${monthName(month, locale, 'long')} ${String(year)}`;
}

/** Øre in words: "−926,00 kr". */
export function oreInWords(ore: number, locale: string): string {
  return kroner(fromOre(ore), locale);
}

/** A month's report in one sentence. */
export function sumInWords(
  { rows }: ReadyTaxSavings,
  month: string,
  t: EmployerTranslate,
  locale: string,
): string {
  if (rows.length === 0) return t('taxSavingsReport.empty', { month });
  const { totalOre, employees } = summariseTaxSavings(rows);
  const amount = oreInWords(totalOre, locale);
  return t('taxSavingsReport.sum', { month, amount, count: employees.length });
}

/** What is said aloud of a report. Progress comes in quarters: each percent would drown everything else. */
export function reportAnnouncement(
  { state, nationalIds, isOffline, error }: TaxSavingsResult,
  month: string,
  t: EmployerTranslate,
  locale: string,
): string {
  if (isOffline) return t('errors.offline');
  switch (state.status) {
    case 'loading':
      return t('taxSavingsReport.loading');
    case 'error':
      return describeError(state.error, t);
    case 'generating':
      return t('taxSavingsReport.generating', { month, percent: Math.floor(state.progress / 25) * 25 });
    case 'not-generated':
      return state.failure === undefined
        ? t('taxSavingsReport.notGenerated', { month })
        : t('taxSavingsReport.failed');
    case 'ready': {
      const trouble = state.failure === undefined ? '' : t('taxSavingsReport.failed');
      const stale = error === undefined ? '' : describeError(error, t);
      const sentences = [
        trouble,
        stale,
        sumInWords(state.report, month, t, locale),
        idsInWords(nationalIds, t),
      ];
      return sentences.filter(Boolean).join(' ');
    }
  }
}

function idsInWords(ids: ShownNationalIds, t: EmployerTranslate): string {
  switch (ids.status) {
    case 'hidden':
      return '';
    case 'pending':
      return t('taxSavingsReport.nationalIdsPending');
    case 'shown':
      return t('taxSavingsReport.nationalIdsShown');
    case 'masked':
      return t('taxSavingsReport.nationalIdsMasked');
    case 'failed':
      return describeError(ids.error, t);
  }
}
