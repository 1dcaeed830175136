import { TZDate, tz } from '@date-fns/tz';
import { differenceInYears } from 'date-fns/differenceInYears';

/*
 * Contract windows compare instants; ages and calendar years are Oslo days (rule 11). Entur states no zone (gaps 10), so
 * the zone of the railway is assumed.
 */
const zone = 'Europe/Oslo';
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** A stretch of time in milliseconds since the epoch: `start` inclusive, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Whether a journey's departure is a day without a time (`yyyy-MM-dd`). */
export function isDay(value: string): boolean {
  return dayPattern.test(value);
}

/**
 * The Oslo day (`yyyy-MM-dd`) of an instant with an offset or of milliseconds since the epoch; a day is its own.
 *
 * @throws RangeError when the text is no instant.
 */
export function osloDay(instant: string | number): string {
  if (typeof instant === 'string' && isDay(instant)) return instant;
  const at = inOslo(toMilliseconds(instant));
  return [
    String(at.getFullYear()).padStart(4, '0'),
    String(at.getMonth() + 1).padStart(2, '0'),
    String(at.getDate()).padStart(2, '0'),
  ].join('-');
}

/** The Oslo calendar year of an instant or a day. */
export function osloYear(instant: string | number): number {
  return Number(osloDay(instant).slice(0, 4));
}

/**
 * When a departure may be: an instant is a span of one millisecond, a day is the whole Oslo day, 23 to 25 hours long.
 *
 * @throws RangeError when the text is neither an instant nor a real day.
 */
export function departureSpan(departure: string): Span {
  if (!isDay(departure)) {
    const start = toMilliseconds(departure);
    return { start, end: start + 1 };
  }
  const [year = 0, month = 0, day = 0] = departure.split('-').map(Number);
  const start = new TZDate(year, month - 1, day, zone);
  if (osloDay(start.getTime()) !== departure) throw notAnInstant(departure);
  return { start: start.getTime(), end: new TZDate(year, month - 1, day + 1, zone).getTime() };
}

/**
 * Full years of age on a day; both are ISO days. Born on 29 February, one turns on 1 March in an ordinary year.
 * Negative or zero before the birth, NaN when a text is no day.
 */
export function ageOn(birthDate: string, day: string): number {
  // Both in UTC: in the machine's own zone a day may begin on the evening before.
  return differenceInYears(`${day}T00:00:00Z`, `${birthDate}T00:00:00Z`, { in: tz('UTC') });
}

/**
 * Milliseconds since the epoch of an RFC 3339 instant.
 *
 * @throws RangeError when the text is no instant with an offset.
 */
export function toMilliseconds(instant: string | number): number {
  if (typeof instant === 'number') return instant;
  const milliseconds = instantPattern.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw notAnInstant(instant);
  return milliseconds;
}

function inOslo(milliseconds: number): TZDate {
  return new TZDate(milliseconds, zone);
}

function notAnInstant(text: string): RangeError {
  return new RangeError(
    `"${text}" is neither an instant with an offset (2026-12-18T08:25:00+01:00) nor a day (2026-12-18).`,
  );
}
