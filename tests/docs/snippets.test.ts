import { entitlementsAnswerSchema, toReservation } from '@fribillett/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmployerStack } from '../../.storybook/createEmployerStack.ts';
import { partyFor } from './partyFor.ts';
import { karisSession, openShop, provide, setting } from './shop.ts';

/* The guides' code that runs without a page: each is imported and used as its guide says, against the sandbox. */

const saleOfYourSession = () => Promise.resolve(karisSession);

beforeEach(() => {
  provide({ setting, saleOfYourSession });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const get = (path: string) => new Request(`https://shop.example/api/personnel-tickets${path}`);
describe('the gateway', () => {
  it('gateway.ts answers a request with the rights of the session', async () => {
    openShop();
    const { serve } = await import('../../docs/snippets/gateway.ts');
    const answer = entitlementsAnswerSchema.parse(await (await serve(get('/entitlements'))).json());
    expect(answer.entitlements).toHaveLength(2);
  });

  it('payment.ts takes exactly what was validated, and says why it takes nothing', async () => {
    const shop = openShop();
    const [take, showWhy] = [vi.fn(), vi.fn()];
    provide({ take, showWhy });
    const { party, offers } = await partyFor(shop);
    const { orderId } = await shop.transport.reserve(toReservation(offers, party));
    const verdict = await shop.transport.validateOrder({ orderId });
    const clearance = verdict.status === 'cleared' ? verdict.clearance : '';
    const { pay, giveUp } = await import('../../docs/snippets/payment.ts');
    await pay(shop.gateway, get('/'), { orderId, clearance: 'made.up', attemptId: 'a' });
    expect(showWhy).toHaveBeenCalledWith('not-cleared');
    await pay(shop.gateway, get('/'), { orderId, clearance, attemptId: 'a' });
    expect(take).toHaveBeenCalledWith(expect.objectContaining({ orderId, totalAmount: '50.00' }));
    expect(await giveUp(shop.gateway, { orderId, clearance, attemptId: 'a' })).toBe(true);
  });

  it('travelTimes.ts hands on what the shop reads of a line', async () => {
    const times = { firstTravelDate: '2026-12-18T08:00:00+01:00' };
    provide({ timesOf: (specification: unknown) => (specification === 'on the wire' ? times : undefined) });
    const { travelTimesOf } = await import('../../docs/snippets/packages/travelTimes.ts');
    expect(travelTimesOf?.({ id: 'l', travelSpecification: 'on the wire' })).toBe(times);
  });

  it('expressSession.ts finds nobody where no middleware has put somebody', async () => {
    const { saleOfExpress } = await import('../../docs/snippets/mounting/expressSession.ts');
    expect(saleOfExpress(get('/entitlements'))).toBeUndefined();
  });

  it('employerGateway.ts tells the companies of the session', async () => {
    const { sandbox } = createEmployerStack({});
    vi.stubGlobal('fetch', sandbox.fetch);
    const session = { companyIds: [9001], actor: 'user 4711', may: ['read'] };
    provide({ audit: vi.fn(), employerOfYourSession: () => Promise.resolve(session) });
    const { employerGateway } = await import('../../docs/snippets/mounting/employerGateway.ts');
    const answer = await employerGateway.fetch(new Request('https://hr.example/api/employer/companies'));
    expect(await answer.json()).toMatchObject({ companies: [{ companyId: 9001 }], may: ['read'] });
  });

  it('sqlite.ts keeps what is claimed, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fribillett-docs-'));
    const here = process.cwd();
    process.chdir(folder);
    try {
      const { saleStore } = await import('../../docs/snippets/mounting/sqlite.ts');
      const claims = [await saleStore.claim('a', '1', 60_000), await saleStore.claim('a', '2', 60_000)];
      expect(claims).toEqual([true, false]);
    } finally {
      process.chdir(here);
      await rm(folder, { recursive: true });
    }
  });
});
