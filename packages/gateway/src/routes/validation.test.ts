import type { ReservationRequest } from '@fribillett/core';
import { readConsumptions } from '@fribillett/entur-wire';
import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../testing/fakeEntur.ts';
import { createShop, reservationOf } from '../testing/shop.ts';

interface Setting {
  linesPerConfiguration?: number;
  options?: Parameters<typeof createShop>[0];
}

async function setUp(
  request = reservationOf(['1001', 'kari-private'], ['1002', 'ola-private']),
  { linesPerConfiguration = 1, options = {} }: Setting = {},
) {
  const shop = createShop(options);
  shop.entur.linesPerConfiguration = linesPerConfiguration;
  const reservation = await shop.ask('/reservation', request);
  expect(reservation.status).toBe(200);
  const validate = (user = 'kari') => shop.ask('/reservation/ABCD1234/validation', {}, { user });
  return { ...shop, validate };
}

const withoutRights: ReservationRequest = {
  configurations: reservationOf(['1001', 'kari-private']).configurations.map((one) => ({
    ...one,
    customers: [],
  })),
};

/** The time that every reservation of these tests travels at, and another way to write it. */
const reserved = { departure: '2026-12-01T08:00:00+01:00' };
const sameInUtc = { departure: '2026-12-01T07:00:00Z' };
const anHourLater = { departure: '2026-12-01T09:00:00+01:00' };

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

  it('clears no longer than an offer of the order lives, and not at all after it', async () => {
    const request = reservationOf(['1001', 'kari-private'], ['1002', 'ola-private']);
    const offerExpiresAt = '2026-11-20T12:01:30+01:00';
    const configurations = request.configurations.map((one, index) =>
      index === 0 ? { ...one, offerExpiresAt } : one,
    );
    const { validate, clock } = await setUp({ configurations });
    expect((await validate()).body.validForSeconds).toBe(90);
    clock.now += 90_000;
    const { status, body } = await validate();
    expect([status, body.error?.fields?.[0]?.field]).toEqual([409, 'order.expireAt']);
  });

  it('lets an order without entitlements pass untouched', async () => {
    const { validate, entur } = await setUp(withoutRights);
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
    ['is confirmed and has failed', { status: 'CONFIRMED', failed: true }, 'order.status'],
    [
      'is confirmed and past its end',
      { status: 'CONFIRMED', expireAt: '2026-11-20T11:00:00+01:00' },
      'order.status',
    ],
    [
      'is cancelled and past its end',
      { status: 'CANCELLED', expireAt: '2026-11-20T11:00:00+01:00' },
      'order.status',
    ],
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
    expect([status, body.error?.code]).toEqual([409, 'rejected']);
    expect(body.error?.fields?.map((told) => told.field)).toEqual([field]);
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
    ['is cancelled', [{ id: 'line-1', status: 'CANCELLED' }, { id: 'line-2' }]],
    ['is gone', [{ id: 'line-2' }]],
  ])('rejects the rest of an offer when its line that uses a right %s', async (_, orderLines) => {
    const { validate, entur } = await setUp(reservationOf(['1001', 'kari-private']), {
      linesPerConfiguration: 2,
    });
    expect((await validate()).body.status).toBe('cleared');
    entur.order['orderLines'] = orderLines;
    const { status, body } = await validate();
    expect([status, body.error?.code]).toEqual([409, 'rejected']);
    expect(body.error?.fields).toMatchObject([
      { field: 'order.orderLines', message: expect.stringMatching(/uses a right/) as string },
    ]);
  });

  it('clears an offer that lost a line that uses no right', async () => {
    const { validate, entur } = await setUp(reservationOf(['1001', 'kari-private']), {
      linesPerConfiguration: 2,
    });
    entur.order['orderLines'] = [{ id: 'line-1' }, { id: 'line-2', status: 'CANCELLED' }];
    expect((await validate()).body.status).toBe('cleared');
  });

  it('needs no line back of an offer without rights', async () => {
    const { validate, entur } = await setUp(withoutRights, { linesPerConfiguration: 2 });
    entur.order['orderLines'] = [{ id: 'line-2' }];
    expect((await validate()).body.status).toBe('not-needed');
  });

  it('takes the same offer, reserved once per holder, as two', async () => {
    const { configurations } = reservationOf(['1001', 'kari-private'], ['1002', 'ola-private']);
    const { validate, entur } = await setUp({
      configurations: configurations.map((one) => ({ ...one, offerId: 'offer-0' })),
    });
    entur.order['orderLines'] = [{ id: 'line-2' }];
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

describe('the travel times of an order', () => {
  const kari = reservationOf(['1001', 'kari-private']);
  const lines = (...specifications: unknown[]) =>
    specifications.map((travelSpecification, index) => ({ id: `line-${index + 1}`, travelSpecification }));

  it.each([
    ['says the same', lines(reserved)],
    ['says the same in another zone', lines(sameInUtc)],
    ['says nothing', lines(undefined)],
    ['says something that nobody knows', lines({ journeys: [anHourLater] })],
    ['says a departure that cannot be read', lines({ departure: 'soon' })],
    ['says a text', lines('out and back')],
  ])('hold when its line %s', async (_, orderLines) => {
    const { validate, entur } = await setUp(kari);
    Object.assign(entur.order, { orderLines });
    expect((await validate()).body.status).toBe('cleared');
  });

  it('are rejected when its line says another time than its right is used at', async () => {
    const { validate, entur } = await setUp(kari);
    Object.assign(entur.order, { orderLines: lines(anHourLater) });
    const { status, body } = await validate();
    expect([status, body.error?.code]).toEqual([409, 'rejected']);
    expect(body.error?.fields?.map(({ field }) => field)).toEqual(['order.travelTimes']);
    expect(entur.count('validateContractUse')).toBe(0);
  });

  it('do not matter on a line that uses no right', async () => {
    const { validate, entur } = await setUp(withoutRights);
    Object.assign(entur.order, { orderLines: lines(anHourLater) });
    expect((await validate()).body.status).toBe('not-needed');
  });

  it.each([
    ['the first', lines(reserved, anHourLater), 200],
    ['the second', lines(anHourLater, reserved), 200],
    ['the only one that says a time', lines(undefined, reserved), 200],
    ['none', lines(undefined, anHourLater), 409],
  ])('are those of the earliest of an offer’s lines: %s', async (_, orderLines, status) => {
    const { validate, entur } = await setUp(kari, { linesPerConfiguration: 2 });
    Object.assign(entur.order, { orderLines });
    expect((await validate()).status).toBe(status);
  });

  const until = '2026-12-31T08:00:00+01:00';
  const period = { configurations: kari.configurations.map((one) => ({ ...one, lastTravelDate: until })) };

  it.each([
    ['the period that was reserved', period, until, 200],
    ['a longer period', period, '2027-01-31T08:00:00+01:00', 409],
    ['no end', period, undefined, 200],
    ['a period where one journey was reserved', kari, until, 409],
  ])('are read as the shop says: %s', async (_, request, lastTravelDate, status) => {
    const { validate } = await setUp(request, {
      options: {
        travelTimesOf: () => ({ firstTravelDate: '2026-12-01T08:00:00+01:00', lastTravelDate }),
      },
    });
    const answer = await validate();
    expect(answer.status).toBe(status);
    if (status === 409) expect(answer.body.error?.fields?.[0]?.field).toBe('order.travelTimes');
  });

  it('are rejected when the shop’s reading gives none that can be read', async () => {
    const travelTimesOf = () => ({ firstTravelDate: 'soon' });
    const { validate } = await setUp(kari, { options: { travelTimesOf } });
    expect((await validate()).body.error?.fields?.[0]?.field).toBe('order.travelTimes');
  });
});
