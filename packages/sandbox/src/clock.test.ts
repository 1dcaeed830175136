import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

test('a clock with a start stands still until it is moved', () => {
  const clock = createClock('2026-12-31T23:59:59+01:00');
  expect(clock.now().toISOString()).toBe('2026-12-31T22:59:59.000Z');
  clock.advance(1000);
  expect(clock.now().toISOString()).toBe('2026-12-31T23:00:00.000Z');
  clock.set('2026-01-01T00:00:00Z');
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z');
});

test('a clock without one runs with the system, from wherever it is set', () => {
  const clock = createClock();
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  clock.set('2030-01-01T00:00:00Z');
  const shown = clock.now().getTime() - Date.parse('2030-01-01T00:00:00Z');
  expect(shown).toBeGreaterThanOrEqual(0);
  expect(shown).toBeLessThan(60_000);
});

test('a clock refuses what is no time', () => {
  expect(() => createClock('soon')).toThrow(RangeError);
  const clock = createClock();
  expect(() => {
    clock.set('soon');
  }).toThrow(RangeError);
  expect(() => {
    clock.advance(Number.NaN);
  }).toThrow(RangeError);
});
