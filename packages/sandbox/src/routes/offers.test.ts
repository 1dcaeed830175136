import { oreOf } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { stationNamed } from '../data/stations.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';

const silver = programmes.privateSilver.productId;
const bronze = programmes.privateBronze.productId;
const work = programmes.workSilver.productId;
const train = trainOn('2026-12-18');

function flexOf<Offer extends { name?: string }>(offers: readonly Offer[]): Offer | undefined {
  return offers.find(({ name }) => name === 'Flex');
}

describe('offers', () => {
  test('come for thirty minutes, flexible and not, with the train and the traveller they are for', async () => {
    const shop = await openTestShop();
    const response = await shop.send('searchOffersV2TripPattern', {
      body: {
        travellers: [traveller('1005001')],
        tripPattern: {
          legs: [
            {
              serviceJourneyId: train.serviceJourneyId,
              travelDate: '2026-12-18',
              fromStopPlaceId: 'NSR:StopPlace:337',
              toStopPlaceId: 'NSR:StopPlace:548',
            },
          ],
        },
      },
    });
    expect(response.headers.get('Expires')).toBe('Fri, 20 Nov 2026 09:30:00 GMT');
    const { offers, recommendations } = await shop.search(train, [traveller('1005001')]);
    expect(offers.map(({ name }) => name)).toEqual(['Flex', 'Lavpris']);
    expect(offers[0]).toMatchObject({
      geographicalValidity: {
        serviceJourneys: [{ serviceJourneyId: train.serviceJourneyId }],
        pointToPointValidity: { fromPlace: 'NSR:StopPlace:337', toPlace: 'NSR:StopPlace:548' },
      },
      travellerMapping: [{ travellerIds: ['1005001'], userType: 'ADULT', maxNumberOfTravellers: 1 }],
      properties: { isRefundable: true, isExchangeable: true },
    });
    expect(offers[0]?.preassignedProducts[0]?.discountRight).toBeUndefined();
    expect(recommendations.map(({ typeOfRecommendation }) => typeOfRecommendation)).toEqual([
      'CHEAPEST',
      'FLEXIBLE',
      'NON_FLEXIBLE',
    ]);
    expect(recommendations[0]?.offersToBuy[0]?.id).toBe(offers[1]?.id);
  });

  test.each([
    ['1001002', silver, '50.00'],
    ['1007001', work, '50.00'],
  ])('take the fare off for %s and leave the seat reservation', async (customer, product, price) => {
    const shop = await openTestShop();
    const full = flexOf((await shop.search(train, [traveller(customer)])).offers);
    const { offers, recommendations } = await shop.search(train, [traveller(customer, [product])]);
    const reduced = flexOf(offers);
    const right = reduced?.preassignedProducts[0]?.discountRight;
    expect(reduced?.price.amount).toBe(price);
    expect(right?.originatingFromProductId).toBe(product);
    expect(oreOf(right?.price?.amount ?? '')).toBe(oreOf(price) - oreOf(full?.price.amount ?? ''));
    expect(recommendations[0]?.offersToBuy[0]?.id).toBe(reduced?.id);
  });

  test.each([
    ['a product that the customer does not hold', '1005001', [silver], train],
    ['a product that is not named', '1001002', [], train],
    ['another product than the one held', '1001002', [work], train],
    ['a right that is not valid at the departure', '1001003', [silver], trainOn('2027-01-02')],
    ['a right that has expired', '1006001', [silver], train],
  ])('give no discount for %s', async (_, customer, products, departure) => {
    const shop = await openTestShop();
    const { offers } = await shop.search(departure, [traveller(customer, products)]);
    expect(
      offers.flatMap(({ preassignedProducts }) => preassignedProducts.map((one) => one.discountRight)),
    ).toEqual([undefined, undefined]);
  });

  test('use the contract of the year of departure', async () => {
    const shop = await openTestShop();
    const { offers } = await shop.search(trainOn('2027-01-02'), [traveller('1001002', [silver])]);
    expect(flexOf(offers)?.price.amount).toBe('50.00');
  });

  test('put a day trip before its parent', async () => {
    const shop = await openTestShop();
    const today = trainOn('2026-11-20', 'Oslo S', 'Bergen', true);
    const day = programmes.privateDayTrip.productId;
    const { offers } = await shop.search(today, [traveller('1008001', [bronze, day])]);
    expect(flexOf(offers)?.preassignedProducts[0]?.discountRight?.originatingFromProductId).toBe(day);
  });

  test('use the product that takes off most when several are named', async () => {
    const shop = await openTestShop();
    const { offers } = await shop.search(train, [traveller('1002001', [bronze, silver])]);
    expect(flexOf(offers)?.preassignedProducts[0]?.discountRight?.originatingFromProductId).toBe(silver);
  });

  test('cost half for a child and a senior, and nothing for an infant', async () => {
    const shop = await openTestShop();
    const travellers = [
      { id: 'adult', age: 40 },
      { id: 'child', age: 12 },
      { id: 'senior', age: 70 },
      { id: 'infant', age: 3 },
    ];
    const { offers } = await shop.search(train, travellers);
    const price = (id: string) => {
      const found = offers.find(
        ({ name, travellerMapping }) => name === 'Flex' && travellerMapping[0]?.travellerIds.includes(id),
      );
      return oreOf(found?.price.amount ?? '');
    };
    const adultFare = price('adult') - 5000;
    expect(price('child')).toBe(adultFare / 2 + 5000);
    expect(price('senior')).toBe(adultFare / 2 + 5000);
    expect(price('infant')).toBe(0);
  });

  test('on a train without reservation cost nothing with a right', async () => {
    const shop = await openTestShop();
    const local = trainOn('2026-12-18', 'Oslo S', 'Gjøvik');
    const { offers, optionalProducts } = await shop.search(local, [traveller('1001002', [silver])]);
    expect(flexOf(offers)?.price.amount).toBe('0.00');
    expect(optionalProducts).toEqual([]);
  });

  test('name optional products that can be chosen', async () => {
    const shop = await openTestShop();
    const { offers, optionalProducts } = await shop.search(train, [traveller('1001002', [silver])]);
    const ids = optionalProducts.map(({ selectableId }) => selectableId);
    for (const { optionalProductsSelectableIds } of offers) {
      expect(optionalProductsSelectableIds).toHaveLength(2);
      for (const id of optionalProductsSelectableIds) expect(ids).toContain(id);
    }
  });

  test('may cover two travellers of one type when the sandbox is told so', async () => {
    const shop = await openTestShop({ sharedOffers: true });
    const people = [
      traveller('1002001', [silver]),
      traveller('1007001', [silver]),
      traveller('1001003', [], 'CHILD'),
    ];
    const { offers } = await shop.search(train, people);
    const shared = offers.filter(
      ({ travellerMapping }) => (travellerMapping[0]?.maxNumberOfTravellers ?? 0) > 1,
    );
    expect(shared).toMatchObject([
      {
        price: { amount: '100.00' },
        travellerMapping: [{ travellerIds: ['1002001', '1007001'], userType: 'ADULT' }],
      },
    ]);
  });

  test('for a stop-place search are for the first train from then on', async () => {
    const shop = await openTestShop();
    const body = {
      travellers: [{ userType: 'ADULT' }],
      travelDate: '2026-12-18T08:26:00+01:00',
      from: stationNamed('Oslo S').id,
      to: stationNamed('Bergen').id,
    };
    const response = await shop.send('searchOffersV2StopPlaces', { body });
    expect(JSON.stringify(await response.json())).toContain('SBX:ServiceJourney:F4-out-1203');
    const late = await shop.send('searchOffersV2StopPlaces', {
      body: { ...body, travelDate: '2026-12-18T23:30:00+01:00' },
    });
    expect(late.status).toBe(404);
  });

  test('for a train that has left are closed', async () => {
    const shop = await openTestShop();
    const { offers, unavailableProducts } = await shop.search(trainOn('2026-11-20'), [traveller('1005001')]);
    expect(offers).toEqual([]);
    expect(unavailableProducts).toMatchObject([{ status: 'CLOSED' }]);
  });

  test('prefer the rights when recommendations compare before discounts', async () => {
    const shop = await openTestShop();
    const recommendationConfig = {
      categorySpec: { typesOfRecommendation: ['CHEAPEST'] },
      ruleSpec: { priceComparisonAlgorithm: 'BEFORE_SDR' },
    };
    const child = [traveller('1004002', [bronze], 'CHILD')];
    const { offers, recommendations } = await shop.search(train, child, { recommendationConfig });
    expect(recommendations).toHaveLength(1);
    expect(recommendations[0]?.offersToBuy[0]?.id).toBe(flexOf(offers)?.id);
  });

  const leg = {
    serviceJourneyId: train.serviceJourneyId,
    travelDate: '2026-12-18',
    fromStopPlaceId: train.from.id,
    toStopPlaceId: train.to.id,
  };
  test.each([
    ['no travellers', { travellers: [], tripPattern: { legs: [leg] } }, 400],
    ['no legs', { travellers: [{ age: 3 }], tripPattern: { legs: [] } }, 400],
    ['a traveller without age and type', { travellers: [{}], tripPattern: { legs: [leg] } }, 400],
    [
      'the same id twice',
      {
        travellers: [
          { id: 'a', age: 3 },
          { id: 'a', age: 4 },
        ],
        tripPattern: { legs: [leg] },
      },
      400,
    ],
    [
      'an impossible day',
      { travellers: [{ age: 3 }], tripPattern: { legs: [{ ...leg, travelDate: '2026-02-30' }] } },
      400,
    ],
    [
      'an unknown train',
      { travellers: [{ age: 3 }], tripPattern: { legs: [{ ...leg, serviceJourneyId: 'x' }] } },
      404,
    ],
    [
      'the wrong direction',
      {
        travellers: [{ age: 3 }],
        tripPattern: { legs: [{ ...leg, fromStopPlaceId: train.to.id, toStopPlaceId: train.from.id }] },
      },
      404,
    ],
  ])('are refused for %s', async (_, body, status) => {
    const shop = await openTestShop();
    const response = await shop.send('searchOffersV2TripPattern', { body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, message: expect.any(String) as string });
  });
});
