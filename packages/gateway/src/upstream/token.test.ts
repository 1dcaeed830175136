import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { GatewayEvent } from '../events.ts';
import { createFakeEntur, errorAnswer, json, noAnswer } from '../testing/fakeEntur.ts';
import { createShop, secret } from '../testing/shop.ts';
import { createEnturClient } from './enturClient.ts';

const DAY_MS = 86_400_000;

function setUp() {
  const clock = { now: 1_800_000_000_000 };
  const entur = createFakeEntur(() => clock.now);
  const events: GatewayEvent[] = [];
  const client = createEnturClient({
    urls: {
      apiBaseUrl: 'https://entur.test',
      tokenUrl: 'https://entur.test/oauth/token',
      audience: 'https://entur.test',
    },
    clientId: 'shop',
    clientSecret: secret,
    clientName: 'acme-webshop',
    fetch: entur.fetch,
    now: () => clock.now,
    retryDelayMs: 0,
    onEvent: (event) => events.push(event),
  });
  entur.on('getOrder', () => json({ ok: true }));
  const read = (signal?: AbortSignal) => client.call('getOrder', { params: { orderId: 'X' }, signal });
  const bearers = () =>
    entur.calls
      .filter(({ operationId }) => operationId !== 'token')
      .map(({ headers }) => headers.get('Authorization'));
  return { clock, entur, client, events, read, bearers };
}

/** A promise that is settled from outside. */
function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

const tokenAnswer = (token: string, seconds = 86_400) =>
  json({ access_token: token, token_type: 'Bearer', expires_in: seconds });

/** Answers the token endpoint when the test says so; `asked` is settled when the first request is there. */
function heldBack({ entur }: ReturnType<typeof setUp>) {
  const asked = deferred<undefined>();
  const answer = deferred<Response>();
  entur.on('token', () => {
    asked.resolve(undefined);
    return answer.promise;
  });
  return { asked: asked.promise, answer: answer.resolve };
}

const statusOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => error,
  );

describe('first calls', () => {
  it('make one token request, ten thousand of them at the same time', async () => {
    const { entur, read, bearers } = setUp();
    await Promise.all(Array.from({ length: 10_000 }, () => read()));
    expect(entur.count('token')).toBe(1);
    expect(entur.count('getOrder')).toBe(10_000);
    expect(new Set(bearers())).toEqual(new Set(['Bearer token-1']));
  }, 60_000);

  it('all get the error of the one request that failed, and the next call tries anew', async () => {
    const shop = setUp();
    const { entur, read } = shop;
    const { answer } = heldBack(shop);
    const calls = Array.from({ length: 1_000 }, () => statusOf(read()));
    answer(errorAnswer(503));
    for (const error of await Promise.all(calls)) {
      expect(error).toMatchObject({ operationId: 'token', status: 503, isRetrySafe: true });
    }
    expect(entur.count('token')).toBe(1);
    entur.on('token', undefined);
    expect(await statusOf(read())).toBe('done');
    expect(entur.count('token')).toBe(2);
  });

  it('lose nothing by one that gives up: it ends at once, the others get the token that it asked for', async () => {
    const shop = setUp();
    const { entur, read, bearers } = shop;
    const { asked, answer } = heldBack(shop);
    const impatient = new AbortController();
    const first = statusOf(read(impatient.signal));
    const others = Array.from({ length: 10 }, () => statusOf(read()));
    await asked;
    impatient.abort();
    expect(await first).toMatchObject({ failure: 'aborted', isRetrySafe: true });
    answer(tokenAnswer('token-1'));
    expect(new Set(await Promise.all(others))).toEqual(new Set(['done']));
    expect(entur.count('token')).toBe(1);
    expect(bearers()).toHaveLength(10);
  });
});

