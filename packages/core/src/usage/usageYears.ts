import { osloYear } from '../journeys/osloDay.ts';
import { fromOre, sumAmounts, toOre } from '../offers/money.ts';
import type { TaxSaving } from './usage.ts';
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
  /** How many of them count in the saving. */
  taxedTrips: number;
  /** Coupons taken by the trips that travel in the year (Oslo). */
  couponsUsed: number;
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
    taxedTrips: trips.filter((trip) => toOre(savingIn(year, trip)) !== 0).length,
    couponsUsed: trips
      .filter(({ travelDate }) => osloYear(travelDate) === year)
      .reduce((sum, { couponsUsed }) => sum + couponsUsed, 0),
  };
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
