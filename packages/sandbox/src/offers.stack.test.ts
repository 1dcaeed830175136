import {
  appliedRights,
  holderKey,
  readOffersV3,
  recommendedOffers,
  splitByHolder,
  summarisePrice,
  toReservation,
  type PartyInput,
} from '@fribillett/core';
import { describe, expect, test } from 'vitest';
import type { SandboxOptions } from './createSandbox.ts';
import { openTestShop } from './testSupport.ts';
import {
  bronze,
  emil,
  ola,
  partyOf,
  per,
  pick,
  reserve,
  search,
  silver,
  versions,
  work,
  type Version,
} from './testing/offerStack.ts';

interface Case {
  chosen: Readonly<Record<string, readonly string[]>>;
  input?: Partial<PartyInput>;
  sandbox?: SandboxOptions;
  fault?: 'personalisationDown' | 'soldOut';
  ticket?: string;
  /** Holder of the shared right. */
  holder?: string;
  /** What becomes of each right, in the order of the party. */
  rights: readonly string[];
  /** Customer and product, configuration by configuration. */
  presented: readonly (readonly string[])[];
  toPay: string;
}

const cases: [string, Case][] = [
  [
    'an employee on private business, with two products of which the better is applied',
    {
      chosen: { [per]: [silver, bronze] },
      rights: ['other-product', 'applied'],
      presented: [[`${per} ${silver}`]],
      toPay: '50.00',
    },
  ],
  [
    'an employee at work',
    { chosen: { [per]: [work] }, rights: ['applied'], presented: [[`${per} ${work}`]], toPay: '50.00' },
  ],
  [
    'a family, each on their own right',
    {
      chosen: { [ola]: [silver], [emil]: [bronze] },
      input: {
        userTypes: { [ola]: 'SENIOR', [emil]: 'CHILD' },
        companions: [{ id: 'friend', displayName: 'A friend', age: 3 }],
      },
      rights: ['applied', 'applied'],
      presented: [[`${ola} ${silver}`], [`${emil} ${bronze}`], []],
      toPay: '317.00',
    },
  ],
  [
    'an employee on one offer with a spouse, whose right covers both',
    {
      chosen: { [per]: [silver], [ola]: [silver] },
      sandbox: { sharedOffers: true },
      rights: ['applied', 'covered'],
      presented: [[`${ola} ${silver}`]],
      toPay: '100.00',
    },
  ],
  [
    'the same two, of whom the employee is named to be taxed for both',
    {
      chosen: { [per]: [silver], [ola]: [silver] },
      sandbox: { sharedOffers: true },
      holder: per,
      rights: ['covered', 'applied'],
      presented: [[`${per} ${silver}`]],
      toPay: '100.00',
    },
  ],
  [
    'an employee while the personalisation service is down, at the full price',
    {
      chosen: { [per]: [silver] },
      fault: 'personalisationDown',
      rights: ['personalisation-down'],
      presented: [[]],
      toPay: '920.00',
    },
  ],
  [
    'an employee on the only ticket that is left, without their right',
    {
      chosen: { [per]: [silver] },
      fault: 'soldOut',
      ticket: 'Lavpris',
      rights: ['sold-out'],
      presented: [[]],
      toPay: '572.00',
    },
  ],
];

describe.each(versions)('a sale through Offers %s', (_, version) => {
  test.each(cases)('reserves for %s', async (_, one) => {
    const shop = await openTestShop(one.sandbox);
    const party = await partyOf(shop, one.chosen, one.input);
    if (one.fault) shop.sandbox.faults.add({ on: version.operation, times: 1, fault: { kind: one.fault } });
    const answer = await search(shop, version, party);
    const offers = splitByHolder(pick(answer, party, one.ticket), party);
    const shared = offers.find(({ travellerIds }) => travellerIds.length > 1);
    const holders = shared && one.holder ? { [holderKey(shared, silver)]: one.holder } : {};

    const applied = appliedRights(offers, party, { holders, ...answer });
    expect(applied.map((right) => (right.status === 'applied' ? 'applied' : right.reason))).toEqual(
      one.rights,
    );

    const request = toReservation(offers, party, { holders });
    expect(
      request.configurations.map(({ customers }) =>
        customers.flatMap(({ customerNumber, entitlements }) =>
          entitlements.map(({ productId }) => `${customerNumber} ${productId}`),
        ),
      ),
    ).toEqual(one.presented);
    const expiry = request.configurations.map(({ offerExpiresAt }) => offerExpiresAt);
    expect(expiry).toEqual(request.configurations.map(() => '2026-11-20T09:30:00.000Z'));

    expect(summarisePrice(offers)?.toPay.amount).toBe(one.toPay);
    const { orderId } = await reserve(shop, request);
    expect((await shop.order(orderId)).balance).toBe(one.toPay);
  });

  test('is recommended the ticket that a right can be used on, though another is cheaper', async () => {
    const shop = await openTestShop();
    const party = await partyOf(shop, { [emil]: [bronze] }, { userTypes: { [emil]: 'CHILD' } });
    const answer = await search(shop, version, party);
    const [cheapest] = answer.recommendations;
    const offers = cheapest && recommendedOffers(answer, cheapest);
    expect(offers?.map(({ offer, travellerIds }) => [offer.name, travellerIds])).toEqual([['Flex', [emil]]]);
    expect(offers && appliedRights(offers, party)).toMatchObject([{ status: 'applied' }]);
  });
});

test('an answer of V3 has its products where the integrator says', async () => {
  const shop = await openTestShop({ wireNames: { offersV3Products: 'mandatoryProducts' } });
  const party = await partyOf(shop, { [per]: [silver] });
  const read: Version['read'] = (json, context) =>
    readOffersV3(json, { ...context, productsName: 'mandatoryProducts' });
  const [, [, v3] = []] = versions;
  const answer = v3 && (await search(shop, { ...v3, read }, party));
  expect(answer && appliedRights(pick(answer, party), party)).toMatchObject([{ status: 'applied' }]);
});
