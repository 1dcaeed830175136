import { idnr } from '@navikt/fnrvalidator';

/**
 * What is added to day and month: 40 on the day of a D-number, 80 (Tenor), 40 or 65 (Dolly) on the month of a synthetic
 * person's. ASSUMPTION: the test environment lets synthetic people in. Real people come first.
 */
const readings = [0, 80, 40, 65].flatMap((onMonth) => [0, 40].map((onDay) => ({ onDay, onMonth })));

/**
 * The 11 digits that five digits make with a birth date (`yyyy-MM-dd`, a possible day): the control digits agree, and the
 * century is that of the birth date. `undefined` when none fit.
 */
export function nationalIdOf(dateOfBirth: string, ssn: string): string | undefined {
  const [year = 0, month = 0, day = 0] = dateOfBirth.split('-').map(Number);
  if (!/^\d{5}$/.test(ssn) || !isCenturyOf(year, Number(ssn.slice(0, 3)))) return undefined;
  return readings
    .map(({ onDay, onMonth }) => `${two(day + onDay)}${two(month + onMonth)}${two(year % 100)}${ssn}`)
    .find(hasControlDigits);
}

/** Five digits that make a synthetic (Tenor) national id with a birth date. */
export function syntheticSsn(dateOfBirth: string): string {
  const [year = 0, month = 0, day = 0] = dateOfBirth.split('-').map(Number);
  const start = `${two(day)}${two(month + 80)}${two(year % 100)}`;
  for (let digits = year < 2000 ? 10_000 : 60_000; digits < 100_000; digits += 1) {
    if (hasControlDigits(`${start}${String(digits)}`)) return String(digits);
  }
  throw new RangeError('No digits fit the birth date');
}

const two = (value: number) => String(value).padStart(2, '0');

/** The day is known to be one, and the library takes 65 on the month for a wrong one. */
function hasControlDigits(id: string): boolean {
  const result = idnr(id);
  return result.status === 'valid' || result.reasons.every((reason) => reason === 'invalid date');
}

/** Which individual numbers are given to whom who was born when. */
function isCenturyOf(year: number, individual: number): boolean {
  if (year >= 1900 && year <= 1999 && individual <= 499) return true;
  if (year >= 1940 && year <= 1999 && individual >= 900) return true;
  if (year >= 2000 && year <= 2039 && individual >= 500) return true;
  return year >= 1854 && year <= 1899 && individual >= 500 && individual <= 749;
}
