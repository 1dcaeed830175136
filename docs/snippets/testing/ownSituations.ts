import type { Transport } from '@fribillett/core';
import { transportConformance } from '@fribillett/testing';
import { describe, it } from 'vitest';

describe('our transport, over our own backend', () => {
  const checks = transportConformance({
    situations: {
      signedIn: async () => ({ transport: await signedInAs('per') }),
      signedOut: async () => ({ transport: await signedInAs(undefined) }),
      family: async () => ({ transport: await signedInAs('kari') }),
      travelled: async () => ({ transport: await signedInAs('solveig') }),
      unknownCode: async () => ({ transport: await signedInAs('per'), pickupCode: 'NT-9999-UNKNOWN' }),
    },
    // What is left out is listed, each check by its name.
    without: [
      'unusedCode',
      'reservable',
      'surplusRight',
      'foreignRight',
      'refused',
      'offline',
      'silent',
      'unavailable',
      'unreadable',
      'tomorrow',
    ],
  });
  for (const { title, run } of checks) it(title, run);
});

declare function signedInAs(persona: string | undefined): Promise<Transport>;
