import { describe, expect, it } from 'vitest';
import { answerOf, entitlement } from '../testing/builders.ts';
import { withKnownRights } from './entitlement.ts';

describe('withKnownRights', () => {
  const kari = entitlement({ contractId: 'kari', customerNumber: '1' });
  const ola = entitlement({ contractId: 'ola', customerNumber: '2' });
  const known = answerOf([kari, ola]);
  const people = (isUnavailable: boolean) => [
    { customerNumber: '1', relation: 'self' },
    { customerNumber: '2', relation: 'spouse', isUnavailable },
  ];

  it('keeps the rights of whoever could not be read now, and says that they could not', () => {
    const answer = { people: people(true), entitlements: [kari], isPartial: true };
    expect(withKnownRights(known, answer)).toEqual({ ...answer, entitlements: [kari, ola] });
  });

  it('keeps nothing of somebody who was read: what is gone is gone', () => {
    const answer = { people: people(false), entitlements: [kari], isPartial: false };
    expect(withKnownRights(known, answer)).toBe(answer);
  });

  it('has nothing to keep at the first reading', () => {
    const answer = { people: people(true), entitlements: [kari], isPartial: true };
    expect(withKnownRights(undefined, answer)).toBe(answer);
  });
});
