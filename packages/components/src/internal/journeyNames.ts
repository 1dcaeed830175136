import type { Journey, Translate } from '@fribillett/core';
import { formatList } from '@fribillett/core';

/** "the outward journey", "the return journey", else from and to. */
function journeyName(journey: Journey, journeys: readonly Journey[], t: Translate): string {
  if (!isThereAndBack(journeys)) return legName(journey, t);
  return t(journey.id === journeys[0]?.id ? 'journeys.outbound' : 'journeys.return');
}

/** The names of several journeys in a row, as a sentence takes them. */
export function journeyNames(
  ids: readonly string[],
  journeys: readonly Journey[],
  t: Translate,
  locale: string,
): string {
  const named = journeys.filter(({ id }) => ids.includes(id));
  return formatList(
    named.map((journey) => journeyName(journey, journeys, t)),
    locale,
  );
}

/** The same as a label has it: "outward", "both ways", else from and to; empty where the trip has one journey. */
export function journeyLabel(
  ids: readonly string[],
  journeys: readonly Journey[],
  t: Translate,
  locale: string,
): string {
  const named = journeys.filter(({ id }) => ids.includes(id));
  if (journeys.length < 2) return '';
  if (!isThereAndBack(journeys)) {
    return formatList(
      named.map((journey) => legName(journey, t)),
      locale,
    );
  }
  if (named.length === 2) return t('journeys.bothShort');
  return t(named[0]?.id === journeys[0]?.id ? 'journeys.outboundShort' : 'journeys.returnShort');
}

function legName({ from, to }: Journey, t: Translate): string {
  return t('journeys.leg', { from, to });
}

function isThereAndBack([out, back, ...more]: readonly Journey[]): boolean {
  return (
    out !== undefined &&
    back !== undefined &&
    more.length === 0 &&
    out.from === back.to &&
    out.to === back.from
  );
}
