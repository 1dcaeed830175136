import { operationIds, type OperationId } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import type { SandboxPermission } from './permissions.ts';
import { openTestShop } from './testSupport.ts';

/** Whatever the path of an operation asks for. */
const params = {
  customerIdentifier: '1001001',
  customerNumber: '1001001',
  orderId: 'NOPE0000',
  paymentId: '1',
  transactionId: '1',
};

const shopWith = (permissions: SandboxPermission[]) =>
  openTestShop({ clients: [{ clientId: 'sandbox', clientSecret: 'sandbox', permissions }] });

/** The operations that a client may call. */
async function allowed(permissions: SandboxPermission[]): Promise<OperationId[]> {
  const shop = await shopWith(permissions);
  const others = operationIds.filter((id) => id !== 'token');
  const statuses = await Promise.all(others.map(async (id) => (await shop.send(id, { params })).status));
  return others.filter((_, index) => statuses[index] !== 403);
}

describe('a client', () => {
  test('without any permission gets a token, and 403 for everything else', async () => {
    expect(await allowed([])).toEqual([]);
  });

  test.each<[SandboxPermission, OperationId[]]>([
    ['claim', ['claimPersonnelTicket']],
    ['consumption', ['validateContractUse']],
    ['entitlements', ['getEntitlementsByCustomerNumber']],
    ['usage', ['getAllValidContractsByCustomerNumber']],
    ['reservation', ['reserveOffers']],
    ['refunds', ['getRefundOptions', 'dryRunRefund', 'refundOrder']],
  ])('with the permission %s may do that and nothing else', async (permission, operations) => {
    expect(await allowed([permission])).toEqual(operations);
  });

  test('that is told no permissions may do everything', async () => {
    const shop = await openTestShop();
    for (const id of operationIds) expect((await shop.send(id, { params })).status).not.toBe(403);
  });

  test('is refused before anything is done, in the words of the service', async () => {
    const shop = await shopWith(['entitlements']);
    const claim = await shop.claim('1001001', 'NT-4821-KARI');
    expect(await claim.json()).toMatchObject({ status: 403, errorCode: 'SANDBOX-PERMISSION' });
    const order = await shop.send('getOrder', { params });
    expect(await order.json()).toMatchObject({
      status: 403,
      title: 'Forbidden',
      exception: 'SANDBOX-PERMISSION',
    });
    expect(await shop.entitlements('1001001')).toEqual([]);
  });
});
