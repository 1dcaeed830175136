import type {
  Entitlement,
  EntitlementsAnswer,
  Offer,
  PurposeMapping,
  SelectedOffer,
  TransportError,
  TransportErrorDetails,
} from '@fribillett/core';
import { aJourney, anEntitlement, anOffer, aTransportError } from '@fribillett/testing';

export const purposes: PurposeMapping = {
  'TEST:Silver': 'private',
  'TEST:Gold': 'private',
  'TEST:Work': 'work',
};

/** When everybody travels. */
const day = '2026-12-18';

const people = {
  '1001': { displayName: 'Kari Nordmann', birthDate: '1980-02-17' },
  '1002': { displayName: 'Ola Nordmann', birthDate: '1957-05-17' },
  '1003': { displayName: 'Ida Nordmann', birthDate: '2014-03-09' },
};

/** A private right of Kari's for 2026, with eight journeys left. */
export function right({
  of: customerNumber = '1001',
  ...changes
}: Partial<Entitlement> & { of?: keyof typeof people } = {}): Entitlement {
  return anEntitlement(
    {
      customerNumber,
      productId: 'TEST:Silver',
      displayNames: [{ text: 'Personalbillett sølv', languageCode: 'nob' }],
      owner: { customerNumber, ...people[customerNumber] },
      ...changes,
    },
    day,
  );
}

/** The same right for the year after. */
function renewed(entitlement: Entitlement): Entitlement {
  return {
    ...entitlement,
    contractId: `${entitlement.contractId}-2027`,
    validFrom: '2027-01-01T00:00:00+01:00',
    validTo: '2028-01-01T00:00:00+01:00',
    remainingCoupons: entitlement.couponsLimit,
  };
}

export const kariPrivate = right();
export const kariWork = right({
  contractId: '1001-work',
  productId: 'TEST:Work',
  displayNames: [{ text: 'Tjenestebillett', languageCode: 'nob' }],
  couponsLimit: undefined,
  remainingCoupons: undefined,
});
export const olaPrivate = right({ of: '1002', isSeniorCitizen: true, remainingCoupons: 12 });
export const idaSpent = right({ of: '1003', remainingCoupons: 0 });

/** Kari, who may buy for Ola and Ida. */
export function answerOf(...entitlements: Entitlement[]): EntitlementsAnswer {
  return {
    people: [
      { customerNumber: '1001', relation: 'self' },
      { customerNumber: '1002', relation: 'spouse' },
      { customerNumber: '1003', relation: 'child' },
    ],
    entitlements,
    isPartial: false,
  };
}

export const family: EntitlementsAnswer = answerOf(
  kariPrivate,
  kariWork,
  olaPrivate,
  renewed(olaPrivate),
  idaSpent,
);

export const out = aJourney({}, day);
export const home = aJourney({
  id: 'home',
  from: 'Bergen',
  to: 'Oslo S',
  departure: '2027-01-04T08:00:00+01:00',
  arrival: undefined,
});

export function transportError(
  code: TransportErrorDetails['code'],
  changes: Partial<TransportErrorDetails> = {},
): TransportError {
  return aTransportError(code, changes);
}

/** An offer of 50.00 for a seat after a right has taken 926.00 off. */
export function discounted(
  journeyId: string,
  travellerIds: readonly string[],
  productId = 'TEST:Silver',
): SelectedOffer {
  const discount = {
    name: 'Personalbillett',
    price: { amount: '-926.00', currency: 'NOK' },
    originatingFromProductId: productId,
  };
  return {
    travellerIds,
    offer: offer(journeyId, travellerIds, '50.00', [{ id: 'fare', name: 'Flex', discounts: [discount] }]),
  };
}

/** An offer at the full price. */
export function ordinary(journeyId: string, travellerIds: readonly string[]): SelectedOffer {
  return {
    travellerIds,
    offer: offer(journeyId, travellerIds, '976.00', [{ id: 'fare', name: 'Flex', discounts: [] }]),
  };
}

function offer(
  journeyId: string,
  travellerIds: readonly string[],
  amount: string,
  products: Offer['products'],
): Offer {
  return anOffer({
    id: `${journeyId} ${travellerIds.join(' ')}`,
    journeyId,
    price: { amount, currency: 'NOK' },
    products,
    travellers: [{ travellerIds, userType: 'ADULT', min: 1, max: travellerIds.length }],
  });
}
