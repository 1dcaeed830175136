import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumAmounts } from '../offers/money.ts';
import { entitlement } from '../testing/builders.ts';
import { usageArbitrary, usage } from '../testing/usages.ts';
import { usageTrips } from './usageTrips.ts';

const silver = entitlement({ contractId: 'silver', owner: '100', couponsLimit: 16 });
const bought = usage({ contractId: 'silver' });
const cancelled = usage({
  contractId: 'silver',
  eventType: 'CANCELLATION',
  timestamp: '2026-06-02T10:00:00+02:00',
  price: '-50.00',
  taxSavings: [{ year: 2026, month: 6, amount: '-926.00' }],
});

describe('usageTrips', () => {
  it('tells whose trip it was, what it cost and what it took', () => {
    expect(usageTrips([bought], [silver])).toEqual([
      {
        id: '["order-1","line-1","100 ENT:EntitlementProduct:test-private"]',
        orderId: 'order-1',
        orderLineId: 'line-1',
        right: {
          id: '100 ENT:EntitlementProduct:test-private',
          owner: silver.owner,
          displayNames: silver.displayNames,
          hasCoupons: true,
        },
        text: 'Oslo S–Bergen',
        travelDate: '2026-06-18T08:25:00+02:00',
        cancelledAt: undefined,
        otherEvents: [],
        price: '50.00',
        couponsUsed: 1,
        taxSavings: [{ year: 2026, month: 6, amount: '926.00' }],
      },
    ]);
  });

  it('pairs a cancellation with its purchase: nothing is left of price, coupon and saving', () => {
    const [trip, ...more] = usageTrips([cancelled, bought], [silver]);
    expect(more).toEqual([]);
    expect(trip).toMatchObject({ cancelledAt: cancelled.timestamp, price: '0.00', couponsUsed: 0 });
    expect(sumAmounts(trip?.taxSavings.map(({ amount }) => amount) ?? [])).toBe('0.00');
  });

  it('gives the coupon back whatever its sign', () => {
    const [trip] = usageTrips([bought, { ...cancelled, couponsUsed: -1 }], [silver]);
    expect(trip?.couponsUsed).toBe(0);
  });

  it.each([
    [{ couponsLimit: 16 }, 1],
    [{ couponsLimit: undefined }, 0],
  ])('takes a coupon where the event does not say, if the right has any: %o', (limit, couponsUsed) => {
    const [trip] = usageTrips([{ ...bought, couponsUsed: undefined }], [{ ...silver, ...limit }]);
    expect(trip).toMatchObject({ couponsUsed });
  });

  it('lets a trip stand that was bought again after its cancellation', () => {
    const again = { ...bought, timestamp: '2026-06-03T10:00:00+02:00' };
    expect(usageTrips([again, cancelled, bought], [silver])).toMatchObject([
      { cancelledAt: undefined, price: '50.00', couponsUsed: 1 },
    ]);
  });

  it('shows a cancellation whose purchase is not told', () => {
    expect(usageTrips([cancelled], [silver])).toMatchObject([
      { cancelledAt: cancelled.timestamp, price: '-50.00' },
    ]);
  });

  it('names events of a type that it does not know, and counts their amounts', () => {
    const correction = usage({
      contractId: 'silver',
      eventType: 'CORRECTION',
      price: '5.50',
      couponsUsed: 3,
      taxSavings: [{ year: 2026, month: 7, amount: '-0.50' }],
    });
    const [trip] = usageTrips([correction, bought], [silver]);
    expect(trip).toMatchObject({
      otherEvents: ['CORRECTION'],
      cancelledAt: undefined,
      price: '55.50',
      couponsUsed: 1,
    });
    expect(trip?.taxSavings).toHaveLength(2);
  });

  it('puts the newest travel date first, and takes the time of purchase where there is none', () => {
    const trips = usageTrips(
      [
        { ...bought, orderLineId: 'old', travelDate: '2026-03-01T08:00:00+01:00' },
        { ...bought, orderLineId: 'none', travelDate: undefined, timestamp: '2026-04-01T08:00:00+02:00' },
        { ...bought, orderLineId: 'new', travelDate: '2026-05-01T08:00:00+02:00' },
      ],
      [silver],
    );
    expect(trips.map(({ orderLineId }) => orderLineId)).toEqual(['new', 'none', 'old']);
  });

  it("keeps two people's rights on one order line apart", () => {
    const other = entitlement({ contractId: 'other', owner: '200' });
    const trips = usageTrips([bought, { ...bought, contractId: 'other' }], [silver, other]);
    expect(trips.map(({ right }) => right.owner?.customerNumber).sort()).toEqual(['100', '200']);
  });

  it('takes contracts of two years for the same right', () => {
    const renewed = { ...silver, contractId: 'silver-2027' };
    const rights = usageTrips(
      [bought, { ...bought, contractId: 'silver-2027', orderLineId: 'line-2' }],
      [silver, renewed],
    ).map(({ right }) => right.id);
    expect(new Set(rights).size).toBe(1);
  });

  it('does not know whose trip it was when the right is gone', () => {
    expect(usageTrips([bought], [])).toMatchObject([{ right: { id: 'unknown', owner: undefined } }]);
  });
});

