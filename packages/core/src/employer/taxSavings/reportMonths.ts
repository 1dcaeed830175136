import { osloDay, osloYear } from '../../journeys/osloDay.ts';

/** Reports begin with this year (contract 2.3). */
const firstYear = 2021;

/** The years that a report can be made of, newest first. `now` is an instant or milliseconds since the epoch. */
export function reportYears(now: string | number): number[] {
  const newest = osloYear(now);
  return Array.from({ length: Math.max(0, newest - firstYear + 1) }, (_, back) => newest - back);
}

/** The months (1 to 12) of a year that have begun in Oslo, the present one among them; none of a year to come. */
export function reportMonths(year: number, now: string | number): number[] {
  const newest = osloYear(now);
  const begun = year === newest ? presentMonth(now) : 12;
  return year < firstYear || year > newest ? [] : Array.from({ length: begun }, (_, index) => index + 1);
}

/** The month before the present one in Oslo: the newest report that Entur makes by itself (contract 2.5). */
export function newestReport(now: string | number): { year: number; month: number } {
  const month = presentMonth(now) - 1;
  return month === 0 ? { year: osloYear(now) - 1, month: 12 } : { year: osloYear(now), month };
}

function presentMonth(now: string | number): number {
  return Number(osloDay(now).slice(5, 7));
}
