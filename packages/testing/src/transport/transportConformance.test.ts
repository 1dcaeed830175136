import { createHttpTransport } from '@fribillett/core';
import { describe, expect, it } from 'vitest';
import { testShopSituations } from '../shop/testShopSituations.ts';
import { transportConformance } from './transportConformance.ts';

const situations = testShopSituations((backend) => createHttpTransport(backend));

describe('our own transport, over gateway and sandbox', () => {
  for (const { title, run } of transportConformance({ situations })) it(title, run);
});

describe('the suite', () => {
  it('fails what is not arranged, by the name of its situation', async () => {
    const checks = transportConformance({ situations: { ...situations, family: undefined } });
    const family = checks.find(({ title }) => title.includes('may buy for'));
    await expect(family?.run()).rejects.toThrow('Not arranged: family.');
  });

  it('lists what the host cannot arrange as not arranged, and leaves it out', async () => {
    const checks = transportConformance({ situations: {}, without: ['family'] });
    const left = checks.filter(({ notArranged }) => notArranged === 'family');
    expect(left.map(({ title }) => title)).toEqual([
      'getEntitlements answers the rights of everybody that the customer may buy for [not arranged: family]',
    ]);
    await Promise.all(left.map(({ run }) => run()));
  });

  it('has a title for each check, once', () => {
    const titles = transportConformance({ situations }).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
