/**
 * ASSUMPTION: prices by distance, in kroner. They look like those of Norwegian long-distance trains, no more. The fee for
 * a seat reservation is the 50.00 that stays payable in Entur's recorded offer.
 */
export const prices = {
  /** Fare of an adult on the flexible product: a start and a price per kilometre. */
  start: 32,
  perKilometre: 1.7,
  /** The non-flexible product costs this share of the flexible one. */
  nonFlexibleShare: 0.6,
  /** Seat reservation, on trains where it is compulsory. */
  seatReservation: 50,
  /** Optional products. */
  seatChoice: 35,
  bicycle: 100,
  /** VAT of passenger transport, per cent, included in every price. */
  vatPercent: 12,
};

/** Share of an adult's fare, by Offers V2 user type. */
const shares: Record<string, number> = {
  ADULT: 1,
  ANYONE: 1,
  YOUTH: 0.75,
  STUDENT: 0.75,
  MILITARY: 0.5,
  SENIOR: 0.5,
  CHILD: 0.5,
  ANIMAL: 0.25,
  INFANT: 0,
  GUIDE_DOG: 0,
};

/** ASSUMPTION: age bands for a traveller who comes with an age and no user type. */
export function userTypeOfAge(age: number): string {
  if (age < 6) return 'INFANT';
  if (age < 18) return 'CHILD';
  return age < 67 ? 'ADULT' : 'SENIOR';
}

/** Fare in øre over a distance, whole kroner. An unknown user type pays as an adult. */
export function fareOre(kilometres: number, userType: string, share = 1): number {
  const adult = (prices.start + prices.perKilometre * kilometres) * (shares[userType] ?? 1) * share;
  return Math.round(adult) * 100;
}

/** Fee in øre for a compulsory seat reservation; who travels free sits on a lap or the floor. */
export function reservationOre(userType: string): number {
  return shares[userType] === 0 ? 0 : prices.seatReservation * 100;
}

/** VAT in øre that a price contains. */
export function vatOre(ore: number): number {
  return Math.round((ore * prices.vatPercent) / (100 + prices.vatPercent));
}
