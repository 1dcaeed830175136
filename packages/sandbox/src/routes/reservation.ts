import { readAs, reserveOffersRequestSchema } from '@fribillett/entur-wire';
import { Refusal } from '../refusal.ts';
import { reserve } from '../rules/reservation.ts';
import type { Route } from './call.ts';

/** `reserveOffers`. The two headers are confirmed as required (companion 7.2). */
export const reserveOffers: Route = (world, { body, headers }) => {
  for (const header of ['Entur-Distribution-Channel', 'Entur-Pos']) {
    if (!headers.get(header)) throw new Refusal(400, `The header ${header} is missing`);
  }
  const { order, added } = reserve(world, readAs(reserveOffersRequestSchema, body, 'The reservation'));
  return {
    body: {
      orderId: order.id,
      orderLineIds: added.map(({ id }) => id),
      reservationIds: added.filter(({ seats }) => seats.length > 0).map(({ id }) => `R-${id}`),
      replacedByOrderLineIds: [],
    },
  };
};
