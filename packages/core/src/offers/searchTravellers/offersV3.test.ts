import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partyArbitrary } from '../../testing/arbitraries.ts';
import { entitlement, partyOf } from '../../testing/builders.ts';
import { toOffersV2Travellers } from './offersV2.ts';
import { toOffersV3Travellers } from './offersV3.ts';

const rights = [
  entitlement({ productId: 'pa', contractId: 'a' }),
  entitlement({ productId: 'pb', contractId: 'b' }),
];
const youth = partyOf(rights, {
  userTypes: { '100': 'YOUTH' },
  companions: [{ id: 'friend', displayName: 'Per', customerNumber: '400', age: 8 }],
});

describe('the travellers of an Offers V3 search', () => {
  test('carry the owner’s number and the products of the chosen rights in a context, under the types of V3', () => {
    expect(toOffersV3Travellers(youth, 'out')).toEqual([
      {
        id: '100',
        userType: 'YOUNG_PERSON',
        travellerContext: {
          customerIdentity: [{ customerRef: '100', source: 'CUSTOMERS' }],
          ownedRights: [{ id: 'pa' }, { id: 'pb' }],
        },
      },
      { id: 'friend', userType: 'CHILD' },
    ]);
  });

  test('have what is inferred replaced part by part', () => {
    expect(
      toOffersV3Travellers(youth, 'out', {
        userTypes: { YOUTH: 'YOUTH', CHILD: 'KID' },
        identitySource: 'ABT',
        ownedRightId: ({ contract }, { customerNumber = '' }) => `${contract.contractId}@${customerNumber}`,
      }),
    ).toEqual([
      {
        id: '100',
        userType: 'YOUTH',
        travellerContext: {
          customerIdentity: [{ customerRef: '100', source: 'ABT' }],
          ownedRights: [{ id: 'a@100' }, { id: 'b@100' }],
        },
      },
      { id: 'friend', userType: 'KID' },
    ]);
  });

  test('take a setting that is not set for the default', () => {
    const unset = { userTypes: undefined, identitySource: undefined, ownedRightId: undefined };
    expect(toOffersV3Travellers(youth, 'out', unset)).toEqual(toOffersV3Travellers(youth, 'out'));
  });

  test('keep a type that only an object’s prototype knows', () => {
    const party = partyOf(rights, { userTypes: { '100': 'constructor' } });
    expect(toOffersV3Travellers(party, 'out')[0]?.userType).toBe('constructor');
  });

  test('are the people of the V2 search, and hold no empty list', () => {
    fc.assert(
      fc.property(partyArbitrary, ({ party }) => {
        for (const { id: journeyId } of party.journeys) {
          const travellers = toOffersV3Travellers(party, journeyId, { userTypes: {} });
          const asV2 = travellers.map(({ travellerContext, ...rest }) => ({
            ...rest,
            ...(travellerContext !== undefined && {
              customerId: travellerContext.customerIdentity[0]?.customerRef,
              productIds: travellerContext.ownedRights.map(({ id }) => id),
            }),
          }));
          expect(asV2).toEqual(toOffersV2Travellers(party, journeyId));
          for (const one of travellers) expect(JSON.stringify(one)).not.toContain('[]');
          const customers = travellers.flatMap(({ travellerContext }) =>
            (travellerContext?.customerIdentity ?? []).map(({ customerRef }) => customerRef),
          );
          expect(new Set(customers).size).toBe(customers.length);
        }
      }),
    );
  });
});
