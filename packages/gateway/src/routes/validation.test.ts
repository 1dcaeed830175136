import { readConsumptions } from '@fribillett/entur-wire';
import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';

async function setUp(request = reservationOf(['1001', 'kari-private'], ['1002', 'ola-private'])) {
  const shop = createShop();
  const reserved = await shop.ask('/reservation', request);
  expect(reserved.status).toBe(200);
  const validate = (user = 'kari') => shop.ask('/reservation/ABCD1234/validation', {}, { user });
  return { ...shop, validate };
}

describe('POST /reservation/{orderId}/validation', () => {
  it('asks one batch with the order line references, and clears the order for five minutes', async () => {
    const { validate, entur } = await setUp();
    const { body } = await validate();
    expect(body).toEqual({
      status: 'cleared',
      clearance: expect.any(String) as string,
      validForSeconds: 300,
    });
    const asked = entur.calls.filter(({ operationId }) => operationId === 'validateContractUse');
    expect(asked.map(({ body: text }) => readConsumptions(JSON.parse(text)))).toEqual([
      [
        expect.objectContaining({
          contractUuid: 'kari-private',
          customerNumber: '1001',
          orderLineReference: { orderId: 'ABCD1234', orderLineId: 'line-1' },
        }),
        expect.objectContaining({
          contractUuid: 'ola-private',
          customerNumber: '1002',
          orderLineReference: { orderId: 'ABCD1234', orderLineId: 'line-2' },
        }),
      ],
    ]);
  });

  it('clears no longer than the order lives', async () => {
    const { validate, clock } = await setUp();
    clock.now += 18 * 60_000;
    expect((await validate()).body.validForSeconds).toBe(120);
  });

  it('lets an order without entitlements pass untouched', async () => {
    const { configurations } = reservationOf(['1001', 'kari-private']);
    const { validate, entur } = await setUp({
      configurations: configurations.map((one) => ({ ...one, customers: [] })),
    });
    expect((await validate()).body.status).toBe('not-needed');
    expect(entur.count('validateContractUse')).toBe(0);
  });

  it('refuses without a clearance, and explains one by one', async () => {
    const { validate, entur } = await setUp();
    entur.refusedContracts.add('ola-private');
    const { status, body } = await validate();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'refused',
      refusals: [{ kind: 'refused', contractId: 'ola-private' }],
    });
    expect(body.clearance).toBeUndefined();
  });

  it('says refused-together when each right passes alone', async () => {
    const { validate, entur } = await setUp();
    entur.refusedTogether = true;
    expect((await validate()).body.refusals?.map(({ kind }) => kind)).toEqual([
      'refused-together',
      'refused-together',
    ]);
  });

  it('does not tell another customer’s order from an unknown one, and reads neither', async () => {
    const { validate, ask, entur } = await setUp();
    const foreign = await validate('per');
    const unknown = await ask('/reservation/NONE0000/validation', {}, { user: 'per' });
    const blank = ({ status, body }: typeof foreign) => [status, body.error?.code, body.error?.fields];
    expect(blank(foreign)).toEqual([404, 'not-found', undefined]);
    expect(blank(unknown)).toEqual(blank(foreign));
    expect(entur.count('getOrder')).toBe(0);
  });

  it.each([
    ['has expired', { expireAt: '2026-11-20T12:00:00+01:00' }, 'order.expireAt'],
    ['is confirmed', { status: 'CONFIRMED' }, 'order.status'],
    ['is paid and awaits its confirmation', { balance: '0.00' }, 'order.status'],
    ['is cancelled', { status: 'CANCELLED' }, 'order.status'],
    ['is in a state that nobody knows', { status: 'NEW_STATE' }, 'order.status'],
    ['has failed', { failed: true }, 'order.failed'],
    [
      'holds a line from elsewhere',
      { orderLines: [{ id: 'line-1' }, { id: 'foreign' }] },
      'order.orderLines',
    ],
    ['holds no line', { orderLines: [] }, 'order.orderLines'],
  ])('rejects an order that %s', async (_, change, field) => {
    const { validate, entur } = await setUp();
    Object.assign(entur.order, change);
    const { status, body } = await validate();
    expect([status, body.error?.code, body.error?.fields?.[0]?.field]).toEqual([409, 'rejected', field]);
    expect(entur.count('validateContractUse')).toBe(0);
  });

  it('leaves a cancelled line out', async () => {
    const { validate, entur } = await setUp();
    entur.refusedContracts.add('ola-private');
    entur.order['orderLines'] = [
      { id: 'line-1', status: 'DRAFT' },
      { id: 'line-2', status: 'CANCELLED' },
    ];
    expect((await validate()).body.status).toBe('cleared');
  });

  it.each([
    ['getOrder', 404, 404, 'not-found'],
    ['getOrder', 503, 503, 'unavailable'],
    ['validateContractUse', 404, 500, 'endpoint-not-found'],
    ['validateContractUse', 503, 503, 'unavailable'],
  ] as const)('gives no clearance when %s answers %i', async (operationId, upstream, status, code) => {
    const { validate, entur } = await setUp();
    entur.on(operationId, () => errorAnswer(upstream));
    const answer = await validate();
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.clearance).toBeUndefined();
  });
});
