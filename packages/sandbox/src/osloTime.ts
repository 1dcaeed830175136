import { TZDate } from '@date-fns/tz';
import { formatISO } from 'date-fns';

const zone = 'Europe/Oslo';

/** The moment of a calendar day and a wall clock time in Oslo. A time that a clock change skips moves forward. */
export function osloMoment(day: string, minutesAfterMidnight = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, 0, minutesAfterMidnight, 0, zone).getTime());
}

/** RFC 3339 with the offset that Oslo has at that moment, whole seconds. */
export function osloInstant(moment: Date): string {
  return formatISO(new TZDate(moment.getTime(), zone));
}

/** The Oslo day of a moment, `yyyy-MM-dd`. */
export function osloDay(moment: Date): string {
  return osloInstant(moment).slice(0, 10);
}

/** The Oslo calendar year of a moment. */
export function osloYear(moment: Date): number {
  return Number(osloDay(moment).slice(0, 4));
}

/** The Oslo month (1-12) of a moment. */
export function osloMonth(moment: Date): number {
  return Number(osloDay(moment).slice(5, 7));
}

/** The first moment of a calendar year in Oslo, RFC 3339. */
export function startOfOsloYear(year: number): string {
  return osloInstant(osloMoment(`${String(year)}-01-01`));
}

/** The day so many days later, `yyyy-MM-dd`. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
