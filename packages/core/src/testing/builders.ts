import type { EntitlementsAnswer, Entitlement, Person } from '../entitlements/entitlement.ts';
import type { Journey } from '../journeys/journey.ts';

/** The Oslo year 2026: what a right of that year says on the wire. */
export const year2026 = { validFrom: '2025-12-31T23:00:00Z', validTo: '2026-12-31T23:00:00Z' };
/** The Oslo year 2027. */
export const year2027 = { validFrom: '2026-12-31T23:00:00Z', validTo: '2027-12-31T23:00:00Z' };

/** A day in the autumn of 2026, before New Year's rights are made. */
export const autumn2026 = Date.parse('2026-11-20T12:00:00Z');

type EntitlementParts = Partial<Omit<Entitlement, 'owner'>> & { owner?: string; ownerBirthDate?: string };

/** Kari's private right of 2026, with whatever the test is about in place of its own. */
export function entitlement({ owner, ownerBirthDate, ...parts }: EntitlementParts = {}): Entitlement {
  const customerNumber = parts.customerNumber ?? owner ?? '100';
  return {
    contractId: 'c-2026',
    productId: 'ENT:EntitlementProduct:test-private',
    productVersion: 'ENT:Version:EP-test-private-1',
    displayNames: [{ text: 'Personalbillett', languageCode: 'nob' }],
    owner: {
      customerNumber: owner ?? customerNumber,
      displayName: `Person ${owner ?? customerNumber}`,
      birthDate: ownerBirthDate,
    },
    ...year2026,
    passengerCategory: 'ADULT',
    isSeniorCitizen: false,
    ...parts,
    customerNumber,
  };
}

/** One journey from Oslo to Bergen. */
export function journey(departure: string, parts: Partial<Journey> = {}): Journey {
  return { id: 'out', from: 'Oslo S', to: 'Bergen', departure, ...parts };
}

/** Out and back. */
export function trip(out: string, back: string): Journey[] {
  return [journey(out), journey(back, { id: 'back', from: 'Bergen', to: 'Oslo S' })];
}

/** What a backend answers for a session; the customer is `self`, the others are `family`. */
export function answerOf(
  entitlements: readonly Entitlement[],
  people?: readonly Person[],
): EntitlementsAnswer {
  const numbers = [...new Set(entitlements.map(({ customerNumber }) => customerNumber))];
  return {
    people:
      people ??
      numbers.map((customerNumber, index) => ({ customerNumber, relation: index === 0 ? 'self' : 'family' })),
    entitlements,
    isPartial: people?.some(({ isUnavailable }) => isUnavailable === true) ?? false,
  };
}
