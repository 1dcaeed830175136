import { nb, purposeOf, toConsumptions, toReservation, TransportError } from '@fribillett/core';
import { createEnturClient } from '@fribillett/gateway';
import { entitlementsQuery } from '@fribillett/hooks';
import { createSandbox, sandboxPurposes } from '@fribillett/sandbox';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sale, type Stack } from '../../.storybook/createStack.ts';
import { travel } from '../../.storybook/travel.ts';
import { oneWay, trainOf } from '../../.storybook/trips.ts';
import { partyFor } from './partyFor.ts';
import { karisSession, openShop, provide, setting } from './shop.ts';

/* The rest of the guides' code without a page: offers, purposes, profiles, refunds, backends and transports of one's own. */

beforeEach(() => {
  provide({ setting });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const leg = () => {
  const [journey] = oneWay;
  if (journey === undefined) throw new Error('No journey');
  const { serviceJourneyId, departure, from, to } = trainOf(journey);
  return {
    journey,
    legs: [
      {
        serviceJourneyId,
        travelDate: departure.slice(0, 10),
        fromStopPlaceId: from.id,
        toStopPlaceId: to.id,
      },
    ],
  };
};

/** One search of the shop's own, as a response with its headers. */
async function search(
  shop: Stack,
  operation: Parameters<Stack['gateway']['client']['call']>[0],
  body: object,
) {
  const { json } = await shop.gateway.client.call(operation, { sale, body });
  return Response.json(json, { headers: { Expires: '0' } });
}

it('offers.ts searches V2 and V3, and what it recommends can be reserved', async () => {
  const shop = openShop();
  const { party } = await partyFor(shop);
  const { journey, legs } = leg();
  const { order, searchOmsa, searchV2, searchV3, toBuy } = await import('../../docs/snippets/offers.ts');
  const v2 = await search(shop, 'searchOffersV2TripPattern', searchV2(party, journey.id, legs));
  const bought = await toBuy(v2, 'V2', party, journey.id);
  const { toPay, request } = order(bought, party);
  expect(toPay).toEqual({ amount: '50.00', currency: 'NOK' });
  expect((await shop.transport.reserve(request)).orderLineIds).toHaveLength(1);
  const v3 = await search(shop, 'searchOffersV3TripPattern', searchV3(party, journey.id, legs));
  expect(await toBuy(v3, 'V3', party, journey.id)).toHaveLength(1);
  const where = { from: 'NSR:StopPlace:59872', to: 'NSR:StopPlace:59983', startTime: journey.departure };
  expect(JSON.stringify(searchOmsa(party, journey.id, where))).toContain('entitlementsGiven');
});

it('profiles.ts makes a profile once, keeps its number, and lets it claim', async () => {
  const keep = vi.fn(() => Promise.resolve());
  const clients = [{ clientId: 'sandbox', clientSecret: 'sandbox', organisationId: '7' }];
  const client = createEnturClient({
    environment: 'staging',
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clientName: 'acme-webshop',
    fetch: createSandbox({ clients }).fetch,
  });
  provide({ keep, yourLog: vi.fn(), gateway: { client } });
  const { checkBeforeClaim, connectProfile, saleOf } = await import('../../docs/snippets/profiles.ts');
  const user = { id: '77', verifiedEmail: 'nina@shop.example', firstName: 'Nina', surname: 'Ny' };
  const number = await connectProfile(user);
  expect(keep).toHaveBeenCalledWith('77', number);
  expect(await connectProfile({ ...user, enturCustomerNumber: number })).toBe(number);
  await checkBeforeClaim(number);
  expect(saleOf(user, number).customer.customerNumber).toBe(number);
});

it('purposes.ts tells private from work by a map and by a function, and lists the products', async () => {
  const shop = openShop();
  provide({
    purposeInYourTable: (id: string) => (id.endsWith('yourWorkProduct') ? 'work' : undefined),
  });
  const { listProducts, purposes, purposesByTable } = await import('../../docs/snippets/purposes.ts');
  const { entitlements } = await shop.transport.getEntitlements();
  const products = await listProducts(shop.transport);
  expect(Object.keys(products).sort()).toEqual(
    Object.keys(sandboxPurposes)
      .filter((id) => id in products)
      .sort(),
  );
  const right = entitlements[0];
  if (right === undefined) throw new Error('Kari has a right');
  const work = { ...right, productId: 'ENT:EntitlementProduct:yourWorkProduct' };
  expect([purposeOf(work, purposes, []), purposeOf(work, purposesByTable, [])]).toEqual(['work', 'work']);
  expect([purposeOf(right, purposes, []), purposeOf(right, purposesByTable, [])]).toEqual([
    'unspecified',
    'unspecified',
  ]);
});

it('seasonTicket.ts has the whole period judged', async () => {
  const shop = openShop();
  const { party, offers } = await partyFor(shop);
  const { forPeriod } = await import('../../docs/snippets/seasonTicket.ts');
  const validated = async (lastTravelDate: string) => {
    const { orderId } = await shop.transport.reserve(toReservation(forPeriod(offers, lastTravelDate), party));
    return (await shop.transport.validateOrder({ orderId })).status;
  };
  expect(await validated('2026-12-24T23:59:00+01:00')).toBe('cleared');
  expect(await validated('2027-01-02T23:59:00+01:00')).toBe('refused');
});

it('refund.ts shows what comes back, gives it back, and reads the rights again', async () => {
  const shop = openShop();
  const [orderId = ''] = await travel(shop, [{ day: '2026-12-18', selection: ['1001001:private'] }]);
  const { json } = await shop.gateway.client.call('getOrder', { sale, params: { orderId } });
  const { orderLines } = json as { orderLines: { id: string }[] };
  const lines = orderLines.map(({ id }) => id);
  const { quoteRefund, readAgain, refund } = await import('../../docs/snippets/refund.ts');
  const quote = await quoteRefund(shop.gateway, orderId, lines);
  expect(quote).toMatchObject([{ comesBack: '50.00' }]);
  expect(
    await refund(
      shop.gateway,
      orderId,
      quote.map(({ transientId }) => transientId),
    ),
  ).toEqual(lines);
  const queryClient = new QueryClient();
  const session = { transport: shop.transport, sessionKey: 'kari' };
  await queryClient.query(entitlementsQuery(session));
  await readAgain(queryClient, session);
  expect(queryClient.getQueryState(entitlementsQuery(session).queryKey)?.isInvalidated).toBe(true);
});

it('agents.ts answers nobody until a customer is open, and names the agent', async () => {
  const family = [{ customerNumber: '1001002', relation: 'spouse', displayName: 'Ola Nordmann' }];
  const openCustomer = { ...karisSession.customer, family };
  const agentOfYourSession = vi.fn();
  provide({ agentOfYourSession });
  const { resolveSale } = await import('../../docs/snippets/agents.ts');
  const request = new Request('https://shop.example/');
  const agent = { staffId: '12', sessionId: 's', channel: 'ENT:DistributionChannel:web' };
  agentOfYourSession.mockResolvedValueOnce(agent).mockResolvedValueOnce({ ...agent, openCustomer });
  expect(await resolveSale(request)).toBeUndefined();
  expect(await resolveSale(request)).toMatchObject({ actor: 'agent 12', mayBuyFor: family });
});

it('readOrder.ts validates an order that the shop reserved itself', async () => {
  const shop = openShop();
  const { party, offers } = await partyFor(shop);
  const request = toReservation(offers, party);
  const { orderId, orderLineIds } = await shop.transport.reserve(request);
  const lines = orderLineIds.map((orderLineId) => ({
    orderLineId,
    consumptions: toConsumptions(request, party),
  }));
  provide({
    keyOf: (kid: string) => ({ kid, secret: setting('CLEARANCE_KEY') }),
    resolveSale: () => karisSession,
    orderOf: (id: string) =>
      Promise.resolve(id === orderId ? { customerNumber: '1001001', lines } : undefined),
  });
  const { gateway } = await import('../../docs/snippets/ownBackend/readOrder.ts');
  const validate = (id: string) =>
    gateway.fetch(post(`https://shop.example/api/personnel-tickets/reservation/${id}/validation`, {}));
  expect(await (await validate(orderId)).json()).toMatchObject({ status: 'cleared' });
  expect((await validate('NOBODYS1')).status).toBe(404);
});

it('ownClaim.ts serves the claim itself and leaves the rest to the gateway', async () => {
  const shop = openShop();
  const yourClaim = vi.fn(() => Promise.resolve({ claimed: [], isComplete: true }));
  provide({
    yourClaim,
    customerOfYourSession: () => Promise.resolve('1001001'),
    isFromYourPages: () => true,
    readSmallJson: (request: Request) => request.json(),
  });
  const { withOwnClaim } = await import('../../docs/snippets/ownBackend/ownClaim.ts');
  const serve = withOwnClaim(shop.gateway);
  const claim = (pickupCode: string) =>
    serve(post('https://shop.example/api/personnel-tickets/claim', { pickupCode }));
  expect(await (await claim('NT-4821-KARI')).json()).toEqual({ claimed: [], isComplete: true });
  expect(yourClaim).toHaveBeenCalledWith('1001001', 'NT-4821-KARI');
  expect((await claim('no code')).status).toBe(400);
  const rights = await serve(new Request('https://shop.example/api/personnel-tickets/entitlements'));
  expect(rights.status).toBe(200);
});

it('replaceOne.ts reserves through the basket, and a basket that fails is never safe to repeat', async () => {
  const reservation = { orderId: 'ABCD1234', orderLineIds: ['l'] };
  const addToBasket = vi.fn().mockResolvedValueOnce(reservation).mockRejectedValue(new Error('gone'));
  provide({ addToBasket });
  const { transport } = await import('../../docs/snippets/ownTransport/replaceOne.ts');
  const request = { configurations: [] };
  expect(await transport.reserve(request)).toBe(reservation);
  await expect(transport.reserve(request)).rejects.toMatchObject({ code: 'network', isRetrySafe: false });
  const signal = AbortSignal.abort();
  await expect(transport.reserve(request, { signal })).rejects.toMatchObject({ code: 'aborted' });
});

it('overRpc.ts reads answers by the schemas and fails with a TransportError alone', async () => {
  const { createRpcTransport } = await import('../../docs/snippets/ownTransport/overRpc.ts');
  const rights = { people: [], entitlements: [], isPartial: false };
  const answers = (answer: unknown) => createRpcTransport(() => Promise.resolve({ answer }));
  expect(await answers(rights).getEntitlements()).toEqual(rights);
  await expect(answers('<html>').getUsage()).rejects.toMatchObject({ code: 'bad-response' });
  const refusing = createRpcTransport(() =>
    Promise.resolve({ error: { code: 'rate-limited', status: 429, correlationId: 'quote-me' } }),
  );
  const refused = await refusing
    .claimPersonnelTicket({ pickupCode: 'a-b-c' })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TransportError);
  expect(refused).toMatchObject({ code: 'rate-limited', isRetrySafe: true, correlationId: 'quote-me' });
  const silent = createRpcTransport(
    (_operation, _input, signal) =>
      new Promise((_answer, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('Ended'));
        });
      }),
    1,
  );
  const lost = silent.reserve({ configurations: [] });
  await expect(lost).rejects.toMatchObject({ code: 'timeout', isRetrySafe: false });
});

