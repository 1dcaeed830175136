import type { EntitlementChoice, Journey, TextParams, Translate, UnusableReason } from '@fribillett/core';
import { departureSpan, formatDay, formatLastDay, osloYear, toMilliseconds } from '@fribillett/core';
import { journeyNames } from '../internal/journeyNames.ts';

/**
 * Why a choice does not hold for the whole trip, one sentence per reason: "Only the outward journey. …" where it holds
 * for a part, the whole reason where it holds for nothing. Empty when it holds.
 */
export function describeReasons(
  choice: EntitlementChoice,
  journeys: readonly Journey[],
  t: Translate,
  locale: string,
): string[] {
  if (choice.status === 'unusable') return wholeReason(choice, journeys, t, locale);
  const usable = choice.journeys
    .filter(({ status }) => status === 'usable')
    .map(({ journeyId }) => journeyId);
  const only = journeyNames(usable, journeys, t, locale);
  const refused = distinctReasons(choice).map(({ reason, journeyId }, index) => {
    const params = reasonParams(reason, choice, journeyOf(journeys, journeyId), locale);
    return index === 0 && only !== ''
      ? t(`entitlements.only.${reason}`, { journey: only, ...params })
      : t(`entitlements.reason.${reason}`, params);
  });
  const undecided = choice.journeys
    .filter(({ status }) => status === 'undecided')
    .map(({ journeyId }) => journeyId);
  if (undecided.length === 0) return refused;
  return [...refused, t('entitlements.undecided', { journey: journeyNames(undecided, journeys, t, locale) })];
}

function wholeReason(
  choice: EntitlementChoice,
  journeys: readonly Journey[],
  t: Translate,
  locale: string,
): string[] {
  const found = distinctReasons(choice);
  if (found.length > 0) {
    return found.map(({ reason, journeyId }) =>
      t(
        `entitlements.reason.${reason}`,
        reasonParams(reason, choice, journeyOf(journeys, journeyId), locale),
      ),
    );
  }
  // Judged without a trip: there is no journey that could differ.
  if (choice.reason === undefined) return [];
  return [t(`entitlements.reason.${choice.reason}`, reasonParams(choice.reason, choice, undefined, locale))];
}

function distinctReasons(choice: EntitlementChoice): { reason: UnusableReason; journeyId: string }[] {
  const first = new Map<UnusableReason, string>();
  for (const { reason, journeyId } of choice.journeys) {
    if (reason !== undefined && !first.has(reason)) first.set(reason, journeyId);
  }
  return [...first].map(([reason, journeyId]) => ({ reason, journeyId }));
}

function journeyOf(journeys: readonly Journey[], journeyId: string): Journey | undefined {
  return journeys.find(({ id }) => id === journeyId);
}

/** The day and the year that a reason speaks of; for what never was told, the text keeps its placeholder in sight. */
function reasonParams(
  reason: UnusableReason,
  choice: EntitlementChoice,
  journey: Journey | undefined,
  locale: string,
): TextParams {
  const contracts = choice.products.flatMap((product) => product.contracts);
  const starts = contracts.map(({ validFrom }) => validFrom).sort(byInstant);
  const ends = contracts.flatMap(({ validTo }) => validTo ?? []).sort(byInstant);
  const [start] = starts.filter((from) => journey === undefined || isAfter(from, journey));
  const end = ends.filter((to) => journey === undefined || !isAfter(to, journey)).at(-1) ?? ends.at(-1);
  const departure = journey?.departure ?? end;
  return {
    ...(reason === 'not-yet-valid'
      ? start !== undefined && { day: formatDay(start, locale) }
      : end !== undefined && { day: formatLastDay(end, locale) }),
    ...(departure !== undefined && { year: osloYear(departure) }),
  };
}

function byInstant(a: string, b: string): number {
  return toMilliseconds(a) - toMilliseconds(b);
}

function isAfter(instant: string, { departure }: Journey): boolean {
  return toMilliseconds(instant) > departureSpan(departure).start;
}
