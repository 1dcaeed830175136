import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseWireJson } from './json.ts';
import {
  calendarDateSchema,
  codeSchema,
  countSchema,
  endInstantSchema,
  instantSchema,
  int64Schema,
  localDateSchema,
  maybe,
} from './primitives.ts';

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

describe('int64', () => {
  test('keeps every numeric string exactly', () => {
    fc.assert(fc.property(int64, (id) => z.parse(int64Schema, String(id)) === String(id)));
  });

  test('reads a safe JSON integer and refuses one that has lost digits', () => {
    expect(z.parse(int64Schema, 3518762)).toBe('3518762');
    expect(z.safeParse(int64Schema, 2 ** 53).success).toBe(false);
    expect(z.safeParse(int64Schema, 1.5).success).toBe(false);
    expect(z.safeParse(int64Schema, '12a').success).toBe(false);
    expect(z.safeParse(int64Schema, '').success).toBe(false);
  });

  test('survives JSON text as a number of any size', () => {
    fc.assert(
      fc.property(int64, fc.string(), (id, text) => {
        const json = parseWireJson(`{"id":${String(id)},"text":${JSON.stringify(text)}}`);
        const read = z.parse(z.looseObject({ id: int64Schema, text: z.string() }), json);
        expect(read).toEqual({ id: String(id), text });
      }),
    );
  });
});

test('parses JSON text as JSON.parse does, apart from long whole numbers', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, (json) => {
      const text = JSON.stringify(json);
      if (!/\d{16}/.test(text)) expect(parseWireJson(text)).toEqual(JSON.parse(text));
    }),
  );
  expect(parseWireJson('[1234567890123456.5, 12345678901234567e3, "\\"12345678901234567"]')).toEqual([
    1234567890123456.5,
    12345678901234567e3,
    '"12345678901234567',
  ]);
});

test('refuses text that is not JSON without repeating it', () => {
  expect(() => parseWireJson('<html>secret')).toThrow(/^The answer is malformed: not JSON$/);
});

test('reads a code as a string whether it came as number or string', () => {
  expect(z.parse(codeSchema, 3101)).toBe('3101');
  expect(z.parse(codeSchema, ' 3101 ')).toBe('3101');
});

test('reads a count from a number or a numeric string', () => {
  expect(z.parse(countSchema, '7')).toBe(7);
  expect(z.safeParse(countSchema, '7.5').success).toBe(false);
});

describe('instants', () => {
  test.each([
    ['2026-12-31T23:30:00+01:00', '2026-12-31T23:30:00+01:00'],
    ['2026-12-31T22:30:00.250Z', '2026-12-31T22:30:00.250Z'],
    ['2026-07-01T12:00+0200', '2026-07-01T12:00:00+02:00'],
    ['2026-07-01T12:00:00', '2026-07-01T12:00:00+02:00'],
    ['2026-01-01', '2026-01-01T00:00:00+01:00'],
    ['2026-10-25T12:00:00', '2026-10-25T12:00:00+01:00'],
    ['2026-03-29T01:59:00', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29T03:00:00', '2026-03-29T03:00:00+02:00'],
  ])('reads %s as %s', (value, expected) => {
    expect(z.parse(instantSchema, value)).toBe(expected);
  });

  test('reads a bare last day as the moment after it in Oslo', () => {
    expect(z.parse(endInstantSchema, '2026-12-31')).toBe('2027-01-01T00:00:00+01:00');
    expect(z.parse(endInstantSchema, '2026-12-31T23:59:59Z')).toBe('2026-12-31T23:59:59Z');
  });

  test.each(['2026-02-30', '2026-13-01T00:00:00Z', '2026-01-01T25:00:00Z', 'tomorrow', ''])(
    'refuses %s',
    (value) => {
      expect(z.safeParse(instantSchema, value).success).toBe(false);
    },
  );

  test('keep their moment when an offset is given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(Date.parse(z.parse(instantSchema, date.toISOString()))).toBe(date.getTime());
        },
      ),
    );
  });

  test('read an Oslo wall clock time back to the same wall clock time', () => {
    const wallClock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const range = { min: new Date('2001-01-01'), max: new Date('2035-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const local = wallClock.format(date).replace(' ', 'T');
        expect(wallClock.format(new Date(z.parse(instantSchema, local))).replace(' ', 'T')).toBe(local);
      }),
    );
  });
});

describe('days', () => {
  test('reads day, month and year to one calendar day', () => {
    expect(z.parse(localDateSchema, { day: 3, month: '2', year: 1987 })).toBe('1987-02-03');
    expect(z.parse(localDateSchema, '1987-02-03')).toBe('1987-02-03');
  });

  test('refuses a day that is in no calendar', () => {
    expect(z.safeParse(localDateSchema, { day: 29, month: 2, year: 2025 }).success).toBe(false);
    expect(z.safeParse(calendarDateSchema, '2026-04-31').success).toBe(false);
  });
});

test('reads null as absent and keeps a malformed value an error', () => {
  const schema = z.looseObject({ count: maybe(countSchema) });
  expect(z.parse(schema, { count: null }).count).toBeUndefined();
  expect(z.parse(schema, {}).count).toBeUndefined();
  expect(z.safeParse(schema, { count: 'many' }).success).toBe(false);
});
