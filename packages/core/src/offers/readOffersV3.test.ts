import { describe, expect, test } from 'vitest';
import { entitlement, partyOf } from '../testing/builders.ts';
import { appliedRights } from './appliedRights.ts';
import { neededProductIds } from './offer.ts';
import type { OffersAnswer } from './offersAnswer.ts';
import { recommendedOffers } from './offersAnswer.ts';
import { readOffersV2 } from './readOffersV2.ts';
import { readOffersV3 } from './readOffersV3.ts';

const nok = (amount: string) => ({ amount, currency: 'NOK' });
const personal = {
  id: 'TST:SaleDiscountRight:Seats',
  version: 'TST:Version:SDR-1',
  price: nok('-831.00'),
  name: 'Personalbillettrabatt',
  description: 'Personalbillettrabatt',
  originatingFromProductId: 'pa',
};
const recommendation = {
  typeOfRecommendation: 'CHEAPEST',
  offersToBuy: [{ id: 'o1', numberToBuy: 1, selectableProductIds: [], possibleTravellerIds: [['100']] }],
};

/** The shape that was recorded from V2 (train, places, both properties of the product), with data of our own. */
function offer(rights: object, product: object = {}) {
  const serviceJourney = {
    datedServiceJourneyId: 'TST:DatedServiceJourney:1',
    serviceJourneyId: 'TST:ServiceJourney:41-2026-12-18',
  };
  const geographicalValidity = {
    serviceJourneys: [serviceJourney],
    pointToPointValidity: { fromPlace: 'NSR:StopPlace:1', toPlace: 'NSR:StopPlace:2' },
  };
  return {
    id: 'o1',
    name: 'Flex',
    description: '',
    price: nok('50.00'),
    geographicalValidity,
    preassignedProducts: [
      {
        id: 'TST:PreassignedFareProduct:Flex',
        version: 'TST:Version:PFP-Flex-1',
        name: 'Flex',
        description: '- Sete tildeles\\n- Kan endres',
        properties: {
          isExchangable: true,
          isRefundable: true,
          accommodations: [{ serviceJourney, accommodation: ['SEATING'] }],
          userProfileId: 'TST:UserProfile:Adult',
          fareClasses: ['STANDARD_CLASS'],
        },
        geographicalValidity,
        ...rights,
        ...product,
      },
    ],
    optionalProductsSelectableIds: ['a1', 'b2'],
    travellerMapping: [
      { travellerIds: ['100'], maxNumberOfTravellers: 1, minNumberOfTravellers: 1, userType: 'ADULT' },
    ],
    available: 200,
  };
}

const v2 = { offers: [offer({ discountRight: personal })], recommendations: [recommendation] };
const v3 = {
  offers: [offer({ discountRights: [personal] })],
  recommendations: { coveringEntireJourney: [recommendation], coveringPartOfJourney: [] },
};
const context = { journeyId: 'out', expiresAt: '2026-11-20T09:30:00Z' };
const versions: [string, (json: unknown) => OffersAnswer, object][] = [
  ['V2', (json) => readOffersV2(json, context), v2],
  ['V3', (json) => readOffersV3(json, context), v3],
];

test('both versions make the same offer of the same purchase', () => {
  expect(readOffersV3(v3, context).offers).toEqual(readOffersV2(v2, context).offers);
});

describe.each(versions)('an Offers %s response', (_, read, response) => {
  const party = partyOf([entitlement({ productId: 'pa' })]);

  test('of the recorded shape proves the right that was applied', () => {
    const { offers, notices } = read(response);
    const selected = offers.map((one) => ({ offer: one, travellerIds: ['100'] }));
    expect(offers[0]).toMatchObject({
      journeyId: 'out',
      price: nok('50.00'),
      available: 200,
      isRefundable: true,
      isExchangeable: true,
      expiresAt: '2026-11-20T09:30:00Z',
    });
    expect(selected.flatMap(neededProductIds)).toEqual(['pa']);
    expect(appliedRights(selected, party, { notices })).toMatchObject([
      { status: 'applied', discount: nok('-831.00') },
    ]);
  });

  test('with a notice that the personalisation was down says why no right is applied', () => {
    const { offers, notices } = read({ ...response, offers: [offer({})], notices: ['PERSONALISATION'] });
    const selected = offers.map((one) => ({ offer: one, travellerIds: ['100'] }));
    expect(appliedRights(selected, party, { notices })).toMatchObject([
      { status: 'not-applied', reason: 'personalisation-down' },
    ]);
  });

  test.each([{ status: 'SOLD_OUT' }, { id: null, status: 'SOLD_OUT' }])(
    'may not say which product is not to be had: %j',
    (product) => {
      const { offers, unavailableProducts } = read({ ...response, unavailableProducts: [product] });
      expect(offers).toHaveLength(1);
      expect(unavailableProducts).toEqual([{ status: 'SOLD_OUT' }]);
    },
  );

  test('says what it recommends to buy', () => {
    const answer = read(response);
    const [first] = answer.recommendations;
    expect(first?.type).toBe('CHEAPEST');
    expect(first && recommendedOffers(answer, first)).toEqual([
      { offer: answer.offers[0], travellerIds: ['100'], selectableProductIds: [] },
    ]);
  });

  test('that is an error answer is a TypeError', () => {
    expect(() => read({ title: 'Bad Request', detail: 'travellers must not be empty' })).toThrow(TypeError);
  });
});

