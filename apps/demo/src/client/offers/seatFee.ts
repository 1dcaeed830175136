import { fromOre, toOre, type ReservationFeeOf } from '@fribillett/core';

/** What a seat costs in this shop, in øre; no field of an offer says it. */
const feeOre = 50_00;

/** The reservation fee within an offer's price. Only trains with reserved seats offer anything beside the ticket. */
export const seatFee: ReservationFeeOf = ({ offer, travellerIds }) => {
  if (offer.optionalProducts.length === 0) return '0.00';
  return fromOre(Math.min(toOre(offer.price.amount), feeOre * travellerIds.length));
};
