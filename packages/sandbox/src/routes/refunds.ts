import { amountOf, readAs, refundRequestSchema } from '@fribillett/entur-wire';
import { findRefundOptions, refundOrder } from '../rules/refund.ts';
import { param, type Route } from './call.ts';

const money = (ore: number) => ({ amount: amountOf(ore), currency: 'NOK' });

/** `getRefundOptions` */
export const getRefundOptions: Route = (world, call) => {
  const { order, options } = findRefundOptions(world, param(call, 'orderId'));
  return {
    body: {
      orderRef: { id: order.id, version: order.version },
      options: options.map(({ transientId, refundOre, feeOre, expiresAt }) => ({
        transientId,
        refundAmount: money(refundOre),
        fee: money(feeOre),
        expiresAt,
      })),
      optionIdsThatCanBePerformedTogether: options.map(({ transientId }) => [transientId]),
    },
  };
};

/** `refundOrder` */
export const refundOrderRoute: Route = (world, call) => {
  const { refundOperations } = readAs(refundRequestSchema, call.body, 'The refund request');
  const orderId = param(call, 'orderId');
  const transientIds = refundOperations.flatMap(({ transientId }) => transientId ?? []);
  const { creditId, lineIds, payments, ticketIds } = refundOrder(world, orderId, transientIds);
  return {
    body: {
      orderId,
      creditId,
      affectedOrderLineIds: lineIds,
      affectedPaymentAndPaymentTransactionIds: Object.fromEntries(
        payments.map(({ paymentId, transactionId }) => [paymentId, [Number(transactionId)]]),
      ),
      disabledTicketIds: ticketIds,
    },
  };
};
