import { readConsumptions } from '@fribillett/entur-wire';
import { describe, expect, it } from 'vitest';
import type { FakeEntur } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';
import type { ShopOrder } from './shopOrder.ts';

describe('an order that was reserved elsewhere', () => {
  const lines = [
    { orderLineId: 'line-1', consumptions: [use('kari-private', '1001')] },
    { orderLineId: 'line-2', consumptions: [] },
  ];

  async function reserveElsewhere(order: ShopOrder = { customerNumber: '1001', lines }) {
    const told: { order: ShopOrder | null | undefined } = { order };
    const readOrder = () => told.order;
    const shop = createShop({ readOrder });
    await createReservation(shop.entur);
    const validate = (user = 'kari') => shop.ask('/reservation/EFGH5678/validation', {}, { user });
    const pay = (clearance: string, attemptId: string, user = 'kari') =>
      shop.gateway.openPayment({
        request: shop.request('/pay', undefined, { user }),
        orderId: 'EFGH5678',
        clearance,
        attemptId,
      });
    return { ...shop, told, validate, pay };
  }

  it('validates and opens what the shop’s server tells, once', async () => {
    const { validate, pay, entur } = await reserveElsewhere();
    const { body } = await validate();
    expect(body.status).toBe('cleared');
    expect(validatedContracts(entur)).toEqual([['kari-private']]);
    expect(await pay(body.clearance ?? '', 'attempt-1')).toMatchObject({ status: 'open', isRepeat: false });
    expect(await pay(body.clearance ?? '', 'attempt-1')).toMatchObject({ status: 'open', isRepeat: true });
    expect(await pay(body.clearance ?? '', 'attempt-2')).toMatchObject({ code: 'payment-in-progress' });
  });

  it('is found by nobody but its customer', async () => {
    const { validate, pay } = await reserveElsewhere();
    expect((await validate('per')).status).toBe(404);
    const { body } = await validate();
    expect(await pay(body.clearance ?? '', 'attempt-1', 'per')).toMatchObject({ code: 'not-found' });
  });

  it('stays closed when its rights changed after the validation', async () => {
    const { validate, pay, told } = await reserveElsewhere();
    const { body } = await validate();
    const [first, second] = lines;
    if (first === undefined || second === undefined) throw new Error('Two lines are needed');
    const moved = [first, { ...second, consumptions: [use('ola-private', '1002')] }];
    told.order = { customerNumber: '1001', lines: moved };
    expect(await pay(body.clearance ?? '', 'attempt-1')).toMatchObject({ code: 'changed' });
    expect(await pay((await validate()).body.clearance ?? '', 'attempt-1')).toMatchObject({
      status: 'open',
    });
  });

  it('is unknown when the shop knows none, and is never taken from a browser', async () => {
    const { ask, told, validate } = await reserveElsewhere();
    told.order = undefined;
    expect((await validate()).status).toBe(404);
    const sent = await ask('/reservation/EFGH5678/validation', { customerNumber: '1001', lines });
    expect(sent.status).toBe(404);
  });

  it('has a line that the shop did not tell of: nothing is cleared', async () => {
    const { validate, told } = await reserveElsewhere();
    told.order = { customerNumber: '1001', lines: lines.slice(0, 1) };
    expect((await validate()).body.error?.fields?.[0]?.field).toBe('order.orderLines');
  });

  it('that tells a line twice is a defect: no right of it may go unvalidated', async () => {
    const twice = [use('kari-private', '1001'), use('ola-work', '1002')].map((one) => ({
      orderLineId: 'line-1',
      consumptions: [one],
    }));
    const { validate, events } = await reserveElsewhere({
      customerNumber: '1001',
      lines: [...twice, { orderLineId: 'line-2', consumptions: [] }],
    });
    expect((await validate()).status).toBe(500);
    const told = events.find(({ type }) => type === 'internal-error');
    expect(String(told?.type === 'internal-error' && told.error)).toMatch(/each order line once/);
  });

  it('is unknown when the shop’s server answers null', async () => {
    const { told, validate } = await reserveElsewhere();
    told.order = null;
    expect((await validate()).status).toBe(404);
  });

  it('takes no further lines through the gateway', async () => {
    const { ask, validate } = await reserveElsewhere();
    await validate();
    const added = await ask('/reservation', {
      ...reservationOf(['1002', 'ola-work']),
      orderId: 'EFGH5678',
    });
    expect(added.status).toBe(404);
  });

  it('that was told wrongly is a defect of the shop’s, named to the shop alone', async () => {
    const noOffset = { ...use('kari-private', '1001'), firstTravelDate: '2026-12-01' };
    const wrong = [{ orderLineId: 'line-1', consumptions: [noOffset] }];
    const { validate, events } = await reserveElsewhere({ customerNumber: '1001', lines: wrong });
    const { status, text } = await validate();
    expect(status).toBe(500);
    expect(text).not.toContain('readOrder');
    const told = events.find(({ type }) => type === 'internal-error');
    expect(String(told?.type === 'internal-error' && told.error)).toMatch(
      /readOrder must return .*lines\.0\.consumptions\.0\.firstTravelDate/,
    );
  });
});

/** Two lines at Entur that no gateway reserved. */
async function createReservation(entur: FakeEntur): Promise<void> {
  const body = JSON.stringify({ offerConfigurations: [{}, {}] });
  await entur.fetch(new Request('https://entur.test/sales/v1/reserve-offers', { method: 'POST', body }));
  entur.order['id'] = 'EFGH5678';
}

function use(contractId: string, customerNumber: string) {
  return {
    contractId,
    productId: 'P:A',
    customerNumber,
    firstTravelDate: '2026-12-01T08:00:00+01:00',
  };
}

/** The contracts that each validation spoke of. */
function validatedContracts({ calls }: FakeEntur): string[][] {
  return calls
    .filter(({ operationId }) => operationId === 'validateContractUse')
    .map(({ body }) => readConsumptions(JSON.parse(body)).map(({ contractUuid }) => contractUuid));
}
