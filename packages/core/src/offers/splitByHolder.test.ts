import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toReservation } from '../reservation/toReservation.ts';
import { offersArbitrary, partyArbitrary } from '../testing/arbitraries.ts';
import { entitlement, offer, partyOf } from '../testing/builders.ts';
import type { Party } from '../travellers/party.ts';
import { appliedRights } from './appliedRights.ts';
import { toOre } from './money.ts';
import type { OfferTravellers, SelectedOffer } from './offer.ts';
import { neededProductIds } from './offer.ts';
import { summarisePrice } from './priceSummary.ts';
import { splitByHolder } from './splitByHolder.ts';

const kari = entitlement({ productId: 'pa', contractId: 'kari' });
const ola = entitlement({ productId: 'pa', contractId: 'ola', owner: '200' });
const party = partyOf([kari, ola], { companions: [{ id: 'friend', displayName: 'Per', age: 40 }] });

function selection(
  ids: readonly string[],
  [min, max]: readonly [number, number],
  parts: Partial<Parameters<typeof offer>[0]> = {},
): SelectedOffer {
  const group = { travellerIds: ['100', '200', 'friend'], userType: 'ADULT', min, max };
  return {
    offer: offer({ price: '50.00', discounts: [['pa', '-976.00']], travellers: [group], ...parts }),
    travellerIds: ids,
  };
}

const idsOf = (offers: readonly SelectedOffer[]) => offers.map(({ travellerIds }) => travellerIds);

describe('a selection', () => {
  test('of an offer for one is a configuration for each holder, with their own right and its price', () => {
    const offers = splitByHolder([selection(['100', '200'], [1, 1])], party);
    expect(idsOf(offers)).toEqual([['100'], ['200']]);
    expect(summarisePrice(offers)).toMatchObject({
      discount: { amount: '-1952.00' },
      toPay: { amount: '100.00' },
    });
    expect(appliedRights(offers, party)).toMatchObject([
      { status: 'applied', discount: { amount: '-976.00' }, covers: [] },
      { status: 'applied', discount: { amount: '-976.00' }, covers: [] },
    ]);
    expect(
      toReservation(offers, party).configurations.map(({ travellerIds, customers }) => [
        travellerIds,
        customers.map(({ entitlements }) => entitlements.map(({ contractId }) => contractId)),
      ]),
    ).toEqual([
      [['100'], [['kari']]],
      [['200'], [['ola']]],
    ]);
  });

  test('of an offer that takes both at one price stays one, whose holder the user names', () => {
    const shared = selection(['100', '200'], [1, 2]);
    expect(splitByHolder([shared], party)).toEqual([shared]);
    expect(idsOf(splitByHolder([shared], party, { mayCostMore: true }))).toEqual([['100'], ['200']]);
  });

  test('that costs nothing is split as far as the mapping allows', () => {
    const free = (min: number) => selection(['100', '200'], [min, 4], { price: '0.00' });
    expect(idsOf(splitByHolder([free(1)], party))).toEqual([['100'], ['200']]);
    expect(idsOf(splitByHolder([free(2)], party))).toEqual([['100', '200']]);
  });

  test('keeps a companion with a holder, and the holders apart', () => {
    const three = selection(['100', '200', 'friend'], [1, 2]);
    expect(idsOf(splitByHolder([three], party))).toEqual([['100', 'friend'], ['200']]);
  });

  test('whose offer needs the rights of two people stays theirs together', () => {
    const olasOther = entitlement({ productId: 'pb', contractId: 'ola-b', owner: '200' });
    const both = selection(['100', '200'], [1, 2], {
      price: '0.00',
      discounts: [
        ['pa', '-1.00'],
        ['pb', '-1.00'],
      ],
    });
    expect(splitByHolder([both], partyOf([kari, olasOther]))).toEqual([both]);
  });

  test('is not split into more than there are to buy', () => {
    const free = selection(['100', '200'], [1, 2], { price: '0.00', available: 1 });
    expect(splitByHolder([free], party)).toEqual([free]);
  });

  test.each([
    ['has no mapping', selection(['100', '200'], [1, 1], { travellers: [] })],
    ['maps others', selection(['100', 'stranger'], [1, 1])],
    ['takes more of them', selection(['100', '200'], [3, 3])],
    ['takes none of them', selection(['100', '200'], [0, 0])],
  ])('whose offer %s is left as it is', (_, selected) => {
    expect(splitByHolder([selected], party)).toEqual([selected]);
  });

  test('keeps its optional products in every part', () => {
    const seat = {
      selectableId: 's',
      name: 'Seat',
      price: { amount: '35.00', currency: 'NOK' },
      discounts: [],
    };
    const selected = {
      ...selection(['100', '200'], [1, 1], { optionalProducts: [seat] }),
      selectableProductIds: ['s'],
    };
    expect(summarisePrice(splitByHolder([selected], party))?.toPay.amount).toBe('170.00');
  });
});