describe('an Offers V3 response', () => {
  const read = (json: object, productsName?: string) =>
    readOffersV3(json, { journeyId: 'out', productsName });

  test('may take several rights off one product', () => {
    const other = { ...personal, price: nok('-10.00'), originatingFromProductId: 'pb' };
    const [first] = read({ offers: [offer({ discountRights: [personal, other] })] }).offers;
    expect(first && neededProductIds({ offer: first, travellerIds: ['100'] })).toEqual(['pa', 'pb']);
  });

  test.each([undefined, null, []])(
    'may have a product and an optional product without a right: %j',
    (none) => {
      const seat = { selectableId: 'a1', name: 'Sete', price: nok('49.00'), discountRights: none };
      const [first] = read({ offers: [offer({ discountRights: none })], optionalProducts: [seat] }).offers;
      expect(first?.products[0]?.discounts).toEqual([]);
      expect(first?.optionalProducts).toEqual([
        { selectableId: 'a1', name: 'Sete', price: nok('49.00'), discounts: [] },
      ]);
    },
  );

  test('leaves out an optional product in another currency than its offer', () => {
    const seat = { selectableId: 'a1', name: 'Sete', price: { amount: '4.00', currency: 'EUR' } };
    expect(read({ offers: [offer({})], optionalProducts: [seat] }).offers[0]?.optionalProducts).toEqual([]);
  });

  test('says of a recommendation whether it goes all the way', () => {
    const part = { typeOfRecommendation: 'FLEXIBLE' };
    const recommendations = { coveringEntireJourney: [recommendation], coveringPartOfJourney: [part] };
    expect(
      read({ ...v3, recommendations }).recommendations.map(({ type, isWholeJourney }) => [
        type,
        isWholeJourney,
      ]),
    ).toEqual([
      ['CHEAPEST', true],
      ['FLEXIBLE', false],
    ]);
  });

  test('recommends nothing that can be bought when it names an offer that it does not have', () => {
    const answer = read({ ...v3, offers: [{ ...offer({}), id: 'another' }] });
    expect(answer.recommendations.map((one) => recommendedOffers(answer, one))).toEqual([undefined]);
  });

  test.each([
    {},
    { possibleTravellerIds: null },
    { possibleTravellerIds: [] },
    { possibleTravellerIds: [['100'], []] },
  ])(
    'recommends nothing that can be bought when it does not say for whom one of its offers is: %j',
    (whom) => {
      const offersToBuy = [
        { id: 'o1', possibleTravellerIds: [['100']] },
        { id: 'o2', numberToBuy: 1, ...whom },
      ];
      const recommendations = { coveringEntireJourney: [{ ...recommendation, offersToBuy }] };
      const answer = read({ ...v3, offers: [offer({}), { ...offer({}), id: 'o2' }], recommendations });
      expect(answer.recommendations.map((one) => recommendedOffers(answer, one))).toEqual([undefined]);
    },
  );

  test('recommends an offer once for each list of its travellers', () => {
    const offersToBuy = [{ id: 'o1', numberToBuy: 1, possibleTravellerIds: [['100'], ['200']] }];
    const recommendations = { coveringEntireJourney: [{ ...recommendation, offersToBuy }] };
    const answer = read({ ...v3, recommendations });
    const [first] = answer.recommendations;
    const bought = first && recommendedOffers(answer, first);
    expect(bought?.map(({ travellerIds }) => travellerIds)).toEqual([['100'], ['200']]);
  });

  test('may have its products under another name', () => {
    const { preassignedProducts, ...rest } = offer({ discountRights: [personal] });
    const [first] = read(
      { offers: [{ ...rest, mandatoryProducts: preassignedProducts }] },
      'mandatoryProducts',
    ).offers;
    expect(first?.products).toMatchObject([
      { name: 'Flex', discounts: [{ originatingFromProductId: 'pa' }] },
    ]);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['text', '<html>502</html>'],
    ['recommendations as in V2', { ...v3, recommendations: [] }],
    ['one right where a list is due', { offers: [offer({ discountRights: personal })] }],
  ])('is a TypeError that says where, when it is %s', (_, json) => {
    expect(() => readOffersV3(json, context)).toThrow(TypeError);
  });
});
