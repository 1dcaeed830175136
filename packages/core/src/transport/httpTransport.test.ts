import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calls, failureOf, json, right, rights, shop, text } from './scriptedShop.test.helper.ts';

describe('what leaves', () => {
  it('is JSON with a correlation id, the headers of the host and nothing cached or redirected', async () => {
    let token = 0;
    const { transport, requests } = shop([json({ claimed: [], isComplete: true })], {
      headers: () => Promise.resolve({ Authorization: `Bearer ${String((token += 1))}` }),
    });
    await transport.claimPersonnelTicket({ pickupCode: '  NT-4821-kari ' });
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe('https://shop.example/api/claim');
    expect(await request?.json()).toEqual({ pickupCode: 'NT-4821-kari' });
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('accept')).toBe('application/json');
    expect(request?.headers.get('authorization')).toBe('Bearer 1');
    expect(request?.headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{32}$/);
    expect([request?.cache, request?.redirect, request?.credentials]).toEqual([
      'no-store',
      'manual',
      'same-origin',
    ]);
  });

  it('escapes the order id, and sends cookies when told to', async () => {
    const verdict = { status: 'cleared', clearance: 'c', validForSeconds: 300 };
    const { transport, requests } = shop([json(verdict)], { credentials: 'include' });
    expect(await transport.validateOrder({ orderId: 'A B/1?$&' })).toEqual(verdict);
    expect(requests[0]?.url).toBe('https://shop.example/api/reservation/A%20B%2F1%3F%24%26/validation');
    expect(requests[0]?.credentials).toBe('include');
  });

  it('keeps a correlation id that the host has set', async () => {
    const { transport, requests } = shop([json({}, { status: 401 })], {
      headers: { 'X-Correlation-Id': 'mine' },
    });
    expect((await failureOf(transport.getUsage())).correlationId).toBe('mine');
    expect(requests[0]?.headers.get('x-correlation-id')).toBe('mine');
  });

  it.each([
    ['too-long', 'a-b-' + 'c'.repeat(61)],
    ['too-long', ('a-'.repeat(5) + '!').repeat(100_000)],
    ['malformed', 'NT-4821'],
    ['empty', '   '],
  ])('is nothing for a pickup code that is %s', async (message, pickupCode) => {
    const { transport, requests } = shop([json({ claimed: [], isComplete: true })]);
    const error = await failureOf(transport.claimPersonnelTicket({ pickupCode }));
    expect(error).toMatchObject({ code: 'rejected', fields: [{ field: 'pickupCode', message }] });
    expect(error.status).toBeUndefined();
    expect(error.message).not.toContain(pickupCode.trim() || 'never');
    expect(requests).toEqual([]);
  });

  it.each(['', '.', '..', 'x'.repeat(201), '\ud800'])('is nothing for the order id %j', async (orderId) => {
    const { transport, requests } = shop([json({})]);
    expect(await failureOf(transport.validateOrder({ orderId }))).toMatchObject({ code: 'rejected' });
    expect(requests).toEqual([]);
  });

  it('is nothing when the headers cannot be had or are not headers, and then everything may be repeated', async () => {
    const broken = shop([json({})], { headers: () => Promise.reject(new Error('no token')) });
    expect(await failureOf(calls.reserve(broken.transport))).toMatchObject({
      code: 'network',
      isRetrySafe: true,
    });
    const strange = shop([json({})], { headers: { 'not a header': 'x' } });
    expect(await failureOf(calls.reserve(strange.transport))).toMatchObject({
      code: 'endpoint-not-found',
      isRetrySafe: true,
    });
    expect([...broken.requests, ...strange.requests]).toEqual([]);
  });
});

describe('what comes back', () => {
  it('keeps values that are not known yet and drops fields that are not known', async () => {
    const strange = { ...right, passengerCategory: 'ASTRONAUT', somethingNew: 1 };
    const people = [{ customerNumber: '100', relation: 'cohabitant' }];
    const { transport } = shop([json({ ...rights, people, entitlements: [strange] })]);
    const answer = await transport.getEntitlements();
    expect(answer.entitlements).toEqual([{ ...right, passengerCategory: 'ASTRONAUT' }]);
    expect(answer.people).toEqual(people);
  });

  it('may lack every optional field', async () => {
    const { transport } = shop([json(rights)]);
    expect(await transport.getEntitlements()).toEqual(rights);
  });

  it.each(Object.keys(right))('may not lack %s', async (field) => {
    const cut = Object.fromEntries(Object.entries(right).filter(([name]) => name !== field));
    const { transport } = shop([json({ ...rights, entitlements: [cut] })]);
    const error = await failureOf(transport.getEntitlements());
    expect(error).toMatchObject({ code: 'bad-response', status: 200, isRetrySafe: true });
    expect(error.message).toContain(`entitlements.0.${field}`);
    expect(error.message).not.toContain('Nordmann');
  });

  it('may not be a verdict of an unknown status: the gate stays closed', async () => {
    const { transport } = shop([json({ status: 'probably', clearance: 'c', validForSeconds: 300 })]);
    expect(await failureOf(calls.validateOrder(transport))).toMatchObject({ code: 'bad-response' });
  });

  it.each([
    ['an empty body', ''],
    ['a cut body', JSON.stringify(rights).slice(0, -20)],
    ['a login page', '<!doctype html><title>Logg inn</title>'],
    ['a bare word', 'OK'],
  ])('is a bad response when it is %s', async (_name, body) => {
    const { transport, requests } = shop([text(body, { headers: { 'X-Correlation-Id': 'srv-1' } })]);
    const error = await failureOf(transport.getEntitlements());
    expect(error).toMatchObject({
      code: 'bad-response',
      status: 200,
      correlationId: 'srv-1',
      isRetrySafe: true,
    });
    expect(error.message).toContain('No JSON');
    expect(requests).toHaveLength(1);
    expect(await failureOf(calls.claimPersonnelTicket(transport))).toMatchObject({ isRetrySafe: false });
  });

  it('is a bad response, and nothing else, whatever garbage it is', async () => {
    const garbage = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '{}', '{"status":null}'));
    await fc.assert(
      fc.asyncProperty(garbage, fc.constantFrom(...Object.values(calls)), async (body, call) => {
        const { transport, requests } = shop([text(body)]);
        expect((await failureOf(call(transport))).code).toBe('bad-response');
        expect(requests).toHaveLength(1);
      }),
    );
  });

  it('is a TransportError whatever status and body it has', async () => {
    const status = fc.integer({ min: 400, max: 599 });
    await fc.assert(
      fc.asyncProperty(status, fc.oneof(fc.string(), fc.json()), fc.string(), async (code, body, after) => {
        const headers = { 'Retry-After': encodeURIComponent(after) };
        const { transport } = shop([text(body, { status: code, headers })]);
        expect((await failureOf(transport.getEntitlements())).status).toBe(code);
      }),
    );
  });
});
