import { departureSpan, osloDay } from '@fribillett/core';

const hour = 3_600_000;
const dayLength = 24 * hour;

/** The day on which everything that is built is travelled, where none is given: in a week. */
export function inAWeek(): string {
  return osloDay(Date.now() + 7 * dayLength);
}

/** The instant at which a clock in Oslo says that time of that day, with its offset; the time is after 03:00. */
export function osloInstant(day: string, time: string): string {
  // Clocks change at night: the offset of the evening is that of the day.
  const offset = (Date.parse(day) + dayLength - departureSpan(day).end) / hour;
  return `${day}T${time}:00+0${String(offset)}:00`;
}

/** So many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** The calendar year around a day, as a right of that year says it. */
export function calendarYear(day: string): { validFrom: string; validTo: string } {
  const year = Number(day.slice(0, 4));
  return {
    validFrom: `${String(year)}-01-01T00:00:00+01:00`,
    validTo: `${String(year + 1)}-01-01T00:00:00+01:00`,
  };
}
