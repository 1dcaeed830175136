import { describe, expect, it } from 'vitest';
import { createFakeEntur, errorAnswer, json, noAnswer } from '../testing/fakeEntur.ts';
import { createEnturClient } from './enturClient.ts';
import { UpstreamError } from './upstreamError.ts';

function setUp(timeoutMs = 1_000) {
  const clock = { now: 1_800_000_000_000 };
  const entur = createFakeEntur(() => clock.now);
  const client = createEnturClient({
    urls: {
      apiBaseUrl: 'https://entur.test',
      tokenUrl: 'https://entur.test/oauth/token',
      audience: 'https://audience.test',
    },
    clientId: 'shop',
    clientSecret: 's3cret',
    clientName: 'acme-webshop',
    fetch: entur.fetch,
    now: () => clock.now,
    retryDelayMs: 0,
    timeoutMs,
  });
  const read = () => client.call('getOrder', { params: { orderId: 'X' } });
  entur.on('getOrder', () => json({ ok: true }));
  return { clock, entur, client, read };
}

async function failureOf(call: Promise<unknown>): Promise<UpstreamError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UpstreamError) return error;
  throw new Error('No UpstreamError', { cause: error });
}

describe('the token', () => {
  it('is asked for as Entur documents it: JSON with audience and client credentials', async () => {
    const { entur, read } = setUp();
    await read();
    const [token] = entur.calls;
    expect(token?.headers.get('Content-Type')).toBe('application/json');
    expect(token?.headers.get('ET-Client-Name')).toBe('acme-webshop');
    expect(JSON.parse(token?.body ?? '')).toEqual({
      client_id: 'shop',
      client_secret: 's3cret',
      audience: 'https://audience.test',
      grant_type: 'client_credentials',
    });
  });

  it('is asked for again by the next call when it was refused', async () => {
    const { entur, read } = setUp();
    entur.on('token', () => errorAnswer(500));
    expect(await failureOf(read())).toMatchObject({ operationId: 'token', status: 500, isRetrySafe: true });
    entur.on('token', undefined);
    await expect(read()).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    ['no token', () => json({ token_type: 'Bearer' })],
    ['a page instead of JSON', () => new Response('<html>planted</html>')],
    ['another token type', () => json({ access_token: 'planted', token_type: 'mac' })],
  ])('is not taken from an answer with %s, and nothing of it is in the error', async (_, handler) => {
    const { entur, read } = setUp();
    entur.on('token', handler);
    const error = await failureOf(read());
    expect(error).toMatchObject({ operationId: 'token', failure: 'malformed' });
    expect(`${error.message} ${String(error.cause)}`).not.toMatch(/planted|s3cret/);
  });
});

