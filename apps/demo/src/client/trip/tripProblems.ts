import { toMilliseconds } from '@fribillett/core';
import type { Departure } from '../../shared/shopApi.ts';
import type { Trip } from './trip.ts';

/** A field of the trip search; also the end of its id in the page. */
export type TripField = 'from' | 'to' | 'out-date' | 'back-date' | 'out-train' | 'back-train' | 'people';

/** What is wrong with a field. */
export type TripProblem =
  | 'from'
  | 'to'
  | 'same'
  | 'outDate'
  | 'past'
  | 'backDate'
  | 'backBeforeOut'
  | 'outTrain'
  | 'backTrain'
  | 'backTooEarly'
  | 'nobody';

/**
 * Says what is missing before a trip can be bought, in the order of the page.
 *
 * @param today Oslo day, `yyyy-MM-dd`.
 */
export function tripProblems(
  trip: Trip,
  { out, back }: { out: Departure | undefined; back: Departure | undefined },
  today: string,
): { field: TripField; problem: TripProblem }[] {
  const { from, to, outbound, people, others } = trip;
  const found: { field: TripField; problem: TripProblem }[] = [];
  if (from === undefined) found.push({ field: 'from', problem: 'from' });
  if (to === undefined) found.push({ field: 'to', problem: 'to' });
  else if (from === to) found.push({ field: 'to', problem: 'same' });
  if (outbound.date === undefined) found.push({ field: 'out-date', problem: 'outDate' });
  else if (outbound.date < today) found.push({ field: 'out-date', problem: 'past' });
  else if (out === undefined && from !== undefined && to !== undefined && from !== to) {
    found.push({ field: 'out-train', problem: 'outTrain' });
  }
  if (trip.back !== undefined) {
    const { date } = trip.back;
    if (date === undefined) found.push({ field: 'back-date', problem: 'backDate' });
    else if (outbound.date !== undefined && date < outbound.date) {
      found.push({ field: 'back-date', problem: 'backBeforeOut' });
    } else if (back === undefined) {
      if (out !== undefined) found.push({ field: 'back-train', problem: 'backTrain' });
    } else if (out !== undefined && toMilliseconds(back.departure) < toMilliseconds(out.arrival)) {
      found.push({ field: 'back-train', problem: 'backTooEarly' });
    }
  }
  if (people.length === 0 && others === 0) found.push({ field: 'people', problem: 'nobody' });
  return found;
}