describe('a day trip', () => {
  const opened = { ...bought, price: '0.00', originalPrice: '0.00', taxSavings: [] };
  const ridden = { ...bought, contractId: 'silver-day', couponsUsed: 0 };
  const child = entitlement({
    contractId: 'silver-day',
    owner: '100',
    productId: 'ENT:EntitlementProduct:test-day-trip',
    parentContractId: 'silver',
  });

  it.each([
    ['while it lasts', [silver, child]],
    ['once it is over', [silver]],
  ])('is one trip with its parent, %s', (_, rights) => {
    expect(usageTrips([ridden, opened], rights)).toMatchObject([
      { right: { owner: silver.owner, hasCoupons: true }, price: '50.00', couponsUsed: 1 },
    ]);
  });

  it('knows its later trips by its first', () => {
    const later = { ...ridden, orderLineId: 'line-2', travelDate: '2026-06-18T18:25:00+02:00' };
    const trips = usageTrips([ridden, opened, later], [silver]);
    expect(trips.map(({ right, couponsUsed }) => [right.owner, couponsUsed])).toEqual([
      [silver.owner, 0],
      [silver.owner, 1],
    ]);
  });

  it('keeps its coupon when only one of its trips is cancelled', () => {
    const undone = { ...cancelled, contractId: 'silver-day', couponsUsed: 0 };
    expect(usageTrips([ridden, opened, undone], [silver])).toMatchObject([
      { cancelledAt: undone.timestamp, price: '0.00', couponsUsed: 1 },
    ]);
  });

  it("is nobody's when two people opened one on the same order line", () => {
    const other = entitlement({ contractId: 'other', owner: '200' });
    const trips = usageTrips([opened, { ...opened, contractId: 'other' }, ridden], [silver, other]);
    expect(trips.map(({ right }) => right.owner?.customerNumber)).toEqual(['100', '200', undefined]);
  });

  it("is not taken for another person's whose right is missing", () => {
    const stranger = { ...bought, contractId: 'gone', couponsUsed: 0 };
    const trips = usageTrips([bought, stranger], [silver]);
    expect(trips.map(({ right }) => right.id).sort()).toEqual([
      '100 ENT:EntitlementProduct:test-private',
      'unknown',
    ]);
  });
});

const rights = [silver, entitlement({ contractId: 'other', owner: '200' })];

it('is the same in whatever order the uses come', () => {
  fc.assert(
    fc.property(
      fc
        .array(usageArbitrary, { maxLength: 12 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(usageTrips(shuffled, rights)).toEqual(usageTrips(all, rights));
      },
    ),
  );
});

it('loses no øre of any price', () => {
  fc.assert(
    fc.property(fc.array(usageArbitrary, { maxLength: 12 }), (all) => {
      expect(sumAmounts(usageTrips(all, [silver]).map(({ price }) => price))).toBe(
        sumAmounts(all.map(({ price }) => price)),
      );
    }),
  );
});
