import { describe, expect, it } from 'vitest';
import { errorAnswer, json } from '../testing/fakeEntur.ts';
import { createShop } from '../testing/shop.ts';

const rightsOf = (url: URL) => url.pathname.split('/')[5];

describe('GET /entitlements', () => {
  it('answers the rights of the session’s people, and no others, whatever the browser adds', async () => {
    const { ask, entur } = createShop();
    const answer = await ask('/entitlements?customerNumber=2001', undefined, {
      headers: { 'X-Customer-Number': '2001' },
    });
    expect(answer.body).toMatchObject({
      isPartial: false,
      people: [
        { customerNumber: '1001', relation: 'self', displayName: 'Kari' },
        { customerNumber: '1002', relation: 'spouse' },
      ],
    });
    expect(answer.body.entitlements?.map(({ contractId }) => contractId)).toEqual([
      'kari-private',
      'ola-private',
      'ola-work',
    ]);
    const reads = entur.calls.filter(({ operationId }) => operationId === 'getEntitlementsByCustomerNumber');
    expect(reads.map(({ url }) => rightsOf(url)).sort()).toEqual(['1001', '1002']);
    expect(reads.every(({ url }) => url.search === '')).toBe(true);
  });

  it('reads Entur’s words into the domain’s: unknown values survive, the pickup code does not', async () => {
    const { ask, entur } = createShop();
    entur.rights.set('1001', [
      { contractUUID: 'c1', productId: 'P:A', owner: '9001', birthDate: { day: 29, month: 2, year: 1960 } },
      { contractUUID: 'c2', productId: 'P:A', owner: '9001', birthDate: { day: 31, month: 2, year: 1960 } },
    ]);
    const { body, text } = await ask('/entitlements');
    expect(body.entitlements?.[0]).toEqual({
      contractId: 'c1',
      productId: 'P:A',
      productVersion: 'ENT:Version:1',
      displayNames: [{ text: 'Personalbillett', languageCode: 'nob' }],
      customerNumber: '1001',
      owner: { customerNumber: '9001', displayName: 'Kari Nordmann', birthDate: '1960-02-29' },
      validFrom: '2026-01-01T00:00:00+01:00',
      validTo: '2027-01-01T00:00:00+01:00',
      passengerCategory: 'SOMETHING_NEW',
      isSeniorCitizen: false,
    });
    expect(body.entitlements?.[1]).toMatchObject({ owner: { customerNumber: '9001' } });
    expect(text.match(/birthDate/g)).toHaveLength(1);
    expect(text).not.toContain('secret-code');
  });

  it('returns the rest, flagged partial, when one member’s rights cannot be read', async () => {
    const { ask, entur, events } = createShop();
    entur.on('getEntitlementsByCustomerNumber', ({ url }) =>
      rightsOf(url) === '1002' ? errorAnswer(500) : json([]),
    );
    const { status, body } = await ask('/entitlements');
    expect(status).toBe(200);
    expect(body).toMatchObject({ isPartial: true, entitlements: [] });
    expect(body.people).toEqual([
      { customerNumber: '1001', relation: 'self', displayName: 'Kari' },
      { customerNumber: '1002', relation: 'spouse', isUnavailable: true },
    ]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'person-unavailable', customerNumber: '1002', code: 'unavailable' }),
    );
  });

  it('leaves out a right that does not fit, and says that the answer is partial', async () => {
    const { ask, entur, events } = createShop();
    entur.on('getEntitlementsByCustomerNumber', async ({ url }) => {
      if (rightsOf(url) === '1002') return json([]);
      entur.on('getEntitlementsByCustomerNumber', undefined);
      const good = (await (
        await entur.fetch(
          new Request('https://entur.test/customers/v2/benefits/entitlements/1001/by-customer-number'),
        )
      ).json()) as object[];
      return json([{ productId: 'P:A' }, ...good]);
    });
    const { body } = await ask('/entitlements');
    expect(body.isPartial).toBe(true);
    expect(body.people?.some(({ isUnavailable }) => isUnavailable)).toBe(false);
    expect(body.entitlements?.map(({ contractId }) => contractId)).toContain('kari-private');
    const malformed = events.find(({ type }) => type === 'answer-malformed');
    expect(malformed).toMatchObject({ problems: expect.arrayContaining(['contractUUID']) as string[] });
  });

  it('answers not-found when Entur does not know the customer, though the family’s rights are there', async () => {
    const { ask, entur } = createShop();
    entur.on('getEntitlementsByCustomerNumber', ({ url }) =>
      rightsOf(url) === '1001' ? errorAnswer(404) : json([]),
    );
    const { status, body } = await ask('/entitlements');
    expect([status, body.error?.code]).toEqual([404, 'not-found']);
  });

  it.each([
    ['a wrong password of ours', 401, {}, 503, 'unavailable'],
    ['a missing permission of ours', 403, {}, 503, 'unavailable'],
    ['a method that is not there', 405, {}, 500, 'endpoint-not-found'],
    ['too many requests', 429, { 'Retry-After': '90' }, 429, 'rate-limited'],
    ['a token that ran out on the way, again and again', 408, {}, 503, 'unavailable'],
    ['a defect at Entur', 500, {}, 502, 'unavailable'],
    ['an overloaded Entur', 503, {}, 503, 'unavailable'],
    ['a gateway that waited', 504, {}, 504, 'unavailable'],
  ])('answers %s without Entur’s words', async (_, upstream, headers, status, code) => {
    const { ask, entur } = createShop();
    entur.on('getEntitlementsByCustomerNumber', () => errorAnswer(upstream, headers));
    const answer = await ask('/entitlements');
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.text).not.toContain('internal words');
    expect(answer.headers.get('Retry-After')).toBe(upstream === 429 ? '90' : null);
  });

  it('tells a path that is not there from a customer that is not', async () => {
    const { ask, entur } = createShop();
    entur.on('getEntitlementsByCustomerNumber', () => new Response('<html>no route</html>', { status: 404 }));
    const { status, body } = await ask('/entitlements');
    expect([status, body.error?.code]).toEqual([500, 'endpoint-not-found']);
  });

  it('tells the event hook when Entur refuses the shop’s own credentials', async () => {
    const { ask, entur, events } = createShop();
    entur.on('token', () => errorAnswer(403));
    const { status, body } = await ask('/entitlements');
    expect([status, body.error?.code]).toEqual([503, 'unavailable']);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'upstream-refused-credentials', operationId: 'token', status: 403 }),
    );
  });

  it.each([
    ['a cut body', () => new Response('[{"productId":')],
    ['a body that is not JSON', () => new Response('<html></html>')],
    ['a list of the wrong shape', () => json({ nothing: true })],
  ])('answers bad-response on %s', async (_, handler) => {
    const { ask, entur } = createShop();
    entur.on('getEntitlementsByCustomerNumber', handler);
    const { status, body } = await ask('/entitlements');
    expect([status, body.error?.code]).toEqual([502, 'bad-response']);
  });

  it('answers unavailable when Entur is out of reach', async () => {
    const { ask, entur } = createShop();
    entur.on('getEntitlementsByCustomerNumber', () => Promise.reject(new TypeError('fetch failed')));
    const { status, body } = await ask('/entitlements');
    expect([status, body.error?.code]).toEqual([502, 'unavailable']);
  });

  it('answers 504 when Entur does not answer in time', async () => {
    const { ask, entur } = createShop({ timeoutMs: 20 });
    entur.on('getEntitlementsByCustomerNumber', () => new Promise<Response>(() => undefined));
    const { status, body } = await ask('/entitlements');
    expect([status, body.error?.code]).toEqual([504, 'unavailable']);
  });

  it('says who is blocked when the shop has it read the contracts too', async () => {
    const { ask, entur } = createShop({ readContracts: true });
    entur.on('getAllValidContractsByCustomerNumber', () => json([contract('ola-work', '1002')]));
    const { body } = await ask('/entitlements');
    expect(body.entitlements?.map(({ contractId, isBlocked }) => [contractId, isBlocked])).toEqual([
      ['kari-private', false],
      ['ola-private', false],
      ['ola-work', true],
    ]);
  });

  it.each([
    ['are refused', () => errorAnswer(403), 'unavailable'],
    ['come in a form that nobody knows', () => json({ nothing: true }), 'bad-response'],
  ])('still answers the rights, and tells it, when the contracts %s', async (_, handler, code) => {
    const { ask, entur, events } = createShop({ readContracts: true });
    entur.on('getAllValidContractsByCustomerNumber', handler);
    const { status, body } = await ask('/entitlements');
    expect([status, body.isPartial]).toEqual([200, false]);
    expect(body.entitlements?.map(({ isBlocked }) => isBlocked)).toEqual([undefined, undefined, undefined]);
    const operationId = 'getAllValidContractsByCustomerNumber';
    for (const customerNumber of ['1001', '1002']) {
      const told = { type: 'person-unavailable', operationId, customerNumber, code };
      expect(events).toContainEqual(expect.objectContaining(told));
    }
  });
});

