import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectedChoices } from '../../entitlements/selection.ts';
import { partyArbitrary } from '../../testing/arbitraries.ts';
import { entitlement, partyOf } from '../../testing/builders.ts';
import { toOffersV2Travellers } from './offersV2.ts';

describe('the travellers of a search', () => {
  test('carry the owner’s number and the products of the chosen rights', () => {
    const party = partyOf(
      [entitlement({ productId: 'pa', contractId: 'a' }), entitlement({ productId: 'pb', contractId: 'b' })],
      {
        userTypes: { '100': 'ADULT' },
        companions: [{ id: 'friend', displayName: 'Per', customerNumber: '400', age: 8 }],
      },
    );
    expect(toOffersV2Travellers(party, 'out')).toEqual([
      { id: '100', userType: 'ADULT', customerId: '100', productIds: ['pa', 'pb'] },
      { id: 'friend', userType: 'CHILD' },
    ]);
  });

  test('are told by age where no type fits', () => {
    const party = partyOf([], { companions: [{ id: 'friend', displayName: 'Per', age: 30 }], ageBands: [] });
    expect(toOffersV2Travellers(party, 'out')).toEqual([{ id: 'friend', age: 30 }]);
  });

  test('are anonymous on a leg for which they have no right', () => {
    const party = partyOf([entitlement({ productId: 'pa' })], { userTypes: { '100': 'ADULT' } });
    expect(toOffersV2Travellers(party, 'another')).toEqual([{ id: '100', userType: 'ADULT' }]);
  });

  test('have each their own id and customer, and present only products of chosen rights, each once', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ people, selection, party }) => {
        for (const { id: journeyId } of party.journeys) {
          const travellers = toOffersV2Travellers(party, journeyId);
          const customers = travellers.flatMap(({ customerId }) => customerId ?? []);
          expect(new Set(travellers.map(({ id }) => id)).size).toBe(party.travellers.length);
          expect(new Set(customers).size).toBe(customers.length);
          for (const { customerId, productIds } of travellers) {
            expect(customerId === undefined).toBe(productIds === undefined);
            const chosen = selectedChoices(people, selection)
              .filter(({ customerNumber }) => customerNumber === customerId)
              .flatMap(({ products }) => products.flatMap(({ journeys }) => journeys))
              .flatMap((judged) =>
                judged.journeyId === journeyId && judged.contract ? [judged.contract.productId] : [],
              );
            expect(productIds ?? []).toEqual([...new Set(chosen)]);
          }
        }
      }),
    );
  });

  test('of a complete party all have a type or an age', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ party }) => {
        fc.pre(party.isComplete);
        for (const { userType, age } of toOffersV2Travellers(party, 'out')) {
          expect(userType ?? age).toBeDefined();
        }
      }),
    );
  });
});
