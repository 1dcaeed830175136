import * as z from 'zod/mini';
import { day, id, instant, money } from './primitives.ts';

/*
 * What runs between the demo's pages and its own backend below `/shop`. The personnel ticket routes beside it
 * (`/personnel-ticket`) are the shop wire of @fribillett/core.
 *
 * Every answer that is not 2xx has the body of `shopErrorSchema` in shopError.ts. Instants are RFC 3339 with an offset, days are
 * `yyyy-MM-dd` in Oslo, money is a decimal string with two decimals.
 */

/** Where the backend is found on the demo's own origin. */
export const shopPaths = {
  /** The shop wire: `createHttpTransport({ baseUrl: shopPaths.personnelTicket })`. */
  personnelTicket: '/personnel-ticket',
  /** GET, POST, DELETE. */
  session: '/shop/session',
  /** GET. */
  personas: '/shop/personas',
  /** GET. */
  stations: '/shop/stations',
  /** GET with `from`, `to` (station ids) and `date`. */
  departures: '/shop/departures',
  /** POST. */
  offers: '/shop/offers',
  /** POST. */
  payments: '/shop/payments',
  /**
   * GET: the session's own, newest first. GET `{orders}/{orderId}`. Cancelling tickets: GET
   * `{orders}/{orderId}/refund-options`, POST `{orders}/{orderId}/refund-quotes` and `{orders}/{orderId}/refunds`.
   */
  orders: '/shop/orders',
  /** GET, POST; 404 when the controls are off. */
  demoFaults: '/shop/demo/faults',
  /** GET, POST; 404 when the controls are off. */
  demoClock: '/shop/demo/clock',
  /** POST; 404 when the controls are off. */
  demoReset: '/shop/demo/reset',
  /** GET: the session's own; 404 when the controls are off. */
  demoRequests: '/shop/demo/requests',
} as const;

/**
 * Header with the `sessionKey` of the sign-in that a page shows. A page that was left open while somebody else signed in
 * beside it is refused with 401 and `session-changed`; without the header the cookie alone counts.
 */
export const sessionKeyHeader = 'X-Session-Key';

/** The `sessionKey` while nobody is signed in. */
export const signedOutKey = 'signed-out';

/** One text in the three languages of the demo. */
export const translatedSchema = z.object({ nb: z.string(), nn: z.string(), en: z.string() });
export type Translated = z.infer<typeof translatedSchema>;

/** Somebody a visitor can be. */
export const personaSchema = z.object({
  id,
  name: z.string(),
  /** Who they are, in a sentence. */
  description: translatedSchema,
  /** The code in the employer's letter; absent for somebody without one. */
  pickupCode: z.optional(z.string()),
});
export type Persona = z.infer<typeof personaSchema>;

/** Answer of `GET /shop/personas`. */
export const personasAnswerSchema = z.object({ personas: z.array(personaSchema) });
export type PersonasAnswer = z.infer<typeof personasAnswerSchema>;

/** Somebody the signed-in customer may buy for, or the customer (`relation` is then `self`). */
export const familyMemberSchema = z.object({
  customerNumber: id,
  displayName: z.string(),
  relation: z.string(),
  birthDate: z.optional(day),
});
export type FamilyMember = z.infer<typeof familyMemberSchema>;

