import fc from 'fast-check';

/** An hour in milliseconds. */
export const hour = 3_600_000;

/** Moments at which something turns: New Year, both nights of daylight saving, and their neighbours. */
const turningPoints = [
  '2025-12-31T23:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-06-30T22:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-12-31T23:00:00Z',
  '2027-03-28T01:00:00Z',
].map((text) => Date.parse(text));

/** Milliseconds in 2026 or 2027, every other one close to a moment at which something turns. */
export const millisecondsArbitrary: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }),
  fc
    .tuple(fc.constantFrom(...turningPoints), fc.integer({ min: -30 * hour, max: 30 * hour }))
    .map(([point, distance]) => point + distance),
  fc
    .tuple(fc.constantFrom(...turningPoints), fc.constantFrom(-1, 0, 1))
    .map(([point, distance]) => point + distance),
);

/** An instant, written in UTC or with an offset of whole hours. */
export const instantArbitrary: fc.Arbitrary<string> = fc
  .tuple(millisecondsArbitrary, fc.integer({ min: -11, max: 12 }))
  .map(([milliseconds, offset]) => atOffset(milliseconds, offset));

/** The instant of these milliseconds, as a clock so many hours east of UTC writes it. */
export function atOffset(milliseconds: number, hours: number): string {
  if (hours === 0) return new Date(milliseconds).toISOString();
  const wall = new Date(milliseconds + hours * hour).toISOString().slice(0, -1);
  return `${wall}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}

/** A day of 2026 or 2027. */
export const dayArbitrary: fc.Arbitrary<string> = millisecondsArbitrary.map((milliseconds) =>
  new Date(milliseconds).toISOString().slice(0, 10),
);
