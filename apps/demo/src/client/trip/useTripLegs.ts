import { osloDay } from '@fribillett/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Departure, DeparturesAnswer } from '../../shared/shopApi.ts';
import { departuresQuery } from '../shop/shopQueries.ts';
import type { Leg, Trip } from './trip.ts';
import { present } from '../session/present.ts';

/** One way of a trip: its trains, and the one that was chosen. */
export interface TripLeg {
  /** The journey's id within the trip. */
  id: 'out' | 'back';
  query: UseQueryResult<DeparturesAnswer>;
  /** Whether enough is chosen to ask for trains. */
  isAsked: boolean;
  chosen: Departure | undefined;
}

/** The trains out and, on a return trip, the trains home. */
export function useTripLegs(trip: Trip): { out: TripLeg; back: TripLeg | undefined } {
  const out = useLeg('out', trip.from, trip.to, trip.outbound);
  const back = useLeg('back', trip.to, trip.from, trip.back);
  return { out, back: trip.back === undefined ? undefined : back };
}

function useLeg(id: TripLeg['id'], from = '', to = '', leg: Leg = {}): TripLeg {
  const [today] = useState(() => osloDay(present()));
  const { date = '', train } = leg;
  // While a year is typed, its first digits are years long gone.
  const isAsked = from !== '' && to !== '' && from !== to && date >= today;
  const query = useQuery({ ...departuresQuery({ from, to, date }), enabled: isAsked });
  const chosen = query.data?.departures.find(({ serviceJourneyId }) => serviceJourneyId === train);
  return { id, query, isAsked, chosen: isAsked ? chosen : undefined };
}
