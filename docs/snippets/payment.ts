import type { Gateway, PayableOrder, PaymentRefusalCode } from '@fribillett/gateway';

/** A payment route of the shop's own, right before its payment provider. */
export async function pay(gateway: Gateway, request: Request, { orderId, clearance, attemptId }: Payment) {
  // #region payment
  const payment = await gateway.openPayment({ request, orderId, clearance, attemptId });
  if (payment.status === 'open')
    await take(payment.order); // exactly this version, exactly this sum
  else showWhy(payment.code);
  // #endregion
}

/** When an attempt definitely took no money. */
export function giveUp(gateway: Gateway, { orderId, attemptId }: Payment) {
  return gateway.releasePayment({ orderId, attemptId });
}

interface Payment {
  orderId: string;
  clearance: string;
  attemptId: string;
}
declare function take(order: PayableOrder): Promise<void>;
declare function showWhy(code: PaymentRefusalCode): void;
