import { shopWireConformance } from '@fribillett/testing';
import { describe, it } from 'vitest';

describe('our backend', () => {
  const per = { headers: { Cookie: sessionCookieOf('per') } };
  const checks = shopWireConformance({
    baseUrl: backendUrl,
    situations: {
      signedIn: () => per,
      cookie: () => per,
      travelled: () => ({ headers: { Cookie: sessionCookieOf('solveig') } }),
      unknownCode: () => ({ ...per, pickupCode: 'NT-9999-UNKNOWN' }),
    },
    without: ['unusedCode', 'reservable', 'surplusRight', 'foreignRight', 'refused', 'changedOrder'],
  });
  for (const { title, run } of checks) it(title, run);
});

declare const backendUrl: string;
declare function sessionCookieOf(persona: string): string;
