import { osloDay } from '@fribillett/core';
import type { SearchLeg } from '../offers/useOffers.ts';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';

/** When the trains of a trip leave and arrive, in a line. */
export function TripLine({ legs }: { legs: readonly SearchLeg[] }) {
  const words = useWords();
  return legs.map(({ journeyId, departure: { departure, arrival } }, index) => (
    <span key={journeyId} className="leg">
      {index > 0 && `${words.checkout.back} `}
      {words.checkout.at(formatWeekday(departure, words.tag), formatTime(departure))} – {formatTime(arrival)}
      {osloDay(arrival) !== osloDay(departure) && ` (${words.trip.nextDay})`}
    </span>
  ));
}
