import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offersArbitrary, partyArbitrary } from '../testing/arbitraries.ts';
import { entitlement, offer, partyOf } from '../testing/builders.ts';
import type { Party } from '../travellers/party.ts';
import { rightsOn } from '../travellers/party.ts';
import type { AppliedRight } from './appliedRights.ts';
import { appliedRights, holderKey, holdersOf } from './appliedRights.ts';
import { sumAmounts } from './money.ts';
import type { SelectedOffer } from './offer.ts';
import { discountsOf, neededProductIds } from './offer.ts';

const kari = entitlement({ productId: 'pa', contractId: 'kari' });
const ola = entitlement({ productId: 'pa', contractId: 'ola', owner: '200' });
const withRight = offer({ price: '50.00', discounts: [['pa', '-976.00']] });
const shared: SelectedOffer = { offer: withRight, travellerIds: ['200', '100'] };

const short = (applied: AppliedRight) =>
  applied.status === 'applied'
    ? [applied.traveller.id, 'applied', applied.discount.amount, applied.covers.map(({ id }) => id)]
    : [applied.traveller.id, applied.reason];

describe('a chosen right', () => {
  const party = partyOf([kari]);
  const alone = (parts: Parameters<typeof offer>[0]) => [{ offer: offer(parts), travellerIds: ['100'] }];

  test('is applied when a discount originates from its product', () => {
    expect(appliedRights(alone({ price: '50.00', discounts: [['pa', '-976.00']] }), party)).toMatchObject([
      {
        status: 'applied',
        journeyId: 'out',
        offerId: 'offer',
        discount: { amount: '-976.00', currency: 'NOK' },
      },
    ]);
  });

  test('is not applied by a discount of another origin', () => {
    expect(
      appliedRights(alone({ price: '50.00', discounts: [['other', '-976.00']] }), party).map(short),
    ).toEqual([['100', 'not-offered']]);
  });

  test('is not applied by an offer for another leg or another traveller', () => {
    const discounts: [string, string][] = [['pa', '-976.00']];
    const otherLeg = alone({ price: '50.00', discounts, journeyId: 'back' });
    const otherTraveller = alone({ price: '50.00', discounts }).map((selected) => ({
      ...selected,
      travellerIds: ['friend'],
    }));
    expect(appliedRights([...otherLeg, ...otherTraveller], party).map(short)).toEqual([
      ['100', 'not-offered'],
    ]);
  });

  test('counts a discount of an optional product only when that is chosen', () => {
    const seat = {
      selectableId: 'seat',
      name: 'Seat',
      price: { amount: '0.00', currency: 'NOK' },
      discounts: [{ name: '', price: { amount: '-49.00', currency: 'NOK' }, originatingFromProductId: 'pa' }],
    };
    const [selected] = alone({ price: '50.00', optionalProducts: [seat] });
    if (selected === undefined) throw new Error('no offer');
    expect(appliedRights([selected], party).map(short)).toEqual([['100', 'not-offered']]);
    expect(appliedRights([{ ...selected, selectableProductIds: ['seat'] }], party).map(short)).toEqual([
      ['100', 'applied', '-49.00', []],
    ]);
  });

  test('has the sum of the discounts of a leg that is sold in several offers', () => {
    const parts = ['-100.00', '-0.50'].flatMap((amount) =>
      alone({ price: '0.00', discounts: [['pa', amount]] }),
    );
    expect(appliedRights(parts, party).map(short)).toEqual([['100', 'applied', '-100.50', []]]);
  });

  test.each([
    ['sold-out', { unavailableProducts: [{ status: 'SOLD_OUT' }] }],
    [
      'personalisation-down',
      { notices: ['INVENTORY', 'PERSONALISATION'], unavailableProducts: [{ status: 'SOLD_OUT' }] },
    ],
    ['not-offered', { notices: ['SOMETHING_NEW'], unavailableProducts: [{ status: 'HAUNTED' }, {}] }],
  ])('says why it was not applied: %s', (reason, options) => {
    expect(appliedRights([], party, options).map(short)).toEqual([['100', reason]]);
  });

  test('gives way to another of the person’s products', () => {
    const several = partyOf([kari, entitlement({ productId: 'pb', contractId: 'b' })]);
    const offers = alone({ price: '50.00', discounts: [['pb', '-1.00']] });
    expect(appliedRights(offers, several, { notices: ['PERSONALISATION'] }).map(short)).toEqual([
      ['100', 'other-product'],
      ['100', 'applied', '-1.00', []],
    ]);
  });
});

describe('in a shared configuration', () => {
  const party = partyOf([kari, ola]);

  test('one holder is taxed and covers the others', () => {
    expect(appliedRights([shared], party).map(short)).toEqual([
      ['100', 'applied', '-976.00', ['200']],
      ['200', 'covered'],
    ]);
  });

  test('the user names the holder, for this configuration and no other', () => {
    const holders = { [holderKey(shared, 'pa')]: '200' };
    expect(appliedRights([shared], party, { holders }).map(short)).toEqual([
      ['100', 'covered'],
      ['200', 'applied', '-976.00', ['100']],
    ]);
    const own = { ...shared, travellerIds: ['100'] };
    expect(holdersOf(own, 'pa', party, holders).map(({ id }) => id)).toEqual(['100']);
  });

  test('a named holder who does not hold the product is not asked', () => {
    const holders = { [holderKey(shared, 'pa')]: '300' };
    expect(holdersOf(shared, 'pa', party, holders).map(({ id }) => id)).toEqual(['100', '200']);
    expect(holdersOf(shared, 'unknown', party, holders)).toEqual([]);
  });

  test('the key of a holder does not depend on the order of the travellers', () => {
    expect(holderKey({ ...shared, travellerIds: ['100', '200'] }, 'pa')).toBe(holderKey(shared, 'pa'));
  });
});

describe('whatever the party and its offers', () => {
  const sales = partyArbitrary.chain(({ party }) =>
    offersArbitrary(party).map((offers) => ({ party, offers })),
  );
  const rightsOf = ({ travellers }: Party) => travellers.flatMap(({ rights }) => rights);

  test('each chosen right is told of once', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        expect(appliedRights(offers, party).map(({ right }) => right)).toEqual(rightsOf(party));
      }),
    );
  });

  test('the discounts of the applied rights are the discounts of the offers, none twice', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        const told = appliedRights(offers, party).flatMap((right) =>
          right.status === 'applied' ? [right.discount] : [],
        );
        const given = offers.flatMap((selected) => discountsOf(selected).map(({ price }) => price));
        expect(sumAmounts(told.map(({ amount }) => amount))).toBe(
          sumAmounts(given.map(({ amount }) => amount)),
        );
      }),
    );
  });

  test('whoever is covered holds the same product in the same configuration as who is taxed', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        const all = appliedRights(offers, party);
        const taxed = all.filter((right) => right.status === 'applied');
        for (const { traveller, covers, right, journeyId } of taxed) {
          expect(covers).not.toContain(traveller);
          for (const other of covers) {
            expect(rightsOn(other, journeyId).map(({ contract }) => contract.productId)).toContain(
              right.contract.productId,
            );
          }
        }
        const covered = all.filter((right) => right.status === 'not-applied' && right.reason === 'covered');
        expect(taxed.flatMap(({ covers }) => covers)).toHaveLength(covered.length);
        const needed = offers.flatMap(neededProductIds);
        expect(taxed).toHaveLength(needed.length);
      }),
    );
  });
});
