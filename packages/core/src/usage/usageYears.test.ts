import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumAmounts } from '../offers/money.ts';
import { entitlement } from '../testing/builders.ts';
import type { Usage } from './usage.ts';
import { usage, usageArbitrary } from '../testing/usages.ts';
import { usageTrips } from './usageTrips.ts';
import { savingIn, usageYears } from './usageYears.ts';
import type { UsageYear } from './usageYears.ts';

const silver = entitlement({ contractId: 'silver', couponsLimit: 16 });
const yearsOf = (...usages: Usage[]) => usageYears(usageTrips(usages, [silver]));
/** How many coupons were taken on each right, by its owner. */
const couponsOf = (year: UsageYear | undefined) =>
  year?.coupons.map(({ right, used }) => [right.owner?.customerNumber, used]);
const saved = (year: number, month: number, amount: string) => [{ year, month, amount }];

const cancellation = (of: Usage, parts: Partial<Usage>) =>
  usage({ ...of, eventType: 'CANCELLATION', timestamp: '2026-12-10T10:00:00+01:00', ...parts });

describe('usageYears', () => {
  it('has no year where there is no trip', () => {
    expect(yearsOf()).toEqual([]);
  });

  it('sums the savings by month, to the øre', () => {
    const [year, ...more] = yearsOf(
      usage({ taxSavings: saved(2026, 6, '0.10') }),
      usage({ orderLineId: 'line-2', taxSavings: saved(2026, 6, '0.20') }),
      usage({ orderLineId: 'line-3', taxSavings: saved(2026, 2, '926.00') }),
    );
    expect(more).toEqual([]);
    expect(year).toMatchObject({
      year: 2026,
      saving: '926.30',
      takenBack: '0.00',
      months: [
        { year: 2026, month: 2, amount: '926.00' },
        { year: 2026, month: 6, amount: '0.30' },
      ],
      taxedTrips: 3,
    });
    expect(couponsOf(year)).toEqual([['100', 3]]);
  });

  it('says what was taken back, and counts a cancelled trip no more', () => {
    const bought = usage();
    const kept = usage({ orderLineId: 'line-2' });
    const [year] = yearsOf(
      bought,
      kept,
      cancellation(bought, { price: '-50.00', taxSavings: saved(2026, 6, '-926.00') }),
    );
    expect(year).toMatchObject({ saving: '926.00', takenBack: '926.00', taxedTrips: 1 });
    expect(couponsOf(year)).toEqual([['100', 1]]);
    expect(year?.trips).toHaveLength(2);
  });

  it('has negative months where a saving is taken back in a later one', () => {
    const bought = usage();
    const [year] = yearsOf(
      bought,
      cancellation(bought, { price: '-50.00', taxSavings: saved(2026, 12, '-926.00') }),
    );
    expect(year?.months.map(({ month, amount }) => [month, amount])).toEqual([
      [6, '926.00'],
      [12, '-926.00'],
    ]);
  });

  it('shows a trip after New Year that is cancelled before it in both years, and counts it in neither', () => {
    const bought = usage({ travelDate: '2027-01-02T08:00:00+01:00', taxSavings: saved(2027, 1, '926.00') });
    const years = yearsOf(
      bought,
      cancellation(bought, { price: '-50.00', taxSavings: saved(2026, 12, '-926.00') }),
    );
    expect(
      years.map(({ year, saving, trips, taxedTrips }) => [year, saving, trips.length, taxedTrips]),
    ).toEqual([
      [2027, '926.00', 1, 0],
      [2026, '-926.00', 1, 0],
    ]);
  });

  it('counts a coupon in the year of travel alone, and puts the newest year first', () => {
    const years = yearsOf(
      usage({ travelDate: '2026-12-30T08:00:00+01:00', taxSavings: saved(2027, 1, '926.00') }),
      usage({
        orderLineId: 'line-2',
        travelDate: '2027-01-02T08:00:00+01:00',
        taxSavings: saved(2026, 12, '5.00'),
      }),
      usage({ orderLineId: 'line-3', travelDate: '2026-12-29T08:00:00+01:00', couponsUsed: 2 }),
    );
    expect(years.map((year) => [year.year, couponsOf(year)])).toEqual([
      [2027, [['100', 1]]],
      [2026, [['100', 3]]],
    ]);
  });

  it('keeps the coupons of different rights apart, since each has its own quota', () => {
    const olas = entitlement({ customerNumber: '1002', contractId: 'olas', couponsLimit: 16 });
    const trips = usageTrips(
      [usage(), usage({ orderLineId: 'line-2', contractId: 'olas' }), usage({ orderLineId: 'line-3' })],
      [silver, olas],
    );
    expect(couponsOf(usageYears(trips)[0])).toEqual([
      ['100', 2],
      ['1002', 1],
    ]);
  });

  it('sorts the years even where the first trip is not in the newest', () => {
    const years = yearsOf(
      usage({ travelDate: '2026-12-30T08:00:00+01:00', taxSavings: saved(2027, 1, '926.00') }),
    );
    expect(years.map(({ year }) => year)).toEqual([2027, 2026]);
  });

  it('counts a trip whose saving falls into two months once', () => {
    const [year] = yearsOf(usage({ taxSavings: [...saved(2026, 6, '100.00'), ...saved(2026, 7, '200.00')] }));
    expect(year).toMatchObject({ taxedTrips: 1, saving: '300.00' });
  });

  it('shows a trip without a saving in the year of its travel, by the Oslo calendar', () => {
    const [year] = yearsOf(usage({ travelDate: '2026-12-31T23:30:00Z', taxSavings: [] }));
    expect(year).toMatchObject({ year: 2027, saving: '0.00', months: [], taxedTrips: 0 });
    expect(couponsOf(year)).toEqual([['100', 1]]);
  });
});

