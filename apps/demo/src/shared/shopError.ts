import * as z from 'zod/mini';
import { text } from './primitives.ts';

/**
 * Body of every answer that is not 2xx: the shop wire's, and the shop's own reason.
 *
 * `problem` is an open list: `refused` (a right did not hold: validate again and show why), `payment-in-progress`,
 * `already-paid`, `clearance-expired` (or the order is), `order-changed`, `unknown-persona`, `not-signed-in`,
 * `session-changed` (somebody else is signed in than the page shows),
 * `not-your-customer`, `cross-origin`, `wrong-host` (the address is not the shop's); for a cancellation `refund-changed` (what can be given back is not what was shown:
 * ask for a new quote), `refund-one-at-a-time` (these lines cannot be cancelled together), `not-refundable`,
 * `refund-in-progress`.
 */
export const shopErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    problem: z.optional(z.string()),
    correlationId: z.optional(z.string()),
    reason: z.optional(text),
    fields: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
  }),
});
export type ShopError = z.infer<typeof shopErrorSchema>;
