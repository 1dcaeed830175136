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
