import type {
  Entitlement,
  EntitlementsAnswer,
  Journey,
  PurposeMapping,
  TransportError,
  TransportErrorDetails,
} from '@fribillett/core';
import { aJourney, anEntitlement, aTransportError } from '@fribillett/testing';

export const purposes: PurposeMapping = { 'TEST:Private': 'private', 'TEST:Work': 'work' };

/** A right of Kari's, for 2026, to private travel. */
function right(changes: Partial<Entitlement> = {}): Entitlement {
  return anEntitlement(
    {
      contractId: 'kari-private',
      productId: 'TEST:Private',
      couponsLimit: undefined,
      remainingCoupons: undefined,
      ...changes,
    },
    '2026-12-18',
  );
}

export const kariPrivate = right();
export const kariWork = right({ contractId: 'kari-work', productId: 'TEST:Work' });
export const olaPrivate = right({
  contractId: 'ola-private',
  customerNumber: '1002',
  owner: { customerNumber: '1002', displayName: 'Ola Nordmann', birthDate: '2012-02-01' },
});

/** Kari, who may buy for Ola. */
export function answerOf(...entitlements: Entitlement[]): EntitlementsAnswer {
  return {
    people: [
      { customerNumber: '1001', relation: 'self' },
      { customerNumber: '1002', relation: 'child' },
    ],
    entitlements,
    isPartial: false,
  };
}

/** What another session reads: somebody else altogether. */
export const strangersAnswer: EntitlementsAnswer = {
  people: [{ customerNumber: '9009', relation: 'self' }],
  entitlements: [
    right({
      contractId: 'per-private',
      customerNumber: '9009',
      owner: { customerNumber: '9009', displayName: 'Per Hansen' },
    }),
  ],
  isPartial: false,
};

export const out = aJourney({}, '2026-12-18');
export const afterNewYear: Journey = { ...out, id: 'home', departure: '2027-01-03T08:25:00+01:00' };

export function transportError(
  code: TransportErrorDetails['code'],
  changes: Partial<TransportErrorDetails> = {},
): TransportError {
  return aTransportError(code, changes);
}

/** How a write ends that may have been done all the same. */
export const timedOut = transportError('timeout', { isRetrySafe: false });
