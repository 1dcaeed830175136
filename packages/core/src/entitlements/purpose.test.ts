import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesArbitrary, purposes as generatedPurposes } from '../testing/arbitraries.ts';
import { entitlement } from '../testing/builders.ts';
import { entitlementChoices } from './choice.ts';
import { purposeOf } from './purpose.ts';

const parent = entitlement({ contractId: 'parent', productId: 'year' });
const dayTrip = entitlement({ contractId: 'day', productId: 'day', parentContractId: 'parent' });
const all = [parent, dayTrip];

describe('the purpose of a right', () => {
  test.each(['private', 'work'] as const)('is what the map says: %s', (purpose) => {
    expect(purposeOf(parent, { year: purpose }, all)).toBe(purpose);
  });

  test('is what the function says, which may look at the whole right', () => {
    const byContract = (right: { contractId: string }) =>
      right.contractId === 'parent' ? ('work' as const) : undefined;
    expect(purposeOf(parent, byContract, all)).toBe('work');
  });

  test('is inherited from the parent by a day trip that is not mapped itself', () => {
    expect(purposeOf(dayTrip, { year: 'work' }, all)).toBe('work');
  });

  test('is a day trip’s own where it is mapped', () => {
    expect(purposeOf(dayTrip, { year: 'work', day: 'private' }, all)).toBe('private');
  });

  test('is unspecified for a day trip whose parent was not read', () => {
    expect(purposeOf(dayTrip, { year: 'work' }, [dayTrip])).toBe('unspecified');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    'is not found on the map’s prototype: %j',
    (productId) => {
      const right = entitlement({ productId });
      expect(purposeOf(right, {}, [right])).toBe('unspecified');
    },
  );

  test('is found for a product called __proto__ when the map has it', () => {
    const right = entitlement({ productId: '__proto__' });
    const mapping = Object.fromEntries([['__proto__', 'work' as const]]);
    expect(purposeOf(right, mapping, [right])).toBe('work');
  });

  test('is never guessed: whatever a product is called, an empty map says unspecified', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('work', 'private', 'levelA1')), (productId) => {
        const right = entitlement({
          productId,
          displayNames: [{ text: 'Tjenestereise', languageCode: 'nob' }],
        });
        expect(purposeOf(right, {}, [right])).toBe('unspecified');
        expect(purposeOf(right, () => undefined, [right])).toBe('unspecified');
      }),
    );
  });
});

test('an unmapped product is a choice alone', () => {
  fc.assert(
    fc.property(choicesArbitrary, ({ answer, context }) => {
      for (const { choices } of entitlementChoices(answer, context)) {
        for (const choice of choices.filter(({ purpose }) => purpose === 'unspecified')) {
          expect(choice.products).toHaveLength(1);
        }
      }
    }),
  );
});

test('no right lands in a choice of another purpose', () => {
  fc.assert(
    fc.property(choicesArbitrary, ({ answer, context }) => {
      for (const { purpose, products } of entitlementChoices(answer, context).flatMap(
        ({ choices }) => choices,
      )) {
        for (const contract of products.flatMap(({ contracts }) => contracts)) {
          expect(purposeOf(contract, generatedPurposes, answer.entitlements)).toBe(purpose);
        }
      }
    }),
  );
});
