import * as z from 'zod/mini';
import type { ClaimAnswer } from '../claim/claim.ts';
import type { Consumption } from '../consumption/consumption.ts';
import type { ConsumptionAdvice, Refusal, Verdict } from '../consumption/verdict.ts';
import type { Entitlement, EntitlementsAnswer } from '../entitlements/entitlement.ts';
import type { Reservation, ReservationRequest } from '../reservation/reservation.ts';
import type { UsageAnswer } from '../usage/usage.ts';
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

const text = z.string().check(z.maxLength(300));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const instant = z.iso.datetime({ offset: true });
const money = z.string().check(z.regex(/^-?\d{1,12}\.\d{2}$/));

const entitlement = z.object({
  contractId: id,
  productId: id,
  productVersion: id,
  displayNames: z.array(z.object({ text: z.string(), languageCode: z.string() })),
  customerNumber: id,
  owner: z.object({
    customerNumber: id,
    displayName: z.string(),
    birthDate: z.optional(z.iso.date()),
  }),
  validFrom: instant,
  validTo: z.optional(instant),
  passengerCategory: z.string(),
  isSeniorCitizen: z.boolean(),
  couponsLimit: z.optional(z.int()),
  remainingCoupons: z.optional(z.int()),
  parentContractId: z.optional(id),
  ticketOrderId: z.optional(id),
  isBlocked: z.optional(z.boolean()),
}) satisfies z.ZodMiniType<Entitlement>;

/** Answer of `GET /entitlements`. */
export const entitlementsAnswerSchema: z.ZodMiniType<EntitlementsAnswer> = z.object({
  people: z.array(
    z.object({
      customerNumber: id,
      relation: z.string(),
      displayName: z.optional(z.string()),
      isUnavailable: z.optional(z.boolean()),
    }),
  ),
  entitlements: z.array(entitlement),
  isPartial: z.boolean(),
});

/** Body of `POST /claim`. The length comes first, so that no pattern sees a longer string. */
export const claimRequestSchema: z.ZodMiniType<{ pickupCode: string }> = z.object({
  pickupCode: z.string().check(z.maxLength(64)),
});

/** Answer of `POST /claim`. */
export const claimAnswerSchema: z.ZodMiniType<ClaimAnswer> = z.object({
  claimed: z.array(entitlement),
  isComplete: z.boolean(),
});

/** Body of `POST /consumption`. */
export const consumptionRequestSchema: z.ZodMiniType<{ consumptions: readonly Consumption[] }> = z.object({
  consumptions: z
    .array(
      z.object({
        contractId: id,
        productId: id,
        productVersion: z.optional(id),
        customerNumber: id,
        firstTravelDate: instant,
        lastTravelDate: z.optional(instant),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

const refusal = z.object({
  kind: z.enum(['refused', 'refused-together']),
  contractId: id,
  firstTravelDate: instant,
  code: z.optional(z.string()),
  reason: z.optional(text),
}) satisfies z.ZodMiniType<Refusal>;

const refused = z.object({ status: z.literal('refused'), refusals: z.array(refusal) });

/** Answer of `POST /consumption`. */
export const consumptionAdviceSchema: z.ZodMiniType<ConsumptionAdvice> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('valid') }),
  refused,
]);

const seconds = z.int().check(z.nonnegative());

/** Answer of `POST /reservation/{orderId}/validation`. */
export const verdictSchema: z.ZodMiniType<Verdict> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('not-needed'), clearance: z.string(), validForSeconds: seconds }),
  z.object({ status: z.literal('cleared'), clearance: z.string(), validForSeconds: seconds }),
  refused,
]);

/** Body of `POST /reservation`. */
export const reservationRequestSchema: z.ZodMiniType<ReservationRequest> = z.object({
  orderId: z.optional(id),
  configurations: z
    .array(
      z.object({
        offerId: id,
        journeyId: id,
        travellerIds: z.array(id).check(z.minLength(1), z.maxLength(50)),
        selectableProductIds: z.array(id).check(z.maxLength(50)),
        customers: z
          .array(
            z.object({
              customerNumber: id,
              entitlements: z
                .array(z.object({ contractId: id, productId: id, productVersion: id }))
                .check(z.maxLength(50)),
            }),
          )
          .check(z.maxLength(50)),
        firstTravelDate: instant,
        lastTravelDate: z.optional(instant),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

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
      eventType: z.string(),
      timestamp: instant,
      travelDate: z.optional(instant),
      text: z.optional(z.string()),
      price: money,
      originalPrice: z.optional(money),
      couponsUsed: z.optional(z.int()),
      taxSavings: z.array(z.object({ year: z.int(), month: z.int(), amount: money })),
    }),
  ),
  isPartial: z.boolean(),
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

/** Schema of an error body; an unknown code is read as none, and the status decides. */
export const shopWireErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    correlationId: z.optional(z.string()),
    reason: z.optional(text),
    fields: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  }),
});
