import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFirstRows } from './firstRows.ts';

it('answers as a map would, with any numbers', () => {
  const number = fc.oneof(fc.nat({ max: 50 }), fc.integer({ min: 0, max: 999_999_999_999_999 }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
      const seen = new Map<number, number>();
      const firstRow = createFirstRows();
      for (const [index, key] of numbers.entries()) {
        expect(firstRow(key, index + 1)).toBe(seen.get(key));
        if (!seen.has(key)) seen.set(key, index + 1);
      }
    }),
  );
});
