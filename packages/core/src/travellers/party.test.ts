import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitlementChoices } from '../entitlements/choice.ts';
import type { Entitlement } from '../entitlements/entitlement.ts';
import { selectedChoices } from '../entitlements/selection.ts';
import type { Journey } from '../journeys/journey.ts';
import { partyArbitrary } from '../testing/arbitraries.ts';
import { answerOf, autumn2026, entitlement, journey, trip, year2027 } from '../testing/builders.ts';
import type { PartyInput } from './party.ts';
import { createParty, rightsOn } from './party.ts';

const oneWay = [journey('2026-12-18T08:25:00+01:00')];

function partyOf(
  rights: readonly Entitlement[],
  { journeys = oneWay, ...input }: Partial<PartyInput> & { journeys?: readonly Journey[] } = {},
) {
  const people = entitlementChoices(answerOf(rights), {
    journeys,
    now: autumn2026,
    purposes: { p: 'private', w: 'work' },
  });
  const selection = people.flatMap(({ choices }) => choices.map(({ id }) => id));
  return createParty({ people, selection, journeys, ...input });
}

const kari = entitlement({ productId: 'p', ownerBirthDate: '1988-02-29' });
const ola = entitlement({
  productId: 'p',
  contractId: 'ola',
  owner: '200',
  passengerCategory: 'SOMETHING_NEW',
});

describe('the party', () => {
  test('is the owners of the chosen rights, then the companions', () => {
    const { travellers } = partyOf([kari, ola], {
      companions: [{ id: 'friend', displayName: 'Per', age: 40 }],
    });
    expect(travellers.map(({ id, userType, source }) => [id, userType, source])).toEqual([
      ['100', 'ADULT', 'birth-date'],
      ['200', undefined, 'none'],
      ['friend', 'ADULT', 'birth-date'],
    ]);
  });

  test('is complete when all have a type, and not before', () => {
    expect(partyOf([kari, ola]).isComplete).toBe(false);
    expect(partyOf([kari, ola], { userTypes: { '200': 'STUDENT' } }).isComplete).toBe(true);
    expect(partyOf([], { userTypes: { '200': 'STUDENT' } }).isComplete).toBe(false);
  });

  test('takes a type only from the traveller’s own entry', () => {
    const companions = ['constructor', '__proto__'].map((id) => ({ id, displayName: id }));
    const { travellers } = partyOf([], { companions });
    expect(travellers.map(({ userType }) => userType)).toEqual([undefined, undefined]);
  });

  test('takes from a companion only what a companion is', () => {
    const shopsOwn = {
      id: 'friend',
      displayName: 'Per',
      userType: 'ADULT',
      rights: ['all'],
      nationalId: '…',
    };
    expect(partyOf([], { companions: [shopsOwn] })).toMatchObject({
      isComplete: false,
      travellers: [{ rights: [] }],
    });
    expect(JSON.stringify(partyOf([], { companions: [shopsOwn] }))).not.toContain('nationalId');
  });

  test('presents this year’s contract out and next year’s back', () => {
    const party = partyOf([kari, { ...kari, contractId: 'next', ...year2027 }], {
      journeys: trip('2026-12-30T10:00:00+01:00', '2027-01-02T10:00:00+01:00'),
    });
    const [traveller] = party.travellers;
    expect(
      traveller &&
        ['out', 'back'].map((id) => rightsOn(traveller, id).map(({ contract }) => contract.contractId)),
    ).toEqual([['c-2026'], ['next']]);
  });

  test('presents nothing on a leg on which the right cannot be used', () => {
    const party = partyOf([kari], {
      journeys: trip('2026-12-30T10:00:00+01:00', '2027-01-02T10:00:00+01:00'),
    });
    expect(party.travellers.flatMap(({ rights }) => rights.map(({ journeyId }) => journeyId))).toEqual([
      'out',
    ]);
  });

  test('counts an age on the day of the first departure in Oslo', () => {
    const child = entitlement({ productId: 'p', ownerBirthDate: '2009-01-01' });
    const party = (departure: string) =>
      partyOf([child, { ...child, contractId: 'next', ...year2027 }], { journeys: [journey(departure)] });
    expect(party('2026-12-31T22:59:00Z').travellers[0]).toMatchObject({ age: 17, userType: 'CHILD' });
    expect(party('2026-12-31T23:00:00Z').travellers[0]).toMatchObject({ age: 18, userType: 'ADULT' });
  });

  test('never presents two purposes of one person, even when a host selects both', () => {
    const rights = [kari, entitlement({ productId: 'w', contractId: 'work' })];
    const { travellers } = partyOf(rights, { selection: ['100:private', '100:work'] });
    expect(travellers.map(({ rights: presented }) => presented.map(({ purpose }) => purpose))).toEqual([
      ['work'],
    ]);
  });

  test('leaves out a choice that cannot be used, even when a host selects it', () => {
    expect(partyOf([{ ...kari, isBlocked: true }]).travellers).toEqual([]);
  });
});