describe('a token that is about to expire', () => {
  it('is renewed by one request, while calls go on with the old one', async () => {
    const shop = setUp();
    const { clock, entur, read, bearers } = shop;
    await read();
    clock.now += DAY_MS - 120_000;
    const { asked, answer } = heldBack(shop);
    await Promise.all(Array.from({ length: 100 }, () => read()));
    await asked;
    expect(new Set(bearers())).toEqual(new Set(['Bearer token-1']));
    expect(entur.count('token')).toBe(2);
    answer(tokenAnswer('token-new'));
    await expect.poll(async () => (await read(), bearers().at(-1))).toBe('Bearer token-new');
    expect(entur.count('token')).toBe(2);
  });

  it('is waited for when the old one has less than a minute left', async () => {
    const shop = setUp();
    const { clock, entur, read, bearers } = shop;
    await read();
    clock.now += DAY_MS - 60_000;
    await Promise.all(Array.from({ length: 100 }, () => read()));
    expect(entur.count('token')).toBe(2);
    expect(new Set(bearers().slice(1))).toEqual(new Set(['Bearer token-2']));
  });

  it('serves on when its renewal fails, which is tried again after five seconds and told by event', async () => {
    const { clock, entur, events, read, bearers } = setUp();
    await read();
    clock.now += DAY_MS - 120_000;
    entur.on('token', () => errorAnswer(500));
    for (let count = 0; count < 20; count += 1) await read();
    expect(entur.count('token')).toBe(2);
    const told = events.filter((event) => event.type === 'upstream-call' && event.operationId === 'token');
    expect(told).toMatchObject([{ status: 200 }, { status: 500 }]);
    clock.now += 5_000;
    entur.on('token', undefined);
    await expect.poll(async () => (await read(), bearers().at(-1))).toBe('Bearer token-3');
    expect(entur.count('token')).toBe(3);
  });

  it('that lives for seconds only serves for most of them', async () => {
    const { clock, entur, read } = setUp();
    entur.on('token', () => tokenAnswer('short', 8));
    await read();
    clock.now += 3_999;
    await read();
    expect(entur.count('token')).toBe(1);
    clock.now += 2_001;
    await read();
    expect(entur.count('token')).toBe(2);
  });

  it('is never one that has expired, whenever calls come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7_200 }),
        fc.array(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: 20 }),
        async (seconds, pauses) => {
          const { clock, entur, read } = setUp();
          const expiries = new Map<string, number>();
          entur.on('token', () => {
            const token = `token-${entur.count('token')}`;
            expiries.set(`Bearer ${token}`, clock.now + seconds * 1_000);
            return tokenAnswer(token, seconds);
          });
          entur.on('getOrder', ({ headers }) => {
            expect(expiries.get(headers.get('Authorization') ?? '')).toBeGreaterThan(clock.now);
            return json({});
          });
          for (const pause of pauses) {
            clock.now += pause;
            await read();
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('after a 401', () => {
  it('many refused at the same time share one new token, and each is repeated once, a POST too', async () => {
    const { entur, client, read } = setUp();
    await read();
    const refuseOld = ({ headers }: { headers: Headers }) =>
      headers.get('Authorization') === 'Bearer token-1' ? errorAnswer(401) : json({});
    entur.on('getOrder', refuseOld);
    entur.on('reserveOffers', refuseOld);
    entur.calls.length = 0;
    entur.on('token', () => tokenAnswer('token-2'));
    const reserve = () => client.call('reserveOffers', { body: {} });
    await Promise.all(Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? read() : reserve())));
    expect(entur.count('token')).toBe(1);
    expect(entur.count('getOrder')).toBe(500);
    expect(entur.count('reserveOffers')).toBe(500);
  });

  it('a second one is the answer, and the new token serves the next call', async () => {
    const { entur, client, bearers } = setUp();
    entur.on('reserveOffers', () => errorAnswer(401));
    const reserve = () => statusOf(client.call('reserveOffers', { body: {} }));
    expect(await reserve()).toMatchObject({ status: 401 });
    expect(entur.count('reserveOffers')).toBe(2);
    entur.on('reserveOffers', () => json({}));
    expect(await reserve()).toBe('done');
    expect(bearers().at(-1)).toBe('Bearer token-2');
  });

  it.each([401, 408])('steady answers of %i cost one new token in five seconds', async (status) => {
    const { clock, entur, read } = setUp();
    entur.on('getOrder', () => errorAnswer(status));
    const refused = () => read().catch((error: unknown) => error);
    await Promise.all(Array.from({ length: 100 }, refused));
    for (let count = 0; count < 20; count += 1) expect(await refused()).toMatchObject({ status });
    clock.now += 4_999;
    await refused();
    expect(entur.count('token')).toBe(2);
    clock.now += 1;
    await Promise.all(Array.from({ length: 100 }, refused));
    expect(entur.count('token')).toBe(3);
  });

  it('with a token that was just renewed the call is not sent again', async () => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => errorAnswer(401));
    await statusOf(read());
    entur.calls.length = 0;
    expect(await statusOf(read())).toMatchObject({ status: 401 });
    expect(entur.calls.map(({ operationId }) => operationId)).toEqual(['getOrder']);
  });

  it('nothing is repeated when no new token can be had', async () => {
    const { entur, client, read } = setUp();
    await read();
    entur.on('token', () => errorAnswer(400));
    entur.on('reserveOffers', () => errorAnswer(401));
    const error = await statusOf(client.call('reserveOffers', { body: {} }));
    expect(error).toMatchObject({ operationId: 'token', status: 400 });
    expect(entur.count('reserveOffers')).toBe(1);
  });
});

