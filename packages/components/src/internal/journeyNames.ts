import type { Journey, Translate } from '@fribillett/core';
import { formatList } from '@fribillett/core';

/** Several journeys, as a sentence takes them: "the outward journey and the return journey", else from and to. */
export function journeyNames(
  ids: readonly string[],
  journeys: readonly Journey[],
  t: Translate,
  locale: string,
): string {
  const isReturn = isThereAndBack(journeys);
  return formatList(
    journeys
      .filter(({ id }) => ids.includes(id))
      .map((journey) => {
        if (!isReturn) return t('journeys.leg', { from: journey.from, to: journey.to });
        return t(journey === journeys[0] ? 'journeys.outbound' : 'journeys.return');
      }),
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
  if (journeys.length < 2) return '';
  if (!isThereAndBack(journeys)) return journeyNames(ids, journeys, t, locale);
  const [isOut, isHome] = journeys.map(({ id }) => ids.includes(id));
  if (isOut === isHome) return t('journeys.bothShort');
  return t(isOut ? 'journeys.outboundShort' : 'journeys.returnShort');
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
