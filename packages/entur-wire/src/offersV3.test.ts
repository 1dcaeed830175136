import { describe, expect, test } from 'vitest';
import { WireFormatError } from './errors.ts';
import { readOffersV3, writeOffersV3Search } from './offersV3.ts';

const tripPattern = {
  legs: [
    {
      serviceJourneyId: 'TST:ServiceJourney:1',
      travelDate: '2026-12-18',
      fromStopPlaceId: 'NSR:StopPlace:1',
      toStopPlaceId: 'NSR:StopPlace:2',
    },
  ],
};
const customer = (customerRef: string) => ({
  travellerContext: { customerIdentity: [{ customerRef, source: 'CUSTOMERS' }], ownedRights: [] },
});

describe('an Offers V3 search', () => {
  test('is written without its empty lists, which would fail it', () => {
    const request = { travellers: [{ id: 'a', userType: 'ADULT', ...customer('1001') }], tripPattern };
    expect(JSON.parse(writeOffersV3Search(request))).toEqual({
      travellers: [
        {
          id: 'a',
          userType: 'ADULT',
          travellerContext: { customerIdentity: [{ customerRef: '1001', source: 'CUSTOMERS' }] },
        },
      ],
      tripPattern,
    });
  });

  test.each([
    ['nobody', []],
    ['the same customer twice', [customer('1001'), customer('1001')]],
  ])('is not written for %s', (_, travellers) => {
    expect(() => writeOffersV3Search({ travellers, tripPattern })).toThrow(RangeError);
  });
});

describe('an Offers V3 answer', () => {
  const price = { amount: '50.00', currency: 'NOK' };
  const product = {
    id: 'TST:PreassignedFareProduct:Flex',
    discountRights: [{ price: { amount: '-600.00', currency: 'NOK' }, originatingFromProductId: 'pa' }],
  };

  test('is read with a list of rights, recommendations by what they cover, and notices', () => {
    const recommendation = { typeOfRecommendation: 'CHEAPEST', offersToBuy: [{ id: 'o' }] };
    expect(
      readOffersV3({
        offers: [{ id: 'o', price, preassignedProducts: [product], salesPackageId: 'TST:SOP:1' }],
        recommendations: { coveringEntireJourney: [recommendation], coveringPartOfJourney: null },
        notices: ['PERSONALISATION', 'SOMETHING_NEW'],
      }),
    ).toMatchObject({
      offers: [
        {
          salesPackageId: 'TST:SOP:1',
          preassignedProducts: [{ discountRights: [{ originatingFromProductId: 'pa' }] }],
        },
      ],
      recommendations: {
        coveringEntireJourney: [{ offersToBuy: [{ id: 'o' }] }],
        coveringPartOfJourney: [],
      },
      notices: ['PERSONALISATION', 'SOMETHING_NEW'],
    });
  });

  test('is read with its products under the name that the integrator sets', () => {
    const names = { offersV3Products: 'mandatoryProducts' };
    const { offers } = readOffersV3({ offers: [{ id: 'o', price, mandatoryProducts: [product] }] }, names);
    expect(offers[0]?.preassignedProducts).toMatchObject([{ id: product.id }]);
  });

  test.each([[null], [{}], [{ offers: [{ price }] }], [{ offers: [{ id: 'o' }] }]])(
    'without what every offer has is malformed: %j',
    (json) => {
      expect(() => readOffersV3(json)).toThrow(WireFormatError);
    },
  );
});
