import { entitlementChoices } from '../entitlements/choice.ts';
import type { EntitlementsAnswer, Entitlement, Person } from '../entitlements/entitlement.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Offer } from '../offers/offer.ts';
import type { Party, PartyInput } from '../travellers/party.ts';
import { createParty } from '../travellers/party.ts';

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

interface OfferParts extends Partial<Omit<Offer, 'price' | 'products'>> {
  /** What it costs, in NOK unless `currency` says otherwise. */
  price: string;
  currency?: string;
  /** Product and negative amount of each discount. */
  discounts?: readonly (readonly [productId: string, amount: string])[];
}

/** An offer for the journey `out`. */
export function offer({ price, currency = 'NOK', discounts = [], ...parts }: OfferParts): Offer {
  return {
    id: 'offer',
    journeyId: 'out',
    name: 'Fleksibel',
    description: '',
    price: { amount: price, currency },
    products: discounts.map(([productId, amount], index) => ({
      id: `fare-${String(index)}`,
      name: 'Fleksibel',
      discounts: [
        { name: 'Personalbillettrabatt', price: { amount, currency }, originatingFromProductId: productId },
      ],
    })),
    optionalProducts: [],
    travellers: [],
    ...parts,
  };
}

/** The party of everybody who owns one of these rights, all of them private and chosen. */
export function partyOf(rights: readonly Entitlement[], input: Partial<PartyInput> = {}): Party {
  const { journeys = [journey('2026-12-18T08:25:00+01:00')] } = input;
  const people = entitlementChoices(answerOf(rights), {
    journeys,
    now: autumn2026,
    purposes: () => 'private',
  });
  const selection = people.flatMap(({ choices }) => choices.map(({ id }) => id));
  return createParty({ people, selection, ...input, journeys });
}
