import type { Consumption } from '@fribillett/core';
import { travelSpecificationSchema, type OrderLine } from '@fribillett/entur-wire';
import * as z from 'zod/mini';

/** When something is travelled: instants, RFC 3339 with an offset. */
export interface TravelTimes {
  firstTravelDate: string;
  /** Only for period tickets. */
  lastTravelDate?: string | undefined;
}

// U: what Entur's `travelSpecification` holds is unknown; this is the sandbox's.
const specification = z.pick(travelSpecificationSchema, { departure: true });

/** The default of the option `travelTimesOf`: the departure in the line's `travelSpecification`, where it has one (U). */
export function travelTimesOfLine({ travelSpecification }: OrderLine): TravelTimes | undefined {
  const firstTravelDate = z.safeParse(specification, travelSpecification).data?.departure;
  return firstTravelDate === undefined ? undefined : { firstTravelDate };
}

/**
 * True when the lines of one offer are travelled at another time than a right is used for them. Only what the lines say is
 * compared, as instants; of several lines the earliest begins and the latest ends. What cannot be read is another time.
 */
export function areOtherTimes(said: readonly TravelTimes[], consumption: Consumption): boolean {
  if (said.length === 0) return false;
  const { firstTravelDate, lastTravelDate = firstTravelDate } = consumption;
  const first = Math.min(...said.map((times) => Date.parse(times.firstTravelDate)));
  const ends = said.flatMap((times) => times.lastTravelDate ?? []).map((end) => Date.parse(end));
  const isOtherEnd = ends.length > 0 && Math.max(...ends) !== Date.parse(lastTravelDate);
  return first !== Date.parse(firstTravelDate) || isOtherEnd;
}
