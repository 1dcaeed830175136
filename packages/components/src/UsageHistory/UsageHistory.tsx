'use client';
import { osloYear, usageTrips, usageYears } from '@fribillett/core';
import type { UsageYear } from '@fribillett/core';
import { useEntitlements, useTexts, useUsage } from '@fribillett/hooks';
import type { UsageOptions, UsageResult } from '@fribillett/hooks';
import { useMemo, useState } from 'react';
import { describeError } from '../internal/ErrorNotice.tsx';
import type { HeadingLevel } from '../internal/Heading.tsx';
import { Note } from '../internal/Note.tsx';
import { Section } from '../internal/Section.tsx';
import type { SectionClassNames } from '../internal/Section.tsx';
import { Skeleton } from '../internal/Skeleton.tsx';
import { isOf, rightOptions } from './rightOptions.ts';
import { SavingsTable } from './SavingsTable.tsx';
import { TripsTable } from './TripsTable.tsx';
import { UsageChart } from './UsageChart.tsx';
import { UsageFilter } from './UsageFilter.tsx';
import { UsageNotices } from './UsageNotices.tsx';
import { usageSum } from './usageSum.ts';
import { usageTexts } from './usageTexts.ts';
import type { UsageTextOverrides } from './usageTexts.ts';

/** Props of `UsageHistory`. */
export interface UsageHistoryProps extends UsageOptions {
  /** Texts of the shop's own, one by one; the component's own words are not in the provider's catalogue. */
  texts?: UsageTextOverrides | undefined;
  /** Level of the heading, so that it fits into the page; 2 by default. */
  headingLevel?: HeadingLevel | undefined;
  /** Class names of the host's own, part by part. */
  classNames?: UsageHistoryClassNames | undefined;
}

/** Parts of `UsageHistory` that take a class name. */
export interface UsageHistoryClassNames extends SectionClassNames {
  /** The choice of a year, and that of a person or right. */
  filter?: string | undefined;
  /** The year in words. */
  sum?: string | undefined;
  /** The bars, one a month; the `data-sign` of each is -1, 0 or 1. */
  chart?: string | undefined;
  /** The table of the months, and that of the trips, whose rows have `data-state`: `made` or `cancelled`. */
  table?: string | undefined;
}

/**
 * The trips that were made on the session's rights, refunds included, and what they saved: in words, as bars, by month in
 * a table, and trip by trip. The year can be chosen, and one person or right where there are several.
 *
 * Must stand in a `PersonnelTicketProvider`. The same without looks: `useUsage`, `usageTrips` and `usageYears`.
 */
export function UsageHistory({ refreshKey, texts, headingLevel, classNames = {} }: UsageHistoryProps) {
  const { t, locale } = useTexts();
  const words = useMemo(() => usageTexts(locale, texts), [locale, texts]);
  const usage = useUsage({ refreshKey });
  const { status, trips } = useTrips(usage);
  const options = rightOptions(trips, locale, t, words);
  const [right, setRight] = useState('');
  const [yearNumber, setYearNumber] = useState<number>();
  // What was chosen may be gone after the next reading.
  const shownRight = options.some(({ value }) => value === right) ? right : '';
  const years = usageYears(trips.filter((trip) => isOf(trip, shownRight)));
  const year = yearOf(years, yearNumber ?? osloYear(usage.readAt));
  const sum = year === undefined ? '' : usageSum(year, locale, t, words);

  return (
    <Section
      name="usage-history"
      state={status}
      title={words('usage.title')}
      help={words('usage.help')}
      headingLevel={headingLevel}
      classNames={classNames}
      announcement={announcement()}
    >
      <UsageNotices usage={usage} words={words} />
      {status === 'loading' && <Skeleton rows={3} />}
      {status === 'empty' && <Note tone="calm">{words('usage.empty')}</Note>}
      {year !== undefined && (
        <>
          <div className="fb-usage-filters">
            <UsageFilter
              label={words('usage.year')}
              value={String(year.year)}
              options={years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
              onChange={(value) => {
                setYearNumber(Number(value));
              }}
              className={classNames.filter}
            />
            <UsageFilter
              label={words('usage.right')}
              value={shownRight}
              options={[{ value: '', label: words('usage.allRights') }, ...options]}
              onChange={setRight}
              className={classNames.filter}
            />
          </div>
          <p className={classNames.sum}>
            <bdi>{sum}</bdi>
          </p>
          {year.months.length > 0 && (
            <>
              <UsageChart year={year} locale={locale} className={classNames.chart} />
              <SavingsTable year={year} locale={locale} words={words} className={classNames.table} />
            </>
          )}
          <TripsTable
            year={year}
            isRightNamed={options.length > 0}
            locale={locale}
            t={t}
            words={words}
            className={classNames.table}
          />
        </>
      )}
    </Section>
  );

  function announcement(): string {
    if (usage.isOffline) return t('errors.offline');
    if (usage.error !== undefined) return describeError(usage.error, t);
    if (status === 'loading' || status === 'empty') return words(`usage.${status}`);
    return usage.isPartial ? `${words('usage.partial')} ${sum}` : sum;
  }
}

/** The trips, once the rights too are read or could not be: a name that comes late would move everything. */
function useTrips({ status, answer }: UsageResult) {
  const rights = useEntitlements();
  const isNaming = rights.status === 'loading' && !rights.isOffline;
  const trips = useMemo(
    () => usageTrips(answer?.usages ?? [], rights.answer?.entitlements ?? []),
    [answer, rights.answer],
  );
  return status === 'ready' && isNaming ? { status: 'loading' as const, trips: [] } : { status, trips };
}

/** The year that is asked for, else the newest before it, else the oldest after it. */
function yearOf(years: readonly UsageYear[], asked: number): UsageYear | undefined {
  return years.find(({ year }) => year <= asked) ?? years.at(-1);
}
