import { idnr } from '@navikt/fnrvalidator';
import { isRealDay } from '../../journeys/osloDay.ts';
import { hasControlSums } from './controlDigits.ts';

/**
 * Whose number it is: `national` and `d-number` are real people's; `test` is a synthetic person's (Tenor adds 80 to the
 * month, Dolly 40 or 65). The four kinds of number the Norwegian tax administration and NAV describe.
 */
export type NationalIdKind = 'national' | 'd-number' | 'test';

/** What an id says of the person who has it. */
export interface NationalIdParts {
  /** Day of birth, `yyyy-MM-dd`. */
  dateOfBirth: string;
  /** The last five digits. */
  ssn: string;
  /** Whose number it is. */
  kind: NationalIdKind;
}

/** An id that fits the birth date. */
export interface NationalId {
  /** All 11 digits. Never to be logged, stored in the page or put in a URL. */
  id: string;
  /** Whose number it is. */
  kind: NationalIdKind;
}

/** Real people first, so that a number is a test number only when it can be nothing else. */
const readings = [0, 80, 40, 65].flatMap((onMonth) =>
  [0, 40].map((onDay) => ({ onDay, onMonth, kind: kindOf(onDay, onMonth) })),
);

function kindOf(onDay: number, onMonth: number): NationalIdKind {
  if (onMonth > 0) return 'test';
  return onDay > 0 ? 'd-number' : 'national';
}

/**
 * The national id that five digits make with a birth date, or `undefined` when none does: the control digits must agree
 * and the century that the digits stand for must be that of the birth date.
 *
 * @param dateOfBirth a possible day, `yyyy-MM-dd`
 * @param ssn five digits
 */
export function nationalIdOf(dateOfBirth: string, ssn: string): NationalId | undefined {
  if (!isCenturyOf(Number(dateOfBirth.slice(0, 4)), Number(ssn.slice(0, 3)))) return undefined;
  for (const { onDay, onMonth, kind } of readings) {
    const id = compose(dateOfBirth, onDay, onMonth) + ssn;
    if (hasControlDigits(id)) return { id, kind };
  }
  return undefined;
}

/**
 * Reads a national id that somebody typed: the birth date that it begins with, in the century that its digits stand for.
 * `undefined` when it is none.
 *
 * @param id eleven digits; a space or a hyphen may part them, and spaces may stand around them
 */
export function readNationalId(id: string): NationalIdParts | undefined {
  const [, day = '', month = '', year = '', ssn = ''] = typed.exec(id.trim()) ?? [];
  if (!hasControlDigits(day + month + year + ssn)) return undefined;
  const century = ['18', '19', '20'].find((two) => isCenturyOf(Number(two + year), Number(ssn.slice(0, 3))));
  for (const { onDay, onMonth, kind } of readings) {
    const date = [Number(month) - onMonth, Number(day) - onDay].map(twoDigits).join('-');
    const dateOfBirth = `${century ?? ''}${year}-${date}`;
    if (isRealDay(dateOfBirth)) return { dateOfBirth, ssn, kind };
  }
  return undefined;
}

const typed = /^(\d{2})(\d{2})(\d{2})[ -]?(\d{5})$/;

function compose(dateOfBirth: string, onDay: number, onMonth: number): string {
  const day = onDay === 0 ? dateOfBirth.slice(8) : twoDigits(Number(dateOfBirth.slice(8)) + onDay);
  const month =
    onMonth === 0 ? dateOfBirth.slice(5, 7) : twoDigits(Number(dateOfBirth.slice(5, 7)) + onMonth);
  return day + month + dateOfBirth.slice(2, 4);
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

const encoder = new TextEncoder();
const places = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

/** The day is known to be one; and the validator takes 65 on the month for a wrong date, which it is not. */
function hasControlDigits(id: string): boolean {
  if (id.length === places.length && !hasControlSums(encoder.encode(id), 0, places)) return false;
  const result = idnr(id);
  return result.status === 'valid' || result.reasons.every((reason) => reason === 'invalid date');
}

/** The individual numbers of each century, as the tax administration hands them out until 2032. */
export function isCenturyOf(year: number, individual: number): boolean {
  if (year >= 1900 && year <= 1999 && individual <= 499) return true;
  if (year >= 1940 && year <= 1999 && individual >= 900) return true;
  if (year >= 2000 && year <= 2039 && individual >= 500) return true;
  return year >= 1854 && year <= 1899 && individual >= 500 && individual <= 749;
}

/**
 * Hides the last five digits of every national id in a text, however its birth date is written: `"010190 12345"` becomes
 * `"010190 *****"`, and `"01.01.1990-12345"` and `"1990-01-01 12345"` likewise.
 */
export function maskNationalIds(text: string): string {
  return text.replace(written, '$1*****');
}

const written =
  /(?<!\d)((?:\d{2}[\s./\p{Pd}]?\d{2}[\s./\p{Pd}]?(?:\d{2}){1,2}|\d{4}[\s./\p{Pd}]?\d{2}[\s./\p{Pd}]?\d{2})[\s./\p{Pd}]{0,2})\d{5}(?!\d)/gu;
