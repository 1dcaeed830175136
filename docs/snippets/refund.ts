import { readRefund, readRefundOptions } from '@fribillett/entur-wire';
import { fromOre, toOre, type Transport } from '@fribillett/core';
import { entitlementsQuery, usageQuery } from '@fribillett/hooks';
import type { Gateway } from '@fribillett/gateway';
import type { QueryClient } from '@tanstack/react-query';

const sale = { channel: 'ENT:DistributionChannel:web', pos: 'acme-webshop' };

// #region quote
/** What the tickets of these lines give back now: to be shown before anything happens. */
export async function quoteRefund({ client }: Gateway, orderId: string, orderLineIds: readonly string[]) {
  const { json } = await client.call('getRefundOptions', {
    sale,
    params: { orderId },
    query: { orderLineIds: orderLineIds.join(',') },
  });
  const { options, orderRef } = readRefundOptions(json);
  return options.map(({ transientId, refundAmount = '0.00', fee = '0.00', expiresAt }) => ({
    transientId,
    // What the customer gets; in øre, since a float is no money.
    comesBack: fromOre(toOre(refundAmount) - toOre(fee)),
    expiresAt,
    orderVersion: orderRef.version,
  }));
}
// #endregion

// #region refund
/** Gives back exactly what was shown. Call it once: after a lost answer, read the order and do not send it again. */
export async function refund({ client }: Gateway, orderId: string, transientIds: readonly string[]) {
  const { json } = await client.call('refundOrder', {
    sale,
    params: { orderId },
    body: { refundOperations: transientIds.map((transientId) => ({ transientId })) },
  });
  return readRefund(json).affectedOrderLineIds;
}
// #endregion

// #region afterwards
/** In the page: nothing is added up there, the rights and the trips are read again. */
export async function readAgain(
  queryClient: QueryClient,
  session: { transport: Transport; sessionKey: string },
) {
  await queryClient.invalidateQueries({ queryKey: entitlementsQuery(session).queryKey });
  await queryClient.invalidateQueries({ queryKey: usageQuery(session).queryKey });
}
// #endregion
