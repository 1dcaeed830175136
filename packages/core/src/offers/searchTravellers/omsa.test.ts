import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyArbitrary } from '../../testing/arbitraries.ts';
import { entitlement, partyOf } from '../../testing/builders.ts';
import type { PartyRight } from '../../travellers/party.ts';
import { rightsOn } from '../../travellers/party.ts';
import type { OmsaEntitlements } from './omsa.ts';
import { toOmsaSearch } from './omsa.ts';

const kari = entitlement({ productId: 'pa', contractId: 'a', ownerBirthDate: '1980-02-17' });
const friend = { id: 'friend', displayName: 'Per', customerNumber: '400', age: 8 };

function asGiven(rights: readonly PartyRight[]): OmsaEntitlements {
  return {
    entitlementsGiven: rights.map(({ contract }) => ({
      type: 'entitlement',
      entitlementType: contract.productId,
    })),
  };
}

describe('an OMSA search', () => {
  test('names who holds a right and tells ages; of the rights themselves it says nothing', () => {
    expect(toOmsaSearch(partyOf([kari], { companions: [friend] }), 'out')).toEqual({
      type: 'search_offer',
      travellers: [
        { type: 'individual_traveller', id: '100', age: 46, customerReference: '100' },
        { type: 'individual_traveller', id: 'friend', age: 8 },
      ],
    });
  });

  test('presents rights as the integrator says', () => {
    const [traveller] =
      toOmsaSearch(partyOf([kari]), 'out', {
        entitlementsOf: asGiven,
        customerReferenceOf: ({ customerNumber = '' }) => `ENT:CustomerAccount:${customerNumber}`,
      }).travellers ?? [];
    expect(traveller).toMatchObject({
      customerReference: 'ENT:CustomerAccount:100',
      entitlements: { entitlementsGiven: [{ type: 'entitlement', entitlementType: 'pa' }] },
    });
  });

  test.each([
    ['ADULT', 'ADULT'],
    ['MILITARY', 'ADULT'],
    ['SOMETHING_NEW', 'ANYONE'],
    ['constructor', 'ANYONE'],
  ])('asks by age group for somebody whose age is not known: %s as %s', (userType, ageGroup) => {
    const party = partyOf([], {
      companions: [{ id: 'friend', displayName: 'Per' }],
      userTypes: { friend: userType },
    });
    expect(toOmsaSearch(party, 'out')).toEqual({
      type: 'search_offer',
      profiles: [{ type: 'user_profile', id: 'friend', ageGroup }],
    });
  });

  test('takes the age groups of the shop', () => {
    const party = partyOf([], {
      companions: [{ id: 'friend', displayName: 'Per' }],
      userTypes: { friend: 'STUDENT' },
    });
    const { profiles } = toOmsaSearch(party, 'out', { ageGroups: { STUDENT: 'YOUTH' } });
    expect(profiles?.[0]?.ageGroup).toBe('YOUTH');
  });

  test('lets the type that the user chose go before a known age', () => {
    const party = partyOf([kari], { companions: [friend], userTypes: { '100': 'SENIOR', friend: 'ADULT' } });
    expect(toOmsaSearch(party, 'out')).toEqual({
      type: 'search_offer',
      travellers: [{ type: 'individual_traveller', id: '100', customerReference: '100' }],
      profiles: [{ type: 'user_profile', id: 'friend', ageGroup: 'ADULT' }],
    });
  });

  test('takes a setting that is not set for the default', () => {
    const party = partyOf([kari], { companions: [{ id: 'friend', displayName: 'Per' }] });
    const unset = { entitlementsOf: undefined, customerReferenceOf: undefined, ageGroups: undefined };
    expect(toOmsaSearch(party, 'out', unset)).toEqual(toOmsaSearch(party, 'out'));
  });

  test('calls nobody older than a hundred', () => {
    const old = partyOf([], { companions: [{ ...friend, age: 104 }] });
    expect(toOmsaSearch(old, 'out').travellers?.[0]?.age).toBe(100);
  });

  const many = Array.from({ length: 11 }, (_, index) => ({
    ...friend,
    id: String(index),
    customerNumber: undefined,
  }));
  test.each([
    ['for nobody', []],
    ['for more than ten people', many],
    ['with an id that is too long', [{ ...friend, id: 'x'.repeat(201) }]],
  ])('is not made %s', (_, companions) => {
    expect(() => toOmsaSearch(partyOf([], { companions }), 'out')).toThrow(RangeError);
  });

  test('keeps to OMSA’s limits and says of everybody who they are, once', () => {
    fc.assert(
      fc.property(partyArbitrary, fc.boolean(), ({ party }, isMapped) => {
        fc.pre(party.travellers.length > 0);
        for (const { id: journeyId } of party.journeys) {
          const search = toOmsaSearch(party, journeyId, isMapped ? { entitlementsOf: asGiven } : {});
          const { travellers = [], profiles = [] } = search;
          expect([...travellers, ...profiles].map(({ id }) => id).toSorted()).toEqual(
            party.travellers.map(({ id }) => id).toSorted(),
          );
          // An empty list is refused, so neither is ever sent empty.
          expect(search.travellers?.length).not.toBe(0);
          expect(search.profiles?.length).not.toBe(0);
          for (const { id, age = 0, customerReference, entitlements } of travellers) {
            const traveller = party.travellers.find((other) => other.id === id);
            const rights = traveller === undefined ? [] : rightsOn(traveller, journeyId);
            expect(Number.isInteger(age) && age >= 0 && age <= 100).toBe(true);
            expect(customerReference).toBe(rights.length > 0 ? traveller?.customerNumber : undefined);
            expect(entitlements?.entitlementsGiven?.length ?? 0).toBe(isMapped ? rights.length : 0);
          }
          for (const { ageGroup } of profiles) {
            expect(['ANYONE', 'INFANT', 'CHILD', 'YOUTH', 'ADULT', 'SENIOR']).toContain(ageGroup);
          }
        }
      }),
    );
  });
});
