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
        if (orderId === undefined) return;
        const payments: Promise<unknown>[] = [];
        const waitUntil = (payment: Promise<unknown>) => void payments.push(payment);
        emit(element, 'fribillett-pay', { orderId, clearance, waitUntil });
        await Promise.all(payments);
      }}
      onPayError={(error) => {
        report(element, error);
      }}
    />
  );
}
