import { tzOffset } from '@date-fns/tz/tzOffset';

/*
 * Contract windows compare instants; ages and calendar years are Oslo days (rule 11). Entur states no zone (gaps 10), so
 * the zone of the railway is assumed.
 */
const zone = 'Europe/Oslo';
const dayInMilliseconds = 24 * 60 * 60 * 1000;
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

/** Whether a text is a day of the calendar, which 31 February is not. */
export function isRealDay(value: string): boolean {
  const midnight = isDay(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(midnight) && utcDay(midnight) === value;
}

/**
 * The Oslo day (`yyyy-MM-dd`) of an instant with an offset or of milliseconds since the epoch; a day is its own.
 *
 * @throws RangeError when the text is no instant.
 */
export function osloDay(instant: string | number): string {
  if (typeof instant === 'string' && isDay(instant)) return instant;
  const utc = toMilliseconds(instant);
  return utcDay(utc + offsetAt(utc));
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
  if (!isRealDay(departure)) throw notAnInstant(departure);
  const midnight = Date.parse(departure);
  return { start: startOfOsloDay(midnight), end: startOfOsloDay(midnight + dayInMilliseconds) };
}

/**
 * Full years of age on a day; both are ISO days, compared as they are written, so that no zone can move a birthday. Born on
 * 29 February, one turns on 1 March in an ordinary year. Negative before the birth, NaN when a text is no day.
 */
export function ageOn(birthDate: string, day: string): number {
  if (!isRealDay(birthDate) || !isRealDay(day)) return Number.NaN;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(4) < birthDate.slice(4) ? years - 1 : years;
}

/**
 * Milliseconds since the epoch of an RFC 3339 instant.
 *
 * @throws RangeError when the text is no instant with an offset.
 */
export function toMilliseconds(instant: string | number): number {
  if (typeof instant === 'number') return instant;
  if (!isInstant(instant)) throw notAnInstant(instant);
  return Date.parse(instant);
}

/** Whether a text is an RFC 3339 instant with an offset. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && !Number.isNaN(Date.parse(text));
}

/** What Oslo's clocks are ahead of UTC, in milliseconds. */
function offsetAt(utc: number): number {
  return tzOffset(zone, new Date(utc)) * 60_000;
}

/** The instant of an Oslo midnight, given as if it were UTC. No clock in Oslo is changed within two hours of midnight. */
function startOfOsloDay(midnight: number): number {
  return midnight - offsetAt(midnight - 60 * 60 * 1000);
}

function utcDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function notAnInstant(text: string): RangeError {
  return new RangeError(`"${text}" is neither an instant with an offset nor a day.`);
}
