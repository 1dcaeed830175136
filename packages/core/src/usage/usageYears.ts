import { groupBy } from '../internal/groupBy.ts';
import { osloYear } from '../journeys/osloDay.ts';
import { fromOre, sumAmounts, toOre } from '../offers/money.ts';
import type { TaxSaving } from './usage.ts';
import type { UsageRight } from './usageRights.ts';
import type { UsageTrip } from './usageTrips.ts';

/** One calendar year of trips and of taxable savings. Amounts are decimal strings in NOK. */
export interface UsageYear {
  year: number;
  /** The taxable saving of the year; negative when more was taken back than registered. */
  saving: string;
  /** What of it was taken back after refunds, as a positive amount. */
  takenBack: string;
  /** The months of the year with a saving, in their order, one entry each. */
  months: readonly TaxSaving[];
  /** Trips whose travel date or whose saving is in the year, newest first. */
  trips: readonly UsageTrip[];
  /** How many of them stand and have a saving in the year; a cancelled trip is none, even where its refund is in another year. */
  taxedTrips: number;
  /** What the trips that travel in the year (Oslo) took of each quota; a right that took nothing is not in it. */
  coupons: readonly UsedCoupons[];
}

/** Coupons taken of one right's own quota, to which another's cannot be added. */
export interface UsedCoupons {
  right: UsageRight;
  used: number;
}

/** The years that there is anything to show of, newest first. Their savings add up to those of all trips. */
export function usageYears(trips: readonly UsageTrip[]): UsageYear[] {
  const years = new Set(trips.flatMap(yearsOf));
  return [...years].sort((a, b) => b - a).map((year) => toYear(year, trips));
}

/** The saving of a trip in one year: a decimal string in NOK. */
export function savingIn(year: number, { taxSavings }: Pick<UsageTrip, 'taxSavings'>): string {
  return sumAmounts(taxSavings.filter((saving) => saving.year === year).map(({ amount }) => amount));
}

function yearsOf({ travelDate, taxSavings }: UsageTrip): number[] {
  return [osloYear(travelDate), ...taxSavings.map(({ year }) => year)];
}

function toYear(year: number, all: readonly UsageTrip[]): UsageYear {
  const trips = all.filter((trip) => yearsOf(trip).includes(year));
  const savings = trips.flatMap(({ taxSavings }) => taxSavings).filter((saving) => saving.year === year);
  const amounts = savings.map(({ amount }) => amount);
  return {
    year,
    saving: sumAmounts(amounts),
    takenBack: fromOre(-toOre(sumAmounts(amounts.filter((amount) => toOre(amount) < 0))) || 0),
    months: byMonth(year, savings),
    trips,
    taxedTrips: trips.filter((trip) => trip.cancelledAt === undefined && toOre(savingIn(year, trip)) !== 0)
      .length,
    coupons: byRight(trips.filter(({ travelDate }) => osloYear(travelDate) === year)),
  };
}

function byRight(trips: readonly UsageTrip[]): UsedCoupons[] {
  return [...groupBy(trips, ({ right }) => right.id).values()].flatMap((own) => {
    const used = own.reduce((sum, { couponsUsed }) => sum + couponsUsed, 0);
    return used > 0 ? own.slice(0, 1).map(({ right }) => ({ right, used })) : [];
  });
}

function byMonth(year: number, savings: readonly TaxSaving[]): TaxSaving[] {
  const months = new Set(savings.map(({ month }) => month));
  return [...months]
    .sort((a, b) => a - b)
    .map((month) => ({
      year,
      month,
      amount: sumAmounts(savings.filter((saving) => saving.month === month).map(({ amount }) => amount)),
    }));
}
