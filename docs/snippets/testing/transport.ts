import type { Transport } from '@fribillett/core';
import { transportConformance } from '@fribillett/testing';
import { testShopSituations, type TestBackend } from '@fribillett/testing/shop';
import { describe, it } from 'vitest';

describe('our transport', () => {
  const situations = testShopSituations(createYourTransport);
  for (const { title, run } of transportConformance({ situations })) it(title, run);
});

declare function createYourTransport(backend: TestBackend): Transport;
