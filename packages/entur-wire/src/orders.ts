import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { moneySchema, priceWithTaxSchema } from './money.ts';
import { countSchema, idSchema, instantSchema, listOf, maybe } from './primitives.ts';

const orderLineSchema = z.looseObject({
  id: idSchema, // CC
  status: maybe(z.string()), // C: DRAFT, CONFIRMED; CANCELLED I
  description: maybe(z.string()), // C on the request
  price: maybe(priceWithTaxSchema), // C on the request
  priceContribution: maybe(priceWithTaxSchema), // C on the request
  travelSpecification: maybe(z.unknown()), // name C, content U
  externalConfirmation: maybe(z.string()), // C: PENDING, SUCCESS, FAILED
  version: maybe(countSchema), // I
});
export type OrderLine = z.output<typeof orderLineSchema>;

const listSchema = z.array(z.unknown());

/** `Order` (required: C; contract `sale.md` 3). */
export const orderSchema = z.looseObject({
  id: z.string(),
  version: countSchema,
  status: z.string(), // DRAFT, CONFIRMED (C); CANCELLED (I)
  failed: z.boolean(),
  totalAmount: moneySchema,
  balance: moneySchema,
  totalTaxAmount: moneySchema,
  currency: z.string(),
  orderLines: z.array(orderLineSchema),
  travellers: listSchema,
  reservations: listSchema,
  paymentRefs: listSchema,
  fees: listSchema,
  organisationId: idSchema,
  createdAt: instantSchema,
  lastConfirmedAt: maybe(instantSchema),
  expireAt: maybe(instantSchema),
  externalReference: maybe(z.string()),
  contactInfo: maybe(z.unknown()),
});
export type Order = z.output<typeof orderSchema>;

/** Travel times that the sandbox puts in `travelSpecification` of a line. An assumption: its real content is unknown. */
export const travelSpecificationSchema = z.looseObject({
  from: maybe(z.string()),
  to: maybe(z.string()),
  departure: maybe(instantSchema),
  arrival: maybe(instantSchema),
  travellerIds: listOf(idSchema),
});
export type TravelSpecification = z.output<typeof travelSpecificationSchema>;

/** Reads an order. Throws a {@link WireFormatError}. */
export function readOrder(json: unknown): Order {
  return readAs(orderSchema, json, 'The order');
}
