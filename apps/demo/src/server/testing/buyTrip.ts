import {
  entitlementsAnswerSchema,
  neededProductIds,
  readOffersV2,
  reservationSchema,
  verdictSchema,
  type ReservationConfiguration,
} from '@fribillett/core';
import {
  departuresAnswerSchema,
  offersAnswerSchema,
  orderAnswerSchema,
  paymentAnswerSchema,
  stationsAnswerSchema,
  type OrderAnswer,
} from '../../shared/shopApi.ts';
import { shopErrorSchema } from '../../shared/shopError.ts';
import type { Page, Visitor } from './visitor.ts';

/** A trip of one journey for the customer alone. */
export interface TripChoice {
  from: string;
  to: string;
  date: string;
  /** Entitlement product to use; default the first one. */
  productId?: string | undefined;
  /** Name of the fare; default the first one, which is flexible. */
  fare?: string | undefined;
}

/** From Oslo to Bergen on the private right that every persona with rights has. */
export const toBergen: TripChoice = { from: 'Oslo S', to: 'Bergen', date: '2026-12-02' };

/** Signs in. */
export async function signIn(visitor: Visitor, personaId: string): Promise<void> {
  const { status } = await visitor.post('/shop/session', { personaId });
  if (status !== 200) throw new Error(`Signing in as ${personaId} was answered with ${String(status)}.`);
}

/** The rights of the session. */
export async function rightsOf(visitor: Visitor) {
  return entitlementsAnswerSchema.parse((await visitor.get('/personnel-ticket/entitlements')).json);
}

/** What reserves an offer of the trip's first departure with the customer's first right. */
export async function configurationFor(
  visitor: Visitor,
  trip: TripChoice = toBergen,
): Promise<ReservationConfiguration> {
  const { people, entitlements } = await rightsOf(visitor);
  const customerNumber = people[0]?.customerNumber ?? '';
  const right = entitlements.find(
    (one) => one.customerNumber === customerNumber && (trip.productId ?? one.productId) === one.productId,
  );
  const { stations } = stationsAnswerSchema.parse((await visitor.get('/shop/stations')).json);
  const idOf = (name: string) => stations.find((station) => station.name === name)?.id ?? '';
  const query = new URLSearchParams({ from: idOf(trip.from), to: idOf(trip.to), date: trip.date }).toString();
  const { departures } = departuresAnswerSchema.parse((await visitor.get(`/shop/departures?${query}`)).json);
  const departure = departures[0];
  if (departure === undefined) throw new Error('No train runs that day.');
  const traveller = {
    id: customerNumber,
    userType: 'ADULT',
    ...(right !== undefined && { customerId: customerNumber, productIds: [right.productId] }),
  };
  const journey = {
    id: 'out',
    serviceJourneyId: departure.serviceJourneyId,
    date: departure.date,
    fromStationId: departure.from.id,
    toStationId: departure.to.id,
    travellers: [traveller],
  };
  const answer = await visitor.post('/shop/offers', { journeys: [journey] });
  const [found] = offersAnswerSchema.parse(answer.json).journeys;
  const { offers } = readOffersV2(found?.offers, { journeyId: 'out' });
  const offer = offers.find(({ name }) => (trip.fare ?? name) === name);
  if (offer === undefined) throw new Error('Nothing is offered.');
  const needed = neededProductIds({ offer, travellerIds: [customerNumber] });
  const used = right !== undefined && needed.includes(right.productId) ? [right] : [];
  return {
    offerId: offer.id,
    journeyId: 'out',
    travellerIds: [customerNumber],
    selectableProductIds: [],
    customers: used.map(({ contractId, productId, productVersion }) => ({
      customerNumber,
      entitlements: [{ contractId, productId, productVersion }],
    })),
    firstTravelDate: departure.departure,
  };
}

/** Reserves an offer of the trip's first departure with the customer's first right. Returns the order's id. */
export async function reserveTrip(visitor: Visitor, trip: TripChoice = toBergen): Promise<string> {
  const configuration = await configurationFor(visitor, trip);
  const reserved = await visitor.post('/personnel-ticket/reservation', { configurations: [configuration] });
  return reservationSchema.parse(reserved.json).orderId;
}

/** Has the order validated. Returns the clearance. */
export async function clear(visitor: Visitor, orderId: string): Promise<string> {
  const { json } = await visitor.post(`/personnel-ticket/reservation/${orderId}/validation`, {});
  const verdict = verdictSchema.parse(json);
  if (verdict.status === 'refused') throw new Error('The rights were refused.');
  return verdict.clearance;
}

/** Presses the pay button once. */
export async function pressPay(visitor: Visitor, orderId: string, attemptId = 'attempt-1'): Promise<Page> {
  const clearance = await clear(visitor, orderId);
  return visitor.post('/shop/payments', { orderId, clearance, attemptId, returnPath: `/ordre/${orderId}` });
}

/** The payment page that an answer leads to. */
export function terminalOf({ json }: Page): string {
  const answer = paymentAnswerSchema.parse(json);
  if (answer.next !== 'terminal') throw new Error('There is no payment page.');
  return answer.terminalUrl;
}

/** Looks at an order. */
export async function look(visitor: Visitor, orderId: string): Promise<OrderAnswer> {
  return orderAnswerSchema.parse((await visitor.get(`/shop/orders/${orderId}`)).json);
}

/** Reserves, validates and pays a trip. Returns the order's id. */
export async function buyTrip(visitor: Visitor, trip: TripChoice = toBergen): Promise<string> {
  const orderId = await reserveTrip(visitor, trip);
  const terminal = terminalOf(await pressPay(visitor, orderId));
  await visitor.submit(terminal, { action: 'pay' });
  return orderId;
}

/** The error of an answer. */
export function errorOf({ json }: Page) {
  return shopErrorSchema.parse(json).error;
}
