import * as z from 'zod/mini';
import type { ClaimAnswer } from '../claim/claim.ts';
import type { ConsumptionAdvice, Refusal, Verdict } from '../consumption/verdict.ts';
import type { Entitlement, EntitlementsAnswer } from '../entitlements/entitlement.ts';
import type { Reservation } from '../reservation/reservation.ts';
import type { UsageAnswer } from '../usage/usage.ts';
import { isInstant, isRealDay } from '../journeys/osloDay.ts';
import type { TransportErrorCode } from './errors.ts';

/*
 * The shop wire: what runs between the browser and the shop's own backend, in the domain's words. `openapi.json` beside
 * the package says the same for backends in other languages; a test holds the two together.
 */

/** Method and path of every route, below the path that the gateway is mounted on. */
export const shopWireRoutes = {
  getEntitlements: { method: 'GET', path: '/entitlements' },
  claimPersonnelTicket: { method: 'POST', path: '/claim' },
  checkConsumption: { method: 'POST', path: '/consumption' },
  reserve: { method: 'POST', path: '/reservation' },
  validateOrder: { method: 'POST', path: '/reservation/{orderId}/validation' },
  getUsage: { method: 'GET', path: '/usage' },
} as const;

/** Name of an operation on the shop wire. */
export type ShopWireOperation = keyof typeof shopWireRoutes;

/*
 * The few words that answers are made of. Each is a function, since every kind of schema that zod/mini brings to the
 * browser weighs; `openApiDocument.ts` says them in full.
 */

/** Any text. */
export const text = z.custom<string>((value) => typeof value === 'string');

/** An id: any text but an empty one. */
export const id = z.custom<string>((value) => typeof value === 'string' && value !== '');

/** An RFC 3339 instant with an offset. */
export const instant = z.custom<string>((value) => typeof value === 'string' && isInstant(value));

/** An ISO day. */
export const day = z.custom<string>((value) => typeof value === 'string' && isRealDay(value));

/** An amount with two decimals, such as "-50.00". */
export const money = z.custom<string>(
  (value) => typeof value === 'string' && /^-?\d{1,12}\.\d{2}$/.test(value),
);

/** A whole number. */
export const integer = z.custom<number>(Number.isSafeInteger);

/** True or false. */
export const flag = z.custom<boolean>((value) => typeof value === 'boolean');

/** One of a few words. */
export function word<Word extends string>(...words: Word[]) {
  const schema = z.custom<Word>((value) => words.some((known) => known === value));
  return Object.assign(schema, { words });
}

/** One of a few shapes. */
function shape<T>(...shapes: z.ZodMiniType<T>[]) {
  const schema = z.custom<T>((value) => shapes.some((known) => z.safeParse(known, value).success));
  return Object.assign(schema, { shapes });
}

const entitlement = z.object({
  contractId: id,
  productId: id,
  productVersion: id,
  displayNames: z.array(z.object({ text: text, languageCode: text })),
  customerNumber: id,
  owner: z.object({
    customerNumber: id,
    displayName: text,
    birthDate: z.optional(day),
  }),
  validFrom: instant,
  validTo: z.optional(instant),
  passengerCategory: text,
  isSeniorCitizen: flag,
  couponsLimit: z.optional(integer),
  remainingCoupons: z.optional(integer),
  parentContractId: z.optional(id),
  ticketOrderId: z.optional(id),
  isBlocked: z.optional(flag),
}) satisfies z.ZodMiniType<Entitlement>;

/** Answer of `GET /entitlements`. */
export const entitlementsAnswerSchema: z.ZodMiniType<EntitlementsAnswer> = z.object({
  people: z.array(
    z.object({
      customerNumber: id,
      relation: text,
      displayName: z.optional(text),
      isUnavailable: z.optional(flag),
    }),
  ),
  entitlements: z.array(entitlement),
  isPartial: flag,
});

/** Answer of `POST /claim`. */
export const claimAnswerSchema: z.ZodMiniType<ClaimAnswer> = z.object({
  claimed: z.array(entitlement),
  isComplete: flag,
});

const refusal = z.object({
  kind: word('refused', 'refused-together'),
  contractId: id,
  firstTravelDate: instant,
  code: z.optional(text),
  reason: z.optional(text),
}) satisfies z.ZodMiniType<Refusal>;

const refused = z.object({ status: word('refused'), refusals: z.array(refusal) });

/** Answer of `POST /consumption`. */
export const consumptionAdviceSchema = shape<ConsumptionAdvice>(z.object({ status: word('valid') }), refused);

/** Answer of `POST /reservation/{orderId}/validation`. */
export const verdictSchema = shape<Verdict>(
  z.object({ status: word('not-needed', 'cleared'), clearance: text, validForSeconds: integer }),
  refused,
);

/** Answer of `POST /reservation`. */
export const reservationSchema: z.ZodMiniType<Reservation> = z.object({
  orderId: id,
  orderLineIds: z.array(id),
});

/** Answer of `GET /usage`. */
export const usageAnswerSchema: z.ZodMiniType<UsageAnswer> = z.object({
  usages: z.array(
    z.object({
      contractId: id,
      orderId: id,
      orderLineId: id,
      eventType: text,
      timestamp: instant,
      travelDate: z.optional(instant),
      text: z.optional(text),
      price: money,
      originalPrice: z.optional(money),
      couponsUsed: z.optional(integer),
      taxSavings: z.array(z.object({ year: integer, month: integer, amount: money })),
    }),
  ),
  isPartial: flag,
});

/** The codes that a server may answer with; the rest of the taxonomy exists only on the client's side. */
export type ShopWireErrorCode = Exclude<TransportErrorCode, 'network' | 'timeout' | 'aborted'>;

/** Body of every answer that is not 2xx. */
export interface ShopWireError {
  error: {
    code: ShopWireErrorCode;
    correlationId?: string | undefined;
    reason?: string | undefined;
    fields?: { field: string; message: string }[] | undefined;
  };
}
