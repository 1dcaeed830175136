import type { Consumption } from '@fribillett/core';
import { expect, it } from 'vitest';
import { createShop, reservationOf } from '../testing/shop.ts';

const use: Consumption = {
  contractId: 'kari-private',
  productId: 'P:A',
  productVersion: 'ENT:Version:1',
  customerNumber: '1001',
  firstTravelDate: '2026-12-01T08:00:00+01:00',
  lastTravelDate: '2026-12-01T18:00:00+01:00',
};

/** An order of one line that the shop reserved itself, and may tell otherwise at any time. */
async function setUp() {
  const told = { use };
  const readOrder = () => ({
    customerNumber: '1001',
    lines: [{ orderLineId: 'line-1', consumptions: [told.use] }],
  });
  const shop = createShop({ readOrder });
  await shop.ask('/reservation', reservationOf(['1001', 'kari-private']));
  shop.entur.order['id'] = 'EFGH5678';
  const clear = async () => (await shop.ask('/reservation/EFGH5678/validation', {})).body.clearance ?? '';
  const open = (clearance: string) =>
    shop.gateway.openPayment({
      request: shop.request('/pay'),
      orderId: 'EFGH5678',
      clearance,
      attemptId: 'attempt-1',
    });
  return { told, clear, open };
}

it('lets a clearance open what it was given for', async () => {
  const { clear, open } = await setUp();
  expect(await open(await clear())).toMatchObject({ status: 'open' });
});

it.each<[string, Partial<Consumption>]>([
  ['contract', { contractId: 'ola-private' }],
  ['product', { productId: 'P:B' }],
  ['product version', { productVersion: 'ENT:Version:2' }],
  ['product version, which is no longer told', { productVersion: undefined }],
  ['consumer', { customerNumber: '1002' }],
  ['first time of travel', { firstTravelDate: '2026-12-01T07:00:00+01:00' }],
  ['last time of travel', { lastTravelDate: '2026-12-02T18:00:00+01:00' }],
  ['last time of travel, which is no longer told', { lastTravelDate: undefined }],
])('keeps a clearance from opening a payment for a use with another %s', async (_, changed) => {
  const { told, clear, open } = await setUp();
  const clearance = await clear();
  told.use = { ...use, ...changed };
  expect(await open(clearance)).toMatchObject({ status: 'refused', code: 'changed' });
  expect(await open(await clear())).toMatchObject({ status: 'open' });
});
