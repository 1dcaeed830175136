import { shopWireConformance } from '@fribillett/testing';
import { afterAll, describe, it } from 'vitest';
import { signIn } from './testing/buyTrip.ts';
import { createTestShop, SHOP_URL } from './testing/testShop.ts';

/* The demo's own mounting, session and cookies keep what every backend of the shop wire must. */

describe('the demo', async () => {
  const shop = createTestShop();
  afterAll(() => {
    shop.close();
  });
  const visitor = shop.visitor();
  await signIn(visitor, 'per');
  const newcomer = shop.visitor();
  await signIn(newcomer, 'kari');
  const per = { headers: { Cookie: visitor.cookies() } };
  const kari = { headers: { Cookie: newcomer.cookies() } };
  const checks = shopWireConformance({
    baseUrl: `${SHOP_URL}/personnel-ticket`,
    fetch: shop.fetch,
    situations: {
      signedIn: () => per,
      cookie: () => per,
      travelled: () => kari,
      unknownCode: () => ({ ...per, pickupCode: 'NT-9999-UNKNOWN' }),
      unusedCode: () => ({ ...kari, pickupCode: 'NT-4821-KARI' }),
    },
    // The gate is proved in the shop's own tests, with the orders that its search makes.
    without: ['reservable', 'surplusRight', 'foreignRight', 'refused', 'changedOrder'],
  });
  for (const { title, run } of checks) it(title, run);
});
