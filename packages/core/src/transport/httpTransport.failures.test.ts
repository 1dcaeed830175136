import { describe, expect, it } from 'vitest';
import type { TransportErrorDetails } from './errors.ts';
import { createHttpTransport } from './httpTransport.ts';
import {
  calls,
  failureOf,
  gets,
  json,
  offline,
  posts,
  rights,
  shop,
  text,
} from './scriptedShop.test.helper.ts';

describe('a failed answer', () => {
  const wireError = (code: string) => ({ error: { code, correlationId: 'body-1', reason: 'Fordi.' } });

  it.each<[number, unknown, TransportErrorDetails['code'], boolean]>([
    [400, wireError('rejected'), 'rejected', false],
    [401, wireError('unauthorized'), 'unauthorized', true],
    [403, wireError('forbidden'), 'forbidden', true],
    [404, wireError('not-found'), 'not-found', true],
    [404, '<h1>Not Found</h1>', 'endpoint-not-found', true],
    [405, '', 'endpoint-not-found', true],
    [408, '', 'unavailable', false],
    [429, wireError('rate-limited'), 'rate-limited', true],
    [422, wireError('some-new-code'), 'rejected', false],
    [500, '', 'unavailable', false],
    [503, wireError('unavailable'), 'unavailable', false],
  ])('with %d and %j is %s; repeating a claim is safe: %s', async (status, body, code, isRetrySafe) => {
    const answer = typeof body === 'string' ? text(body, { status }) : json(body, { status });
    const { transport, requests } = shop([answer]);
    expect(await failureOf(calls.claimPersonnelTicket(transport))).toMatchObject({
      code,
      status,
      isRetrySafe,
    });
    expect(await failureOf(calls.reserve(transport))).toMatchObject({ code, status, isRetrySafe });
    expect(await failureOf(calls.checkConsumption(transport))).toMatchObject({
      code,
      status,
      isRetrySafe: true,
    });
    expect(await failureOf(calls.validateOrder(transport))).toMatchObject({
      code,
      status,
      isRetrySafe: true,
    });
    expect(await failureOf(calls.getEntitlements(transport))).toMatchObject({
      code,
      status,
      isRetrySafe: true,
    });
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(posts.length);
  });

  it('names itself by the header, else by the body, else by what was sent', async () => {
    const named = { status: 500, headers: { 'X-Correlation-Id': 'header-1' } };
    const byHeader = shop([json(wireError('unavailable'), named)]);
    expect((await failureOf(byHeader.transport.getUsage())).correlationId).toBe('header-1');
    const byBody = shop([json(wireError('unavailable'), { status: 500 })]);
    expect((await failureOf(byBody.transport.getUsage())).correlationId).toBe('body-1');
    const bySent = shop([text('', { status: 500 })]);
    const error = await failureOf(bySent.transport.getUsage());
    expect(error.correlationId).toBe(bySent.requests[0]?.headers.get('x-correlation-id'));
    expect(error.message).toContain(error.correlationId);
  });

  it('brings fields, the reason clipped to plain text, and how long to wait', async () => {
    const fields = [{ field: 'pickupCode', message: 'unknown' }];
    const body = { error: { code: 'rate-limited', fields, reason: `  <b>\n${'å'.repeat(400)}` } };
    const { transport } = shop([json(body, { status: 429, headers: { 'Retry-After': '42' } })]);
    const error = await failureOf(calls.claimPersonnelTicket(transport));
    expect(error).toMatchObject({ fields, retryAfterSeconds: 42 });
    expect(error.reason).toBe(`<b> ${'å'.repeat(296)}`);
  });

  it('that redirects is a session that ended, and a claim behind it is not repeated', async () => {
    const login = () => new Response(null, { status: 302, headers: { Location: 'https://login.example/' } });
    const { transport, requests } = shop([login]);
    expect(await failureOf(transport.getEntitlements())).toMatchObject({ code: 'unauthorized', status: 302 });
    expect(await failureOf(calls.claimPersonnelTicket(transport))).toMatchObject({ isRetrySafe: false });
    expect(requests).toHaveLength(2);
  });
});

