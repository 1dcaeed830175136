import type { Page, Visitor } from '../server/testing/visitor.ts';

/** Asks the shop to open a payment, with whatever of it the attempt chooses. */
export function pay(
  visitor: Visitor,
  payment: { orderId: string; clearance: unknown; attemptId?: string; returnPath?: string },
): Promise<Page> {
  const { orderId } = payment;
  return visitor.post('/shop/payments', {
    attemptId: crypto.randomUUID(),
    returnPath: `/ordre/${orderId}`,
    ...payment,
  });
}
