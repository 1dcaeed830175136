import type { EntitlementChoice, Journey, TextParams, Translate, UnusableReason } from '@fribillett/core';
import { departureSpan, formatDay, formatLastDay, osloYear, toMilliseconds } from '@fribillett/core';
import { journeyNames } from '../internal/journeyNames.ts';

/**
 * Why a choice does not hold for the whole trip, one sentence per reason, the first of them after "Only the outward
 * journey." where it holds for a part. Empty when it holds.
 */
export function describeReasons(
  choice: EntitlementChoice,
  journeys: readonly Journey[],
  t: Translate,
  locale: string,
): string[] {
  const journeysOf = (status: 'usable' | 'undecided') => {
    const found = choice.journeys.filter((journey) => journey.status === status);
    return journeyNames(
      found.map(({ journeyId }) => journeyId),
      journeys,
      t,
      locale,
    );
  };
  const usable = journeysOf('usable');
  const undecided = journeysOf('undecided');
  const sentences = [...firstOfEachReason(choice, journeys)].map(([reason, journey]) =>
    t(`entitlements.reason.${reason}`, reasonParams(reason, choice, journey, locale)),
  );
  if (sentences.length > 0 && usable !== '') {
    sentences[0] = [t('entitlements.only', { journey: usable }), sentences[0]].join(' ');
  }
  if (undecided !== '') sentences.push(t('entitlements.undecided', { journey: undecided }));
  return sentences;
}

/** Each reason once, with the first journey that it keeps the choice from. */
function firstOfEachReason(choice: EntitlementChoice, journeys: readonly Journey[]) {
  const first = new Map<UnusableReason, Journey | undefined>();
  for (const { reason, journeyId } of choice.journeys) {
    if (reason === undefined || first.has(reason)) continue;
    first.set(
      reason,
      journeys.find(({ id }) => id === journeyId),
    );
  }
  // Judged without a trip: there is no journey that could differ.
  if (first.size === 0 && choice.reason !== undefined) first.set(choice.reason, undefined);
  return first;
}

/** The day and the year that a reason speaks of; for what never was told, the text keeps its placeholder in sight. */
function reasonParams(
  reason: UnusableReason,
  choice: EntitlementChoice,
  journey: Journey | undefined,
  locale: string,
): TextParams {
  const isAhead = reason === 'not-yet-valid';
  const bounds = choice.products
    .flatMap((product) => product.contracts)
    .flatMap(({ validFrom, validTo }) => (isAhead ? validFrom : (validTo ?? [])))
    .sort((a, b) => toMilliseconds(a) - toMilliseconds(b));
  const departure = journey === undefined ? undefined : departureSpan(journey.departure).start;
  // The start that comes after the departure, or the end that comes before it.
  const isNext = (instant: string) => {
    if (departure === undefined) return true;
    return isAhead ? toMilliseconds(instant) > departure : toMilliseconds(instant) <= departure;
  };
  const day = isAhead ? bounds.find(isNext) : (bounds.findLast(isNext) ?? bounds.at(-1));
  const year = journey?.departure ?? day;
  return {
    ...(day !== undefined && { day: (isAhead ? formatDay : formatLastDay)(day, locale) }),
    ...(year !== undefined && { year: osloYear(year) }),
  };
}
