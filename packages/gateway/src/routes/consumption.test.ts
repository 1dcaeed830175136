import { readConsumptions } from '@fribillett/entur-wire';
import { describe, expect, it } from 'vitest';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createShop } from '../testing/shop.ts';

const use = (contractId: string, customerNumber: string) => ({
  contractId,
  productId: 'P:forged',
  productVersion: 'forged',
  customerNumber,
  firstTravelDate: '2026-12-01T08:00:00+01:00',
});
const kari = use('kari-private', '1001');
const ola = use('ola-private', '1002');

function setUp(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop(options);
  const check = (...consumptions: object[]) => shop.ask('/consumption', { consumptions });
  const validations = () =>
    shop.entur.calls
      .filter(({ operationId }) => operationId === 'validateContractUse')
      .map(({ body }) => readConsumptions(JSON.parse(body)));
  return { ...shop, check, validations };
}

describe('POST /consumption', () => {
  it('asks one batch, of the server’s own copy of product and profile', async () => {
    const { check, validations } = setUp();
    expect((await check(kari, ola)).body).toEqual({ status: 'valid' });
    expect(validations()).toEqual([
      [
        expect.objectContaining({
          contractUuid: 'kari-private',
          customerNumber: '1001',
          entitlementProductId: 'P:A',
          entitlementProductVersion: 'ENT:Version:1',
          firstTravelDate: '2026-12-01T08:00:00+01:00',
        }),
        expect.objectContaining({ contractUuid: 'ola-private', customerNumber: '1002' }),
      ],
    ]);
  });

  it('names the owner as consumer where the shop is set up so', async () => {
    const { check, validations } = setUp({ consumptionCustomer: 'owner' });
    await check(kari);
    expect(validations()[0]?.[0]?.customerNumber).toBe('9001');
  });

  it.each([
    ['another customer’s contract', use('per-private', '2001')],
    ['another customer’s contract under the own number', use('per-private', '1001')],
    ['the own contract under another’s number', use('kari-private', '2001')],
    ['a contract that nobody has', use('nothing', '1001')],
  ])('forbids %s', async (_, foreign) => {
    const { check, validations } = setUp();
    const { status, body } = await check(kari, foreign);
    expect([status, body.error?.code]).toEqual([403, 'forbidden']);
    expect(validations()).toHaveLength(0);
  });

  it('does not forbid what it could not read', async () => {
    const { check, entur } = setUp();
    entur.on('getEntitlementsByCustomerNumber', ({ url }) =>
      url.pathname.includes('1002') ? errorAnswer(500) : json([]),
    );
    expect((await check(ola)).status).toBe(503);
  });

  it('explains a refused batch one by one', async () => {
    const { check, entur, validations } = setUp();
    entur.refusedContracts.add('ola-private');
    expect((await check(kari, ola)).body).toEqual({
      status: 'refused',
      refusals: [
        {
          kind: 'refused',
          contractId: 'ola-private',
          firstTravelDate: '2026-12-01T08:00:00+01:00',
          code: '9001',
          reason: 'Denne retten er brukt opp.',
        },
      ],
    });
    expect(validations().map((batch) => batch.length)).toEqual([2, 1, 1]);
  });

  it('says refused-together when each passes alone', async () => {
    const { check, entur } = setUp();
    entur.refusedTogether = true;
    const { body } = await check(kari, ola);
    expect(body.refusals?.map(({ kind, contractId }) => [kind, contractId])).toEqual([
      ['refused-together', 'kari-private'],
      ['refused-together', 'ola-private'],
    ]);
  });

  it('asks a single one once', async () => {
    const { check, entur, validations } = setUp();
    entur.refusedContracts.add('kari-private');
    expect((await check(kari)).body.status).toBe('refused');
    expect(validations()).toHaveLength(1);
  });

  it('passes the reason on as plain text of at most 300 characters', async () => {
    const { check, entur } = setUp();
    entur.on('validateContractUse', () =>
      json({ isValid: false, code: '9', reason: `Nei\u0000\n\u202e${'å'.repeat(400)}` }),
    );
    const reason = (await check(kari)).body.refusals?.[0]?.reason ?? '';
    expect(reason).toHaveLength(300);
    expect(reason).toMatch(/^Nei å+…$/);
  });

  it.each([
    ['isValid false with the code for OK', { isValid: false, code: 3101 }, 'refused'],
    ['no isValid with the code for OK', { code: 3101 }, 'refused'],
    ['isValid true with an unknown code', { isValid: true, code: 4711 }, 'valid'],
  ])('decides on isValid: %s, and logs the code', async (_, answer, status) => {
    const { check, entur, events } = setUp();
    entur.on('validateContractUse', () => json(answer));
    expect((await check(kari)).body.status).toBe(status);
    expect(events.some(({ type }) => type === 'unexpected-code')).toBe(true);
  });

  it.each([
    [404, 500, 'endpoint-not-found'],
    [405, 500, 'endpoint-not-found'],
    [500, 502, 'unavailable'],
  ])('never calls a right invalid because of a %i', async (upstream, status, code) => {
    const { check, entur } = setUp();
    entur.on('validateContractUse', () => errorAnswer(upstream));
    const answer = await check(kari);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  });

  it('names the fields that Entur did not accept, without values or words of Entur’s', async () => {
    const { check, entur } = setUp();
    const errors = [
      { field: 'consumptions', defaultMessage: 'secret words', rejectedValues: ['secret value'] },
      { field: '<b>secret</b>', defaultMessage: 'x' },
    ];
    entur.on('validateContractUse', () => json({ message: 'x', status: 400, errors }, 400));
    const { status, body, text } = await check(kari);
    expect([status, body.error?.code]).toEqual([422, 'rejected']);
    expect(body.error?.fields?.map(({ field }) => field)).toEqual(['consumptions']);
    expect(text).not.toContain('secret');
  });

  it.each([
    ['an empty list', []],
    ['a date without an offset', [{ ...kari, firstTravelDate: '2026-12-01T08:00:00' }]],
    ['a missing contract', [{ ...kari, contractId: undefined }]],
    ['101 uses', Array.from({ length: 101 }, () => kari)],
  ])('rejects %s', async (_, consumptions) => {
    const { check, entur } = setUp();
    expect((await check(...consumptions)).status).toBe(400);
    expect(entur.calls).toHaveLength(0);
  });
});
