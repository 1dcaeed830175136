import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parsePickupCode } from './pickupCode.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What Entur publishes, anchored. Its nested quantifier is slow on long runs of letters, so the runs below are short. */
const wirePattern = /^\w+-(\w+)+-\w+$/;

const letters = 'abzABZ0189_'.split('');
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
      .map((run) => run.join('')),
  },
  { weight: 4, arbitrary: fc.constant('-') },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'ø', 'Å', '.', '\n', '--', '\u0000', '😀') },
);
/** Runs of letters are parted by what is no letter, so that the wire's pattern stays quick. */
const codes = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((code) => code.length <= 64 && !/\w{17}/.test(code));

describe('a pickup code', () => {
  test('of three parts is accepted as typed, without the white space around it', () => {
    expect(parsePickupCode(' \t aB1-Xy_9-zZ0\n')).toEqual({ ok: true, code: 'aB1-Xy_9-zZ0' });
  });

  test.each(['', ' ', '\u00a0\t\n'])('that is nothing but white space is empty: %j', (input) => {
    expect(parsePickupCode(input)).toEqual({ ok: false, reason: 'empty' });
  });

  test.each(['abc', 'a-b', 'a-b-c-d', '-b-c', 'a--c', 'a-b-', 'a b-c-d', 'æ-b-c', 'a-b-c\nx', 'a–b–c'])(
    'without three parts of ASCII word characters is malformed: %j',
    (input) => {
      expect(parsePickupCode(input)).toEqual({ ok: false, reason: 'malformed' });
    },
  );

  test('may be 64 characters long and no longer', () => {
    const longest = `a-${'b'.repeat(60)}-c`;
    expect(parsePickupCode(longest)).toEqual({ ok: true, code: longest });
    expect(parsePickupCode(`${longest}c`)).toEqual({ ok: false, reason: 'too-long' });
  });

  test('is accepted exactly when the anchored pattern of the wire accepts it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parsePickupCode(code).ok).toBe(wirePattern.test(code.trim()));
      }),
      { numRuns: 2000 },
    );
  });

  test('of any 64 characters is three parts of word characters or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 64 }), (input) => {
        const parts = input.trim().split('-');
        const isCode =
          parts.length === 3 && parts.every((part) => /^\w+$/.test(part)) && input.trim().length <= 64;
        expect(parsePickupCode(input).ok).toBe(isCode);
      }),
    );
  });

  test.each([
    ['that the pattern would take', `a-${'b'.repeat(1_000_000)}-c`],
    ['that makes the wire’s pattern backtrack', `a-${'b'.repeat(1_000_000)}`],
    ['of dashes', '-'.repeat(1_000_000)],
  ])('of a megabyte %s is refused before any pattern runs', (_, hostile) => {
    const runs = [vi.spyOn(RegExp.prototype, 'test'), vi.spyOn(RegExp.prototype, 'exec')];
    const answer = parsePickupCode(hostile);
    const calls = runs.flatMap(({ mock }) => mock.calls);
    vi.restoreAllMocks();
    expect(answer).toEqual({ ok: false, reason: 'too-long' });
    expect(calls).toEqual([]);
  });
});
