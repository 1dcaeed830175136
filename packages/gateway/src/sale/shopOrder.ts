import type { Consumption } from '@fribillett/core';
import * as z from 'zod/mini';

const customerNumber = z.string().check(z.regex(/^\d{1,19}$/));
const instant = z.iso.datetime({ offset: true });

/** The use of a right, as it is kept and as a shop tells it. */
export const consumptionSchema = z.object({
  contractId: z.string(),
  productId: z.string(),
  productVersion: z.optional(z.string()),
  customerNumber: z.string(),
  firstTravelDate: z.string(),
  lastTravelDate: z.optional(z.string()),
}) satisfies z.ZodMiniType<Consumption>;

const shopOrderSchema = z.object({
  customerNumber,
  lines: z.array(
    z.object({
      orderLineId: z.string(),
      consumptions: z.array(
        z.extend(consumptionSchema, { firstTravelDate: instant, lastTravelDate: z.optional(instant) }),
      ),
      offerExpiresAt: z.optional(instant),
    }),
  ),
}) satisfies z.ZodMiniType<ShopOrder>;

/** An order that the shop reserved without this gateway, as its own server knows it; never as a browser tells it. */
export interface ShopOrder {
  /** The session's customer who buys it, digits only. */
  customerNumber: string;
  /** Every line of the order that stands, those without a right too. */
  lines: readonly ShopOrderLine[];
}

/** What one order line consumes: no order of Entur's shows it (gaps 32). */
export interface ShopOrderLine {
  /** Entur's id of the line. */
  orderLineId: string;
  /** The rights that are used on it; empty for a line at the ordinary price. */
  consumptions: readonly Consumption[];
  /** When its offer ends, an instant with an offset; no clearance outlives it. */
  offerExpiresAt?: string | undefined;
}

/** Tells of an order that was reserved elsewhere; `undefined` or `null` when there is none. */
export type ReadShopOrder = (
  orderId: string,
) => Promise<ShopOrder | null | undefined> | ShopOrder | null | undefined;

/** What the shop told, checked. Throws a plain `Error` naming what `readOrder` must return when it returned something else. */
export function checkShopOrder(told: ShopOrder): z.output<typeof shopOrderSchema> {
  const order = z.safeParse(shopOrderSchema, told);
  if (order.success) {
    const ids = order.data.lines.map(({ orderLineId }) => orderLineId);
    // A join gives a line once per right; taking the first would leave the other rights unvalidated.
    if (new Set(ids).size < ids.length) {
      throw new Error('readOrder must return each order line once, with all the consumptions that it has.');
    }
    return order.data;
  }
  const places = order.error.issues.map(({ path }) => path.map(String).join('.'));
  throw new Error(
    `readOrder must return { customerNumber, lines: [{ orderLineId, consumptions }] } with instants that carry an offset; wrong: ${places.join(', ')}`,
  );
}
