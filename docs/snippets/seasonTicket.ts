import {
  toReservation,
  type Party,
  type Reservation,
  type SelectedOffer,
  type Transport,
} from '@fribillett/core';

/** Reserves period tickets: each configuration says when travel ends, so that the right is judged for all of it. */
export function reservePeriod(
  transport: Transport,
  { offers, party, lastTravelDate }: Period,
): Promise<Reservation> {
  const request = toReservation(offers, party);
  const configurations = request.configurations.map((one) => ({ ...one, lastTravelDate }));
  return transport.reserve({ ...request, configurations });
}

interface Period {
  offers: readonly SelectedOffer[];
  party: Party;
  /** The last instant of the period, RFC 3339 with an offset. */
  lastTravelDate: string;
}