describe('sending again', () => {
  it.each(gets)('%s is sent three times, one question with one id and fresh headers', async (operation) => {
    let asked = 0;
    const headers = () => ({ 'X-Attempt': String((asked += 1)) });
    const { transport, requests, sleeps } = shop([text('', { status: 503 })], { headers });
    expect(await failureOf(calls[operation](transport))).toMatchObject({ code: 'unavailable', status: 503 });
    expect(requests.map((request) => request.headers.get('x-attempt'))).toEqual(['1', '2', '3']);
    expect(new Set(requests.map((request) => request.headers.get('x-correlation-id'))).size).toBe(1);
    expect(sleeps).toEqual([150, 300]);
  });

  it('recovers from being offline and from a busy server that says when to come back', async () => {
    const busy = text('', { status: 429, headers: { 'Retry-After': '2' } });
    const { transport, sleeps } = shop([offline, busy, json(rights)]);
    expect(await transport.getEntitlements()).toEqual(rights);
    expect(sleeps).toEqual([150, 2300]);
  });

  it('leaves a long wait to the person', async () => {
    const busy = text('', { status: 503, headers: { 'Retry-After': '3600' } });
    const { transport, requests } = shop([busy]);
    expect(await failureOf(transport.getEntitlements())).toMatchObject({ retryAfterSeconds: 3600 });
    expect(requests).toHaveLength(1);
  });

  it.each(posts)('never happens to %s', async (operation) => {
    const failures = [offline, ...[408, 429, 500, 502, 503, 504].map((status) => text('', { status }))];
    for (const failure of failures) {
      const { transport, requests } = shop([failure]);
      await failureOf(calls[operation](transport));
      expect(requests).toHaveLength(1);
    }
  });

  it('is not safe for a claim or a reservation that nobody answered, and safe for a question', async () => {
    const { transport } = shop([offline]);
    expect(await failureOf(calls.claimPersonnelTicket(transport))).toMatchObject({
      code: 'network',
      isRetrySafe: false,
    });
    expect(await failureOf(calls.reserve(transport))).toMatchObject({ code: 'network', isRetrySafe: false });
    expect(await failureOf(calls.validateOrder(transport))).toMatchObject({
      code: 'network',
      isRetrySafe: true,
    });
  });
});

describe('ending a call', () => {
  it('before it leaves sends nothing, and asks for no token', async () => {
    let asked = 0;
    const headers = () => ({ 'X-Asked': String((asked += 1)) });
    const { transport, requests } = shop([json(rights)], { headers });
    const error = await failureOf(calls.claimPersonnelTicket(transport, AbortSignal.abort()));
    expect(error).toMatchObject({ code: 'aborted', isRetrySafe: true });
    expect([asked, requests]).toEqual([0, []]);
  });

  it.each([...gets, ...posts])('during %s rejects at once and ends the request', async (operation) => {
    const controller = new AbortController();
    const { transport, requests } = shop([
      () => {
        queueMicrotask(() => {
          controller.abort();
        });
        return new Promise(() => undefined);
      },
    ]);
    expect(await failureOf(calls[operation](transport, controller.signal))).toMatchObject({
      code: 'aborted',
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('while it waits to be sent again sends nothing more', async () => {
    const controller = new AbortController();
    let sent = 0;
    const transport = createHttpTransport({
      baseUrl: 'https://shop.example',
      fetch: () => {
        sent += 1;
        setTimeout(() => {
          controller.abort();
        });
        return Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': '10' } }));
      },
    });
    expect(await failureOf(calls.getEntitlements(transport, controller.signal))).toMatchObject({
      code: 'aborted',
    });
    expect(sent).toBe(1);
  });

  it('after it was answered changes nothing', async () => {
    const controller = new AbortController();
    const { transport } = shop([json(rights)]);
    const answer = await transport.getEntitlements({ signal: controller.signal });
    controller.abort();
    expect(answer).toEqual(rights);
  });
});

describe('the time limit', () => {
  it.each([...gets, ...posts])('ends %s and does not repeat it', async (operation) => {
    const { transport, requests } = shop([() => new Promise(() => undefined)], { timeoutMs: 1 });
    const error = await failureOf(calls[operation](transport));
    expect(error.code).toBe('timeout');
    expect(error.isRetrySafe).toBe(operation !== 'claimPersonnelTicket' && operation !== 'reserve');
    expect(error.correlationId).toBe(requests[0]?.headers.get('x-correlation-id'));
    expect(requests).toHaveLength(1);
  });

  it('counts for headers that never come', async () => {
    const { transport } = shop([json(rights)], { timeoutMs: 1, headers: () => new Promise(() => undefined) });
    expect(await failureOf(calls.claimPersonnelTicket(transport))).toMatchObject({
      code: 'timeout',
      isRetrySafe: true,
    });
  });
});