/** Selections whose offers map their travellers in one or two groups, with limits that one purchase or several meet. */
function mappedArbitrary(made: Party): fc.Arbitrary<SelectedOffer[]> {
  return fc
    .record({
      offers: offersArbitrary(made),
      limits: fc.infiniteStream(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.boolean(), fc.boolean())),
    })
    .map(({ offers, limits }) =>
      offers.map((selected) => {
        const [[min, more, isOneGroup, isFree] = [0, 1, true, true]] = limits.take(1);
        const { travellerIds } = selected;
        const middle = isOneGroup ? travellerIds.length : Math.ceil(travellerIds.length / 2);
        const travellers = [travellerIds.slice(0, middle), travellerIds.slice(middle)]
          .filter((ids) => ids.length > 0)
          .map((ids): OfferTravellers => ({ travellerIds: ids, userType: 'ADULT', min, max: min + more }));
        const price = isFree ? { amount: '0.00', currency: 'NOK' } : selected.offer.price;
        return { ...selected, selectableProductIds: [], offer: { ...selected.offer, price, travellers } };
      }),
    );
}

describe('whatever the party and its offers', () => {
  const sales = partyArbitrary
    .filter(({ party: made }) => made.journeys.every(({ departure }) => departure.includes('T')))
    .chain(({ party: made }) => mappedArbitrary(made).map((offers) => ({ made, offers })));

  /** How often an offer must be bought for its travellers; undefined when they cannot buy it. */
  function purchases({ offer: { travellers } }: SelectedOffer): number | undefined {
    const fewest = Math.max(
      ...travellers.map(({ travellerIds, max }) => Math.ceil(travellerIds.length / max)),
    );
    const most = Math.min(...travellers.map(({ travellerIds, min }) => travellerIds.length / (min || 1)));
    return fewest <= Math.floor(most) ? fewest : undefined;
  }

  test('every traveller is in exactly one configuration of a journey', () => {
    fc.assert(
      fc.property(sales, fc.boolean(), ({ made, offers }, mayCostMore) => {
        const parts = splitByHolder(offers, made, { mayCostMore });
        for (const { id: journeyId } of made.journeys) {
          const on = (all: readonly SelectedOffer[]) =>
            all
              .filter((one) => one.offer.journeyId === journeyId)
              .flatMap(({ travellerIds }) => travellerIds)
              .toSorted();
          expect(on(parts)).toEqual(on(offers));
        }
      }),
    );
  });

  test('each configuration keeps the limits of its offer’s mapping', () => {
    fc.assert(
      fc.property(sales, fc.boolean(), ({ made, offers }, mayCostMore) => {
        for (const selected of offers.filter((one) => purchases(one) !== undefined)) {
          for (const part of splitByHolder([selected], made, { mayCostMore })) {
            for (const { travellerIds, min, max } of selected.offer.travellers) {
              const count = travellerIds.filter((id) => part.travellerIds.includes(id)).length;
              expect(count).toBeGreaterThanOrEqual(min);
              expect(count).toBeLessThanOrEqual(max);
            }
          }
        }
      }),
    );
  });

  test('the total is what the offers cost as often as they must be bought, to the øre', () => {
    fc.assert(
      fc.property(sales, ({ made, offers }) => {
        const total = offers.reduce(
          (sum, selected) => sum + toOre(selected.offer.price.amount) * (purchases(selected) ?? 1),
          0,
        );
        expect(toOre(summarisePrice(splitByHolder(offers, made))?.toPay.amount ?? '0')).toBe(total);
      }),
    );
  });

  test('a second split changes nothing', () => {
    fc.assert(
      fc.property(sales, ({ made, offers }) => {
        const once = splitByHolder(offers, made);
        expect(idsOf(splitByHolder(once, made))).toEqual(idsOf(once));
      }),
    );
  });

  test('where each has a holder, the reservation presents what each needs, no product twice', () => {
    fc.assert(
      fc.property(sales, ({ made, offers }) => {
        const free = offers.filter(
          (selected) => selected.travellerIds.length > 0 && (purchases(selected) ?? 1) === 1,
        );
        const parts = splitByHolder(free, made);
        fc.pre(parts.length > 0);
        const { configurations } = toReservation(parts, made);
        for (const [index, { customers }] of configurations.entries()) {
          const presented = customers.flatMap(({ entitlements }) =>
            entitlements.map(({ productId }) => productId),
          );
          const part = parts[index];
          expect(presented.toSorted()).toEqual(part && neededProductIds(part).toSorted());
          expect(new Set(presented).size).toBe(presented.length);
        }
      }),
    );
  });
});