describe('somebody who is mentioned twice', () => {
  test.each([
    ['by customer number', { id: 'friend', customerNumber: '100' }],
    ['by an id that is the customer number', { id: '100' }],
  ])('travels once: %s', (_, companion) => {
    const { travellers } = partyOf([kari], { companions: [{ displayName: 'Kari', ...companion }] });
    expect(travellers.map(({ id, rights }) => [id, rights.length])).toEqual([['100', 1]]);
  });

  test('travels once when the right’s owner is a profile that the shop does not know', () => {
    const read = entitlement({ productId: 'p', customerNumber: '100', owner: '900' });
    const companions = [{ id: 'me', displayName: 'Kari', customerNumber: '100' }];
    expect(partyOf([read], { companions }).travellers.map(({ id }) => id)).toEqual(['900']);
  });

  test('travels once among the companions too', () => {
    const companions = [
      { id: 'a', displayName: 'Per', customerNumber: '400' },
      { id: 'a', displayName: 'Per' },
      { id: 'b', displayName: 'Per', customerNumber: '400' },
    ];
    expect(partyOf([], { companions }).travellers.map(({ id }) => id)).toEqual(['a']);
  });

  test('has the age that only one of the mentions tells', () => {
    const companions = [{ id: 'ola', displayName: 'Ola', customerNumber: '200', birthDate: '2015-10-25' }];
    expect(partyOf([ola], { companions }).travellers).toMatchObject([
      { id: '200', age: 11, userType: 'CHILD', displayName: 'Person 200' },
    ]);
  });

  test('keeps the type that was chosen under the other mention', () => {
    const companions = [{ id: 'ola', displayName: 'Ola', customerNumber: '200' }];
    expect(partyOf([ola], { companions, userTypes: { ola: 'STUDENT' } }).travellers).toMatchObject([
      { id: '200', userType: 'STUDENT', source: 'user' },
    ]);
  });
});

describe('whatever the family, its choices and its companions', () => {
  test('each traveller is there once, by id and by customer number', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ party: { travellers } }) => {
        const ids = travellers.map(({ id }) => id);
        const numbers = travellers.flatMap(({ customerNumber }) => customerNumber ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  test('everybody is there: each owner of a choice and each companion', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ people, selection, input, party: { travellers } }) => {
        const names = new Set(travellers.flatMap(({ id, customerNumber }) => [id, customerNumber]));
        for (const { customerNumber } of selectedChoices(people, selection))
          expect(names).toContain(customerNumber);
        expect(travellers.length).toBeGreaterThanOrEqual(selection.length);
        expect(travellers.length).toBeLessThanOrEqual(selection.length + (input.companions?.length ?? 0));
      }),
    );
  });

  test('a right is presented by its own owner, on a leg of the trip, as the choice judged it', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ people, selection, party }) => {
        const chosen = selectedChoices(people, selection).flatMap(({ customerNumber, purpose, products }) =>
          products.flatMap(({ journeys }) =>
            journeys.flatMap(({ journeyId, contract }) =>
              contract === undefined ? [] : [{ customerNumber, journeyId, purpose, contract }],
            ),
          ),
        );
        const presented = party.travellers.flatMap(({ customerNumber, rights }) =>
          rights.map((right) => ({ customerNumber, ...right })),
        );
        expect(presented).toHaveLength(chosen.length);
        expect(presented).toEqual(expect.arrayContaining(chosen));
        for (const { customerNumber, contract } of presented)
          expect(contract.owner.customerNumber).toBe(customerNumber);
      }),
    );
  });

  test('nobody is suggested to be a student, and the party is complete when all have a type', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ party: { travellers, isComplete } }) => {
        const types = travellers.map(({ userType }) => userType);
        expect(types).not.toContain('STUDENT');
        expect(isComplete).toBe(types.length > 0 && !types.includes(undefined));
      }),
    );
  });
});
