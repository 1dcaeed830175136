import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayArbitrary, instantArbitrary, millisecondsArbitrary } from '../testing/instantArbitraries.ts';
import { ageOn, departureSpan, isDay, osloDay, osloYear, toMilliseconds } from './osloDay.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const machines = ['Europe/Oslo', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
const hours = (from: number, to: number) => (to - from) / 3_600_000;

describe.each(machines)('on a machine in %s', (zone) => {
  test('23:30 UTC on New Year’s Eve is the new year in Oslo', () => {
    vi.stubEnv('TZ', zone);
    expect(osloDay('2026-12-31T22:59:59Z')).toBe('2026-12-31');
    expect(osloDay('2026-12-31T23:30:00Z')).toBe('2027-01-01');
    expect(osloYear('2026-12-31T23:30:00Z')).toBe(2027);
    expect(osloYear('2027-01-01T00:30:00+02:00')).toBe(2026);
  });

  test('an Oslo day is 23 hours long in the last week of March and 25 in the last week of October', () => {
    vi.stubEnv('TZ', zone);
    const spring = departureSpan('2026-03-29');
    const autumn = departureSpan('2026-10-25');
    const ordinary = departureSpan('2026-11-20');
    expect(spring.start).toBe(Date.parse('2026-03-28T23:00:00Z'));
    expect(autumn.start).toBe(Date.parse('2026-10-24T22:00:00Z'));
    expect([spring, autumn, ordinary].map(({ start, end }) => hours(start, end))).toEqual([23, 25, 24]);
  });

  test('an age is counted by days alone', () => {
    vi.stubEnv('TZ', zone);
    expect(ageOn('2008-03-01', '2026-02-28')).toBe(17);
    expect(ageOn('2008-03-01', '2026-03-01')).toBe(18);
    expect(ageOn('2008-03-29', '2026-03-29')).toBe(18);
    expect(ageOn('1959-11-20', '2026-11-19')).toBe(66);
    expect(ageOn('1959-11-20', '2026-11-20')).toBe(67);
  });
});

test('the doubled hour of October is two hours of one day', () => {
  const [first, second] = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'] as const;
  expect(hours(toMilliseconds(first), toMilliseconds(second))).toBe(1);
  expect([osloDay(first), osloDay(second)]).toEqual(['2026-10-25', '2026-10-25']);
});

test('who is born on 29 February grows older on 1 March of an ordinary year and on the day of a leap year', () => {
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  expect(ageOn('2008-02-29', '2028-02-28')).toBe(19);
  expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
});

test('an age is the years between, less one before the birthday', () => {
  fc.assert(
    fc.property(dayArbitrary, fc.integer({ min: 0, max: 110 }), dayArbitrary, (day, years, born) => {
      const birthDate = `${String(Number(born.slice(0, 4)) - years)}${born.slice(4)}`;
      fc.pre(birthDate <= day && birthDate.slice(5) !== '02-29');
      const passed = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
      expect(ageOn(birthDate, day)).toBe(day.slice(5) >= birthDate.slice(5) ? passed : passed - 1);
    }),
  );
});

test('no age can be told from what is no day', () => {
  expect(ageOn('', '2026-11-20')).toBeNaN();
  expect(ageOn('1988', 'soon')).toBeNaN();
});

test('an instant lies within its own Oslo day and no other', () => {
  fc.assert(
    fc.property(instantArbitrary, (instant) => {
      const { start, end } = departureSpan(osloDay(instant));
      const at = toMilliseconds(instant);
      expect(at).toBeGreaterThanOrEqual(start);
      expect(at).toBeLessThan(end);
      expect(osloDay(end)).not.toBe(osloDay(instant));
      expect(osloDay(end - 1)).toBe(osloDay(instant));
    }),
  );
});

test('an instant says the same day with whichever offset it is written', () => {
  fc.assert(
    fc.property(millisecondsArbitrary, fc.integer({ min: -11, max: 12 }), (at, offset) => {
      const wall = new Date(at + offset * 3_600_000).toISOString().slice(0, -1);
      const text = `${wall}${offset < 0 ? '-' : '+'}${String(Math.abs(offset)).padStart(2, '0')}:00`;
      expect(osloDay(text)).toBe(osloDay(at));
    }),
  );
});

test('a departure with a time is a span of one millisecond', () => {
  const at = Date.parse('2026-12-18T07:25:00Z');
  expect(departureSpan('2026-12-18T08:25:00+01:00')).toEqual({ start: at, end: at + 1 });
});

test.each([
  '2026-12-18T08:25:00+01:00',
  '2026-12-18T08:25+0100',
  '2026-12-18T07:25:00.000Z',
  '2026-12-18T07:25Z',
])('reads the instant %s', (text) => {
  expect(toMilliseconds(text)).toBe(Date.parse('2026-12-18T07:25:00Z'));
});

test.each([
  '',
  'soon',
  '2026-12-18T08:25:00',
  '18.12.2026 +0100',
  'Fri Dec 18 2026 08:25 GMT+0100',
  '2026-13-01T00:00Z',
])('refuses the instant %j', (text) => {
  expect(() => toMilliseconds(text)).toThrow(RangeError);
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31'])('refuses the day %s', (text) => {
  expect(isDay(text)).toBe(true);
  expect(() => departureSpan(text)).toThrow(RangeError);
});
