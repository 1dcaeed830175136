import * as z from 'zod/mini';
import type { Consumption } from '../consumption/consumption.ts';
import type { ReservationRequest } from '../reservation/reservation.ts';

/*
 * What a browser may send, as the server reads it. Apart from the answers, because a browser has no use for it: the
 * limits are there against hostile clients, and the server is where they count.
 */

const id = z.string().check(z.minLength(1), z.maxLength(200));
const instant = z.iso.datetime({ offset: true });

/** Body of `POST /claim`. The length comes first, so that no pattern sees a longer string. */
export const claimRequestSchema: z.ZodMiniType<{ pickupCode: string }> = z.object({
  pickupCode: z.string().check(z.maxLength(64)),
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
        offerExpiresAt: z.optional(instant),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

/** Schema of an error body; an unknown code is read as none, and the status decides. */
export const shopWireErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    correlationId: z.optional(z.string()),
    reason: z.optional(z.string().check(z.maxLength(300))),
    fields: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  }),
});
