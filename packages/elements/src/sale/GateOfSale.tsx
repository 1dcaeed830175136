import { PurchaseGate } from '@fribillett/components';
import type { PurchaseGateProps } from '@fribillett/components';
import { summarisePrice } from '@fribillett/core';
import { emit, report } from '../events.ts';
import type { Sale } from './useSale.ts';

interface GateOfSaleProps extends Pick<
  PurchaseGateProps,
  'orderId' | 'basketKey' | 'headingLevel' | 'isReadOnly'
> {
  sale: Sale;
  /** The element that tells of the payment. */
  element: Element;
}

/** The pay button of an order, which asks the page to open the payment. */
export function GateOfSale({ sale, element, orderId, ...props }: GateOfSaleProps) {
  const { offers, reservationFeeOf } = sale.settings;
  return (
    <PurchaseGate
      {...props}
      orderId={orderId}
      amount={orderId === sale.orderId ? summarisePrice(offers, reservationFeeOf)?.toPay : undefined}
      onPay={async (clearance) => {
        if (orderId !== undefined) await openPayment(element, orderId, clearance);
      }}
      onPayError={(error) => {
        report(element, error);
      }}
    />
  );
}

/** Tells the page, and waits for all that its listeners hand over. */
async function openPayment(element: Element, orderId: string, clearance: string): Promise<void> {
  const payments: Promise<unknown>[] = [];
  let isTelling = true;
  const waitUntil = (payment: Promise<unknown>) => {
    if (!isTelling) throw new TypeError('Call waitUntil before the listener awaits anything.');
    payments.push(payment);
  };
  emit(element, 'fribillett-pay', { orderId, clearance, waitUntil });
  isTelling = false;
  await Promise.all(payments);
}
