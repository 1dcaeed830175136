import type { Money } from '@fribillett/core';
import { PurchaseGate } from '@fribillett/components';

interface PayProps {
  /** Of the reservation; undefined while there is none. */
  orderId: string | undefined;
  /** Changes whenever the basket does. */
  basketKey: string;
  amount: Money;
}

export function Pay({ orderId, basketKey, amount }: PayProps) {
  return (
    <PurchaseGate
      orderId={orderId}
      basketKey={basketKey}
      amount={amount}
      // The server looks at the clearance again before it opens a payment: gateway.openPayment.
      onPay={(clearance) => openPayment({ orderId, clearance })}
    />
  );
}

declare function openPayment(input: { orderId: string | undefined; clearance: string }): Promise<void>;
