import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { idSchema, listOf, maybe } from './primitives.ts';

/** `CustomerEntitlement` (C; `externalEntitlementRef` CC). */
export interface ReserveEntitlement {
  /** The contract's UUID. */
  contractId?: string;
  entitlementProductRef: { id: string; version?: string };
  externalEntitlementRef?: { id: string; version?: string };
}

/** `OfferConfiguration` (C; `offerId` CC). */
export interface OfferConfiguration {
  offerId: string;
  /** `customerId` is the customer number as a string; `entitlements` is sent even when empty. */
  customers: { customerId: string; entitlements: ReserveEntitlement[] }[];
  selectableProductIds?: string[];
  /** Traveller ids used in the search; not together with `count`. */
  selectedTravellerIds?: string[];
  externalReference?: string;
}

/** `ReserveOffersRequest` (C). Without `orderId` a new order is made. */
export interface ReserveOffersRequest {
  offerConfigurations: OfferConfiguration[];
  orderId?: string;
}

const productRefSchema = z.looseObject({ id: z.string(), version: maybe(z.string()) });

/** The reading side of {@link ReserveOffersRequest}. */
export const reserveOffersRequestSchema = z.looseObject({
  orderId: maybe(idSchema),
  offerConfigurations: z.array(
    z.looseObject({
      offerId: z.string(),
      customers: listOf(
        z.looseObject({
          customerId: idSchema,
          entitlements: listOf(
            z.looseObject({ contractId: maybe(z.string()), entitlementProductRef: productRefSchema }),
          ),
        }),
      ),
      selectableProductIds: listOf(z.string()),
      selectedTravellerIds: listOf(idSchema),
      count: maybe(z.number()),
    }),
  ),
});

/** `ReserveOffersResponse` (names C, required U): an order id is what every next step needs. */
export const reserveOffersResponseSchema = z.looseObject({
  orderId: idSchema,
  orderLineIds: listOf(idSchema),
  reservationIds: listOf(idSchema),
  replacedByOrderLineIds: listOf(idSchema),
});
export type ReserveOffersResponse = z.output<typeof reserveOffersResponseSchema>;

/** Reads the answer to a reservation. Throws a {@link WireFormatError}. */
export function readReserveOffers(json: unknown): ReserveOffersResponse {
  return readAs(reserveOffersResponseSchema, json, 'The answer to the reservation');
}