it('sandbox.ts joins a gateway to a sandbox whose time and faults the host decides', async () => {
  const { createRestricted, createShop } = await import('../../docs/snippets/packages/sandbox.ts');
  const { sandbox, gateway } = createShop({
    environment: 'staging',
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clientName: 'acme-webshop',
    clearanceKeys: [{ kid: 'a', secret: setting('CLEARANCE_KEY') }],
    resolveSale: () => ({ ...karisSession, customer: { customerNumber: '1001002' } }),
  });
  expect(sandbox.clock.now().toISOString()).toBe('2026-11-20T09:20:00.000Z');
  const answer = await gateway.fetch(new Request('https://shop.example/entitlements'));
  expect(await answer.json()).toMatchObject({ isPartial: false });
  const ask = (body: object) =>
    createRestricted().fetch(
      post('https://sandbox.test/oauth/token', { grant_type: 'client_credentials', ...body }),
    );
  expect((await ask({ client_id: 'shop', client_secret: 'secret' })).status).toBe(200);
  expect((await ask({ client_id: 'sandbox', client_secret: 'sandbox' })).status).toBe(401);
});

it('core.ts asks the shop’s own backend', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return Promise.resolve(new Response('{}', { status: 401 }));
  });
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(url: string, init?: RequestInit) {
        super(new URL(url, 'https://shop.example'), init);
      }
    },
  );
  const { transport } = await import('../../docs/snippets/packages/core.ts');
  await expect(transport.getEntitlements()).rejects.toMatchObject({ code: 'unauthorized' });
  expect(asked).toEqual(['/api/personnel-tickets/entitlements']);
});

it('sv.ts keeps every placeholder of Bokmål', async () => {
  const { sv } = await import('../../docs/snippets/languages/sv.ts');
  const placeholders = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].sort();
  const keys = Object.keys(nb.messages) as (keyof typeof nb.messages)[];
  const differing = keys.filter(
    (key) => String(placeholders(sv.messages[key])) !== String(placeholders(nb.messages[key])),
  );
  expect(differing).toEqual([]);
});

it('incomplete.ts says which texts it has', async () => {
  const { se, seForEmployers } = await import('../../docs/snippets/languages/incomplete.ts');
  expect(seForEmployers.messages).toBe(se.messages);
});

function post(url: string, body: object): Request {
  const headers = { 'Content-Type': 'application/json' };
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
