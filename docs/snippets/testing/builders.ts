import { createParty, entitlementChoices } from '@fribillett/core';
import { aJourney, anEntitlement, anEntitlementsAnswer, builderPurposes } from '@fribillett/testing';
import { expect, it } from 'vitest';

it('offers nobody a right whose coupons are used up', () => {
  const day = '2026-12-18';
  const journeys = [aJourney({}, day)];
  const spent = anEntitlement({ customerNumber: '1002', remainingCoupons: 0 }, day);
  const answer = anEntitlementsAnswer({ entitlements: [anEntitlement({}, day), spent] });
  const now = Date.parse('2026-12-10T12:00:00+01:00');
  const people = entitlementChoices(answer, { journeys, purposes: builderPurposes, now });
  expect(people.map(({ choices }) => choices[0]?.status)).toEqual(['usable', 'unusable']);
  expect(createParty({ people, selection: ['1001:private'], journeys }).travellers).toHaveLength(1);
});