describe('neither the token nor the secret', () => {
  const token = 'planted-access-token';
  const seen = (...things: unknown[]) =>
    things
      .map((thing) => `${JSON.stringify(thing)} ${inspect(thing, { depth: 20, showHidden: true })}`)
      .join('\n');

  it.each<[string, (echo: string) => Response | Promise<Response>]>([
    ['an error that quotes the request', (echo) => json({ status: 400, message: echo, error: echo }, 400)],
    ['a page that quotes the request', (echo) => new Response(`<html>${echo}</html>`, { status: 502 })],
    ['a refusal', (echo) => json({ status: 401, message: echo }, 401)],
    ['a cut body', (echo) => new Response(`{"a":"${echo}`)],
    ['a lost connection', (echo) => Promise.reject(new Error(echo))],
  ])('is in the client’s error or events after %s', async (_, answer) => {
    for (const place of ['token', 'getOrder'] as const) {
      const { entur, events, read } = setUp();
      entur.on('token', () => tokenAnswer(token));
      entur.on(place, ({ headers, body }) => answer(`${headers.get('Authorization') ?? ''} ${body}`));
      const error = await statusOf(read());
      expect(error).toMatchObject({ operationId: place });
      expect(seen(error, events)).not.toMatch(/planted-/);
    }
  });

  it('is in any answer or event of the gateway’s, whatever Entur does', async () => {
    const answers = [
      (echo: string) => json({ status: 400, message: echo, fields: [{ field: echo, message: echo }] }, 400),
      (echo: string) => json({ status: 500, message: echo }, 500),
      (echo: string) => json({ success: false, echo }),
      (echo: string) => Promise.reject(new Error(echo)),
      () => noAnswer(),
    ];
    for (const answer of answers) {
      for (const place of ['token', 'getEntitlementsByCustomerNumber', 'claimPersonnelTicket'] as const) {
        const { ask, entur, events } = createShop({ timeoutMs: 20 });
        entur.on('token', () => tokenAnswer(token));
        entur.on(place, ({ headers, body }) => answer(`${headers.get('Authorization') ?? ''} ${body}`));
        const rights = await ask('/entitlements');
        const claim = await ask('/claim', { pickupCode: 'NT-4821-KARI' });
        const told = [rights, claim].map(({ text, headers }) => [text, [...headers]]);
        expect(seen(told, events)).not.toMatch(/planted-/);
        expect(events.length).toBeGreaterThan(0);
      }
    }
  });
});