const usagesArbitrary = fc.array(usageArbitrary, { maxLength: 15 });
const amounts = (all: readonly { amount: string }[]) => all.map(({ amount }) => amount);

it('adds up: the months to the year, the trips to the year, the years to all', () => {
  fc.assert(
    fc.property(usagesArbitrary, (all) => {
      const years = yearsOf(...all);
      for (const year of years) {
        expect(sumAmounts(amounts(year.months))).toBe(year.saving);
        expect(sumAmounts(year.trips.map((trip) => savingIn(year.year, trip)))).toBe(year.saving);
      }
      expect(sumAmounts(years.map(({ saving }) => saving))).toBe(
        sumAmounts(amounts(all.flatMap(({ taxSavings }) => taxSavings))),
      );
    }),
  );
});

it('is the same in whatever order the uses come', () => {
  const shuffled = usagesArbitrary.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const sums = (of: readonly Usage[]) =>
        yearsOf(...of).map(({ trips, ...sum }) => [sum, trips.map(({ id }) => id)]);
      expect(sums(other)).toEqual(sums(all));
    }),
  );
});

it('sums to nothing when every purchase is cancelled', () => {
  const purchases = fc.uniqueArray(usageArbitrary, { selector: ({ orderLineId }) => orderLineId });
  fc.assert(
    fc.property(purchases, (some) => {
      const all = some.flatMap((one) => {
        const bought = { ...one, eventType: 'PURCHASE', timestamp: '2025-01-01T00:00:00Z' };
        const taxSavings = one.taxSavings.map((saving) => ({
          ...saving,
          amount: sumAmounts([`-${saving.amount}`.replace('--', '')]),
        }));
        return [bought, cancellation(bought, { price: `-${one.price}`.replace('--', ''), taxSavings })];
      });
      for (const year of yearsOf(...all)) {
        expect(year).toMatchObject({ saving: '0.00', taxedTrips: 0, coupons: [] });
        expect(year.months.every(({ amount }) => amount === '0.00')).toBe(true);
        expect(
          year.trips.every(({ cancelledAt, price }) => cancelledAt !== undefined && price === '0.00'),
        ).toBe(true);
      }
    }),
  );
});