/** Answer of `GET`, `POST` and `DELETE /shop/session`. */
export const sessionAnswerSchema = z.object({
  /** Opaque, changes with every sign-in and sign-out; it is not the cookie's value. For `PersonnelTicketProvider`. */
  sessionKey: id,
  /** Who is signed in; absent when nobody is. */
  persona: z.optional(personaSchema),
  /** The customer first, then the family; empty when nobody is signed in. */
  family: z.array(familyMemberSchema),
  /** The present, on the clock that Entur goes by. */
  now: instant,
  /** Whether visitors may script faults, start over and see what went on to Entur: the routes below `/shop/demo`. */
  hasDemoControls: z.boolean(),
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

/** Body of `POST /shop/session`. */
export const signInRequestSchema = z.object({ personaId: id });

/** A place where trains stop. */
export const stationSchema = z.object({
  /** NSR stop place. */
  id,
  name: z.string(),
});
export type Station = z.infer<typeof stationSchema>;

/** Answer of `GET /shop/stations`. */
export const stationsAnswerSchema = z.object({ stations: z.array(stationSchema) });
export type StationsAnswer = z.infer<typeof stationsAnswerSchema>;

/** Query of `GET /shop/departures`. */
export const departuresQuerySchema = z.object({ from: id, to: id, date: day });
export type DeparturesQuery = z.infer<typeof departuresQuerySchema>;

/** One direct train between two stations. */
export const departureSchema = z.object({
  serviceJourneyId: id,
  /** The operating day; a night train arrives on the next. */
  date: day,
  from: stationSchema,
  to: stationSchema,
  departure: instant,
  arrival: instant,
  /** What the train is called, `F4 Bergensbanen`. */
  line: z.string(),
  /** Train number, where it has one. */
  trainNumber: z.optional(z.string()),
  isNightTrain: z.boolean(),
});
export type Departure = z.infer<typeof departureSchema>;

/** Answer of `GET /shop/departures`, earliest first. */
export const departuresAnswerSchema = z.object({ departures: z.array(departureSchema) });
export type DeparturesAnswer = z.infer<typeof departuresAnswerSchema>;

const offerTraveller = z.object({
  id,
  userType: z.optional(z.string().check(z.maxLength(40))),
  age: z.optional(z.int().check(z.minimum(0), z.maximum(130))),
  customerId: z.optional(id),
  productIds: z.optional(z.array(id).check(z.maxLength(20))),
});

/** Body of `POST /shop/offers`: one search for each journey. */
export const offersRequestSchema = z.object({
  journeys: z
    .array(
      z.object({
        /** The trip's own id of the journey, as in `sale.party`. */
        id,
        serviceJourneyId: id,
        /** The departure's operating day. */
        date: day,
        fromStationId: id,
        toStationId: id,
        /** `toOffersV2Travellers(party, journeyId)`. */
        travellers: z.array(offerTraveller).check(z.minLength(1), z.maxLength(20)),
      }),
    )
    .check(z.minLength(1), z.maxLength(8)),
});
export type OffersRequest = z.infer<typeof offersRequestSchema>;

/** Answer of `POST /shop/offers`, in the order of the request. */
export const offersAnswerSchema = z.object({
  journeys: z.array(
    z.object({
      journeyId: id,
      /** Offers V2 as it was answered: `readOffersV2(offers, { journeyId })`. */
      offers: z.unknown(),
      /** Afterwards the offers cannot be reserved any more: search again. */
      expiresAt: instant,
    }),
  ),
});
export type OffersAnswer = z.infer<typeof offersAnswerSchema>;

/** Body of `POST /shop/payments`. */
export const paymentRequestSchema = z.object({
  orderId: id,
  /** From the gate, as it came. */
  clearance: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** Made once for one press of the button; the same attempt sent twice pays once. */
  attemptId: id,
  /** Path of this site that the payment page leads back to, `/ordre/ABCD1234`. */
  returnPath: z.string().check(z.maxLength(300), z.regex(/^\/(?![/\\])[^\s\\]*$/)),
});
export type PaymentRequest = z.infer<typeof paymentRequestSchema>;

/** Answer of `POST /shop/payments`. */
export const paymentAnswerSchema = z.discriminatedUnion('next', [
  /** Go there; it is a page of this site's origin. */
  z.object({ next: z.literal('terminal'), terminalUrl: z.string() }),
  /** Nothing to pay, or paid already: go to the order. */
  z.object({ next: z.literal('order'), orderId: id }),
]);
export type PaymentAnswer = z.infer<typeof paymentAnswerSchema>;

/**
 * Where an order stands.
 *
 * - `reserved`: held until `expiresAt`, may be paid; after a declined payment it is `reserved` again.
 * - `awaiting-payment`: the payment page is open. - `paying`: the customer has accepted there, the money is being taken.
 * - `paid-not-issued`: the money is taken, the ticket is not there yet. Never buy again.
 * - `issued`: the tickets are there. - `cancelling`: some are being cancelled, and it is not known yet whether they are.
 * - `failed-refunded`: the ticket could not be issued, the money went back.
 * - `cancelled`: every line is cancelled. - `expired`: nobody paid in time.
 */
export const orderStateSchema = z.enum([
  'reserved',
  'awaiting-payment',
  'paying',
  'paid-not-issued',
  'issued',
  'cancelling',
  'failed-refunded',
  'cancelled',
  'expired',
]);
export type OrderState = z.infer<typeof orderStateSchema>;

/** A ticket that exists. */
export const ticketSchema = z.object({
  /** Number of the ticket, to show to the conductor. */
  ticketNumber: z.string(),
  orderLineId: id,
  /** What was bought, in the system's own words. */
  description: z.optional(z.string()),
  /** Who travels on it: the traveller ids of the offer search; the name of somebody of the session's family. */
  travellers: z.array(z.object({ id, displayName: z.optional(z.string()) })),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  departure: z.optional(instant),
  arrival: z.optional(instant),
  /** Car and seat in words, where seats were reserved. */
  seats: z.array(z.string()),
  /** True when its order line is cancelled: nobody travels on it. */
  isVoid: z.boolean(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** One line of an order. */
const orderLineSchema = z.object({
  id,
  description: z.optional(z.string()),
  price: z.optional(money),
  isCancelled: z.boolean(),
});

/** A cancellation that the customer asked for and that was carried out. */
const refundSchema = z.object({
  /** The lines that it took. */
  orderLineIds: z.array(id),
  /** Given back before the fee. */
  refundAmount: money,
  /** Kept of it. The customer gets `refundAmount` less `fee`. */
  fee: money,
  refundedAt: instant,
});

/** Answer of `GET /shop/orders/{orderId}` and of `POST /shop/orders/{orderId}/refunds`. */
export const orderAnswerSchema = z.object({
  orderId: id,
  state: orderStateSchema,
  total: money,
  currency: z.string(),
  lines: z.array(orderLineSchema),
  /** Empty until `issued`; those that were cancelled stay, void. */
  tickets: z.array(ticketSchema),
  /** Until when it can be paid, in `reserved` and `awaiting-payment`. */
  expiresAt: z.optional(instant),
  /** Where an open payment goes on, in `awaiting-payment`. */
  terminalUrl: z.optional(z.string()),
  /** True when the last payment was declined or given up; the order may be paid with a new attempt. */
  isPaymentDeclined: z.boolean(),
  /** Taken from the customer, from `paid-not-issued` on. */
  paidAmount: z.optional(money),
  /** Given back so far. In `paid-not-issued` without it, the refund is still under way or not needed. */
  refundedAmount: z.optional(money),
  /** What the customer has cancelled, oldest first. */
  refunds: z.array(refundSchema),
  /** True when the last cancellation got no answer and turned out not to have happened, until another quote is asked for. */
  hasRefundFailed: z.boolean(),
  /** Quote it together with the order id: it is the same for the whole purchase. */
  correlationId: z.string(),
  /** Ask again after so many seconds; absent when the state is final. */
  pollAfterSeconds: z.optional(z.int()),
});
export type OrderAnswer = z.infer<typeof orderAnswerSchema>;

/** Faults that are switched on in the sandbox, as its own administration understands them. */
export const demoFaultsSchema = z.unknown();
