import type { SelectedOffer } from '@fribillett/core';

/** The same offers, with the last instant of the period (RFC 3339 with an offset): their rights are judged for all of it. */
export function forPeriod(offers: readonly SelectedOffer[], lastTravelDate: string): SelectedOffer[] {
  return offers.map((one) => ({ ...one, lastTravelDate }));
}
