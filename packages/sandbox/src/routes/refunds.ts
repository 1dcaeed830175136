import { amountOf, countSchema, readAs, refundRequestSchema } from '@fribillett/entur-wire';
import { planRefund, refundOrder, type PlannedRefund } from '../rules/refund.ts';
import { findRefundOptions } from '../rules/refundOptions.ts';
import { param, type Call, type Route } from './call.ts';

const money = (ore: number) => ({ amount: amountOf(ore), currency: 'NOK' });

/**
 * `getRefundOptions`. A set of `optionIdsThatCanBePerformedTogether` is read so (ASSUMPTION): each of its options alone, or
 * any of them in one request.
 */
export const getRefundOptions: Route = (world, call) => {
  const version = call.query.get('orderVersion');
  const { order, found } = findRefundOptions(world, param(call, 'orderId'), {
    orderLineIds: call.query.get('orderLineIds')?.split(','),
    orderVersion: version === null ? undefined : readAs(countSchema, version, 'orderVersion'),
  });
  const ids = found.options.map(({ transientId }) => transientId);
  const sets = found.areTogether ? [ids] : ids.map((id) => [id]);
  return {
    body: {
      orderRef: { id: order.id, version: order.version },
      options: found.options.map(({ transientId, orderLineId, refundOre, feeOre }) => ({
        transientId,
        orderLineId, // ASSUMPTION: how an option tells its place in the product tree is unknown
        refundAmount: money(refundOre),
        fee: money(feeOre),
        expiresAt: found.expiresAt,
      })),
      optionIdsThatCanBePerformedTogether: ids.length === 0 ? [] : sets,
    },
  };
};

function operationsOf(call: Call): { orderId: string; transientIds: string[] } {
  const { refundOperations } = readAs(refundRequestSchema, call.body, 'The refund request');
  const transientIds = refundOperations.flatMap(({ transientId }) => transientId ?? []);
  return { orderId: param(call, 'orderId'), transientIds };
}

function affectedOf({ credits }: PlannedRefund): Record<string, number[]> {
  return Object.fromEntries(
    credits.map(({ payment }) => [payment.paymentId, [Number(payment.transactionId)]]),
  );
}

/** `dryRunRefund`. ASSUMPTION: `totalRefundAmount` is the sum of the options' amounts, the fees not yet taken off. */
export const dryRunRefund: Route = (world, call) => {
  const { orderId, transientIds } = operationsOf(call);
  const planned = planRefund(world, orderId, transientIds);
  const { refundOre, feeOre } = planned;
  return {
    body: {
      orderId,
      totalRefundAmount: amountOf(refundOre),
      fees: feeOre === 0 ? [] : [{ type: 'REFUNDING', amount: amountOf(feeOre) }],
      affectedPaymentTransactions: affectedOf(planned),
    },
  };
};

/** `refundOrder` */
export const refundOrderRoute: Route = (world, call) => {
  const { orderId, transientIds } = operationsOf(call);
  const refund = refundOrder(world, orderId, transientIds);
  return {
    body: {
      orderId,
      creditId: refund.creditId,
      affectedOrderLineIds: refund.lineIds,
      affectedPaymentAndPaymentTransactionIds: affectedOf(refund),
      disabledTicketIds: refund.ticketIds,
    },
  };
};
