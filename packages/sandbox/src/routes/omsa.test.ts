import { toOmsaSearch } from '@fribillett/core';
import { readOmsaOffers } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../testSupport.ts';
import { partyOf, per, silver, train, type Shop } from '../testing/offerStack.ts';

describe('an OMSA search', () => {
  async function searchOmsa(shop: Shop, inputs: object, headers: Record<string, string> = {}) {
    return shop.send('searchOmsaOffers', {
      body: { inputs },
      headers: { 'Accept-Language': 'nb-NO', ...headers },
    });
  }
  const specification = {
    from: { placeId: train.from.id },
    to: { placeId: train.to.id },
    startTime: train.departure,
  };
  const pattern = [
    {
      serviceJourney: train.serviceJourneyId,
      date: '2026-12-18',
      from: { placeId: train.from.id },
      to: { placeId: train.to.id },
    },
  ];

  test.each([
    ['by place and time', { specification }],
    ['by train', { pattern }],
  ])('answers ordinary prices to a right holder and a companion, searched %s', async (_, where) => {
    const shop = await openTestShop();
    const party = await partyOf(
      shop,
      { [per]: [silver] },
      { companions: [{ id: 'friend', displayName: 'A friend', age: 12 }] },
    );
    const response = await searchOmsa(shop, { ...toOmsaSearch(party, 'out'), ...where });
    expect(response.headers.get('Expires')).toBe('Fri, 20 Nov 2026 09:30:00 GMT');
    const { offers } = readOmsaOffers(await response.json());
    expect(
      offers.map(({ properties }) => [
        properties?.legs[0]?.traveller,
        properties?.products[0]?.productName,
        properties?.price?.amount,
      ]),
    ).toEqual([
      [per, 'Flex', '920.00'],
      [per, 'Lavpris', '572.00'],
      ['friend', 'Flex', '485.00'],
      ['friend', 'Lavpris', '311.00'],
    ]);
  });

  const somebody = { type: 'search_offer', profiles: [{ type: 'user_profile', id: 'a' }], specification };
  test.each<[string, object, Record<string, string>, number]>([
    ['nobody', { type: 'search_offer', specification }, {}, 400],
    ['no language', somebody, { 'Accept-Language': '' }, 400],
    ['nowhere', { ...somebody, specification: undefined }, {}, 400],
    [
      'more than ten people',
      {
        ...somebody,
        travellers: Array.from({ length: 11 }, (_, index) => ({
          type: 'individual_traveller',
          id: String(index),
        })),
      },
      {},
      400,
    ],
    ['a leg without its train', { ...somebody, pattern: [{ date: '2026-12-18' }] }, {}, 400],
    [
      'a time without a train',
      { ...somebody, specification: { ...specification, startTime: '2026-12-18T23:59:00+01:00' } },
      {},
      404,
    ],
  ])('is refused for %s, in OMSA’s words', async (_, inputs, headers, status) => {
    const response = await searchOmsa(await openTestShop(), inputs, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errorcode: 1, title: expect.any(String) as string });
  });
});
