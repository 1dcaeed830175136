import type { ClaimAnswer, Entitlement, EntitlementsAnswer, Person, PurposeMapping } from '@fribillett/core';
import { calendarYear, inAWeek } from './day.ts';

/** What the products of the builders are for. */
export const builderPurposes: PurposeMapping = {
  'TEST:EntitlementProduct:private': 'private',
  'TEST:EntitlementProduct:work': 'work',
};

/**
 * Kari's private right for the calendar year of `day`, with eight of sixteen journeys left. Another `customerNumber` is
 * the owner's too, and makes another contract.
 *
 * @param day `yyyy-MM-dd`; in a week when it is left out.
 */
export function anEntitlement(changes: Partial<Entitlement> = {}, day = inAWeek()): Entitlement {
  const { customerNumber = '1001' } = changes;
  return {
    contractId: `${customerNumber}-private`,
    productId: 'TEST:EntitlementProduct:private',
    productVersion: 'TEST:Version:1',
    displayNames: [{ text: 'Personalbillett', languageCode: 'nob' }],
    customerNumber,
    owner: {
      customerNumber,
      displayName: customerNumber === '1001' ? 'Kari Nordmann' : `Person ${customerNumber}`,
      birthDate: '1980-02-17',
    },
    ...calendarYear(day),
    passengerCategory: 'ADULT',
    isSeniorCitizen: false,
    couponsLimit: 16,
    remainingCoupons: 8,
    ...changes,
  };
}

/** The customer, Kari. */
export function aPerson(changes: Partial<Person> = {}): Person {
  return { customerNumber: '1001', relation: 'self', ...changes };
}

/**
 * What a backend answers for a session. Without `people` they are those whose rights are there: the first is the customer,
 * the others are `family`.
 */
export function anEntitlementsAnswer(
  changes: Partial<EntitlementsAnswer> = {},
  day = inAWeek(),
): EntitlementsAnswer {
  const { entitlements = [anEntitlement({}, day)] } = changes;
  const numbers = [...new Set(entitlements.map(({ customerNumber }) => customerNumber))];
  const people = changes.people ?? numbers.map(personOf);
  return {
    people,
    entitlements,
    isPartial: people.some(({ isUnavailable }) => isUnavailable === true),
    ...changes,
  };
}

function personOf(customerNumber: string, index: number): Person {
  return aPerson({ customerNumber, relation: index === 0 ? 'self' : 'family' });
}

/** What a claim answers: one right that is new. */
export function aClaimAnswer(changes: Partial<ClaimAnswer> = {}, day = inAWeek()): ClaimAnswer {
  return { claimed: [anEntitlement({}, day)], isComplete: true, ...changes };
}