describe('GET /usage', () => {
  const event = {
    price: '50.00',
    orderId: 'ABCD1234',
    eventType: 'PURCHASE',
    timestamp: '2026-05-01T10:00:00+02:00',
    isCancelled: false,
    isPurchased: true,
    orderLineId: 'line-1',
    organisationId: 1,
    orderLineVersion: 1,
    originalPrice: 299.5,
    couponsUsed: 1,
    taxDistributions: [
      { taxYear: 2026, taxMonth: 5, taxSaving: '249.50' },
      { taxYear: 2021, taxMonth: 4, taxSaving: '1.00', isUnknown: true },
    ],
  };

  it('answers the trips on the session’s contracts, children included, each once and newest first', async () => {
    const { ask, entur } = createShop();
    const later = {
      ...event,
      eventType: 'CANCELLATION',
      price: '-50.00',
      timestamp: '2026-05-02T10:00:00+02:00',
    };
    const child = { ...contract('day-trip', '1001'), orderLineEvents: [later] };
    const parent = { ...contract('kari-private', '1001'), orderLineEvents: [event], subContracts: [child] };
    entur.on('getAllValidContractsByCustomerNumber', ({ url }) =>
      json(
        url.pathname.includes('1001')
          ? { items: [parent, child], totalItems: 2, totalPages: 1 }
          : { items: [], totalItems: 0, totalPages: 1 },
      ),
    );
    const { body } = await ask('/usage');
    expect(body).toEqual({
      isPartial: false,
      usages: [
        expect.objectContaining({ contractId: 'day-trip', eventType: 'CANCELLATION', price: '-50.00' }),
        {
          contractId: 'kari-private',
          orderId: 'ABCD1234',
          orderLineId: 'line-1',
          eventType: 'PURCHASE',
          timestamp: '2026-05-01T10:00:00+02:00',
          price: '50.00',
          originalPrice: '299.50',
          couponsUsed: 1,
          taxSavings: [{ year: 2026, month: 5, amount: '249.50' }],
        },
      ],
    });
    expect(entur.calls.at(-1)?.url.searchParams.get('includeOrderLineEvents')).toBe('true');
  });

  it('reads every page', async () => {
    const { ask, entur } = createShop();
    entur.on('getAllValidContractsByCustomerNumber', ({ url }) => {
      const page = url.searchParams.get('page') ?? '';
      const item = { ...contract(`c${page}`, '1001'), orderLineEvents: [event] };
      return json({ items: url.pathname.includes('1001') ? [item] : [], totalItems: 3, totalPages: 3 });
    });
    expect((await ask('/usage')).body.usages).toHaveLength(3);
  });

  it('is partial when one person’s contracts or one record cannot be read', async () => {
    const { ask, entur } = createShop();
    const broken = { ...contract('broken', '1001'), orderLineEvents: [{ price: 'free' }] };
    const whole = { ...contract('whole', '1001'), orderLineEvents: [event] };
    entur.on('getAllValidContractsByCustomerNumber', ({ url }) =>
      url.pathname.includes('1002') ? errorAnswer(500) : json([broken, whole]),
    );
    const { status, body } = await ask('/usage');
    expect([status, body.isPartial, body.usages?.length]).toEqual([200, true, 1]);
  });

  it('answers the error when nobody’s contracts can be read', async () => {
    const { ask, entur } = createShop();
    entur.on('getAllValidContractsByCustomerNumber', () => errorAnswer(503));
    expect((await ask('/usage')).status).toBe(503);
  });
});

function contract(uuid: string, blocked: string): object {
  return {
    uuid,
    status: 'valid',
    createdAt: '2026-01-01T00:00:00Z',
    createdBy: 'x',
    lastChangedAt: '2026-01-01T00:00:00Z',
    lastChangedBy: 'x',
    consumableFrom: '2026-01-01T00:00:00Z',
    loyaltyProgram: {},
    organisationId: 1,
    contractConsumers: [{ customerNumber: Number(blocked), isBlocked: true }],
  };
}