describe('a call', () => {
  it('carries the headers that Entur asks for, and the sale’s own', async () => {
    const { entur, client } = setUp();
    entur.on('reserveOffers', () => json({}));
    await client.call('reserveOffers', {
      body: { offerConfigurations: [] },
      sale: { channel: 'ENT:DistributionChannel:web', pos: 'Oslo' },
      correlationId: 'corr-1234',
      headers: { 'Accept-Language': 'nb', Authorization: 'Bearer forged' },
    });
    const headers = entur.calls.at(-1)?.headers;
    expect(Object.fromEntries(headers ?? [])).toMatchObject({
      authorization: 'Bearer token-1',
      'et-client-name': 'acme-webshop',
      'x-correlation-id': 'corr-1234',
      'content-type': 'application/json',
      'entur-distribution-channel': 'ENT:DistributionChannel:web',
      'entur-pos': 'Oslo',
      'accept-language': 'nb',
    });
  });

  it('is repeated once with a new token after a 401, also a POST', async () => {
    const { entur, client } = setUp();
    entur.on('claimPersonnelTicket', ({ headers }) =>
      headers.get('Authorization') === 'Bearer token-1' ? errorAnswer(401) : json({ success: true }),
    );
    await expect(client.call('claimPersonnelTicket', { body: '{}' })).resolves.toMatchObject({ status: 200 });
    expect(entur.count('claimPersonnelTicket')).toBe(2);
  });

  it('is not repeated a second time after a 401', async () => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => errorAnswer(401));
    expect(await failureOf(read())).toMatchObject({ status: 401 });
    expect(entur.count('getOrder')).toBe(2);
    expect(entur.count('token')).toBe(2);
  });

  it('shares one new token when many are refused at the same time', async () => {
    const { entur, read } = setUp();
    await read();
    entur.on('getOrder', ({ headers }) =>
      headers.get('Authorization') === 'Bearer token-1' ? errorAnswer(401) : json({}),
    );
    await Promise.all(Array.from({ length: 100 }, read));
    expect(entur.count('token')).toBe(2);
  });

  it('keeps a new token when an older one is refused late', async () => {
    const { entur, client, read } = setUp();
    await read();
    let refuseLate: (answer: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => {
      refuseLate = resolve;
    });
    entur.on('createPayment', ({ headers }) =>
      headers.get('Authorization') === 'Bearer token-1' ? late : json({}),
    );
    const payment = client.call('createPayment', { body: {} });
    entur.on('getOrder', ({ headers }) =>
      headers.get('Authorization') === 'Bearer token-1' ? errorAnswer(401) : json({}),
    );
    await read();
    refuseLate(errorAnswer(401));
    await payment;
    expect(entur.count('token')).toBe(2);
  });

  it.each([408, 429, 500, 502, 503, 504])('that reads is repeated after %i', async (status) => {
    const { entur, read } = setUp();
    let failures = 2;
    entur.on('getOrder', () => (failures-- > 0 ? errorAnswer(status) : json({ ok: true })));
    await expect(read()).resolves.toMatchObject({ json: { ok: true } });
    expect(entur.count('getOrder')).toBe(3);
  });

  it('that reads is given up after three tries', async () => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => errorAnswer(503));
    expect(await failureOf(read())).toMatchObject({ status: 503, isRetrySafe: true });
    expect(entur.count('getOrder')).toBe(3);
  });

  it('fetches a new token after a 408', async () => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => (entur.count('getOrder') === 1 ? errorAnswer(408) : json({})));
    await read();
    expect(entur.calls.at(-1)?.headers.get('Authorization')).toBe('Bearer token-2');
  });

  it.each([400, 403, 404, 409, 422])('that reads is not repeated after %i', async (status) => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => errorAnswer(status));
    expect(await failureOf(read())).toMatchObject({ status });
    expect(entur.count('getOrder')).toBe(1);
  });

  it.each([408, 429, 500, 503])('that writes is never repeated after %i', async (status) => {
    const { entur, client } = setUp();
    entur.on('reserveOffers', () => errorAnswer(status));
    await failureOf(client.call('reserveOffers', { body: {} }));
    expect(entur.count('reserveOffers')).toBe(1);
  });

  it('passes a long Retry-After on instead of waiting', async () => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => errorAnswer(429, { 'Retry-After': '120' }));
    expect(await failureOf(read())).toMatchObject({ status: 429, retryAfterSeconds: 120 });
    expect(entur.count('getOrder')).toBe(1);
  });

  it('ends with a time-out when no answer comes, and says that a POST may have been done', async () => {
    const { entur, client } = setUp(20);
    entur.on('reserveOffers', noAnswer);
    expect(await failureOf(client.call('reserveOffers', { body: {} }))).toMatchObject({
      failure: 'timeout',
      isRetrySafe: false,
    });
  });

  it('ends with a time-out of the token too', async () => {
    const { entur, read } = setUp(20);
    entur.on('token', noAnswer);
    expect(await failureOf(read())).toMatchObject({ operationId: 'token', failure: 'timeout' });
  });

  it('ends when the caller gives up', async () => {
    const { entur, client } = setUp();
    const controller = new AbortController();
    entur.on('getOrder', () => {
      controller.abort();
      return Promise.reject(new TypeError('gone'));
    });
    const call = client.call('getOrder', { params: { orderId: 'X' }, signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ failure: 'aborted' });
    expect(entur.count('getOrder')).toBe(1);
  });

  it.each([
    ['a cut body', () => new Response('{"id":')],
    ['a page', () => new Response('<html></html>')],
  ])('that answers %s is malformed', async (_, handler) => {
    const { entur, client } = setUp();
    entur.on('reserveOffers', handler);
    expect(await failureOf(client.call('reserveOffers', { body: {} }))).toMatchObject({
      failure: 'malformed',
      isRetrySafe: false,
    });
  });

  it('keeps numbers exact that JavaScript would round', async () => {
    const { entur, read } = setUp();
    entur.on('getOrder', () => new Response('{"n":9007199254740993}'));
    await expect(read()).resolves.toMatchObject({ json: { n: '9007199254740993' } });
  });

  it('does not follow Entur elsewhere with the token', async () => {
    const { entur, read } = setUp();
    entur.on(
      'getOrder',
      () => new Response(null, { status: 302, headers: { Location: 'https://evil.test' } }),
    );
    expect(await failureOf(read())).toMatchObject({ status: 302 });
  });
});
