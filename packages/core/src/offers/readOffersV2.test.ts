import { describe, expect, test } from 'vitest';
import { discountsOf, neededProductIds } from './offer.ts';
import { readOffersV2 } from './readOffersV2.ts';

const nok = (amount: string) => ({ amount, currency: 'NOK' });

const wireOffer = {
  id: '4f5d1c9e-9b7e-4d5c-8a52-0d6c2a3f1b77',
  name: 'Fleksibel',
  description: '',
  price: nok('50.00'),
  geographicalValidity: {
    pointToPointValidity: { fromPlace: 'NSR:StopPlace:1', toPlace: 'NSR:StopPlace:2' },
  },
  preassignedProducts: [
    {
      id: 'TST:PreassignedFareProduct:Flex',
      version: 'TST:Version:PFP-Flex-1',
      name: 'Fleksibel',
      properties: { isExchangable: true, isRefundable: true, fareClasses: ['STANDARD_CLASS'] },
      discountRight: {
        id: 'TST:SaleDiscountRight:Reservation',
        price: nok('-412.50'),
        name: 'Personalbillettrabatt',
        originatingFromProductId: 'TST:EntitlementProduct:private',
      },
    },
  ],
  optionalProductsSelectableIds: ['seatA1'],
  travellerMapping: [
    { travellerIds: ['100'], maxNumberOfTravellers: 1, minNumberOfTravellers: 1, userType: 'ADULT' },
  ],
  available: 12,
};
const seat = {
  selectableId: 'seatA1',
  name: 'Sete',
  price: nok('0.00'),
  discountRight: {
    name: 'Rabatt',
    price: nok('-49.00'),
    originatingFromProductId: 'TST:EntitlementProduct:seat',
  },
};
const response = { offers: [wireOffer], optionalProducts: [seat] };
const read = (json: unknown) => readOffersV2(json, { journeyId: 'out' });
const withOffer = (parts: object) => ({ ...response, offers: [{ ...wireOffer, ...parts }] });

describe('an Offers V2 response', () => {
  test('is read with its price, its discount and who it is for', () => {
    expect(read(response).offers[0]).toEqual({
      id: wireOffer.id,
      journeyId: 'out',
      name: 'Fleksibel',
      description: '',
      price: nok('50.00'),
      products: [
        {
          id: 'TST:PreassignedFareProduct:Flex',
          name: 'Fleksibel',
          discounts: [
            {
              name: 'Personalbillettrabatt',
              price: nok('-412.50'),
              originatingFromProductId: 'TST:EntitlementProduct:private',
            },
          ],
        },
      ],
      optionalProducts: [
        {
          selectableId: 'seatA1',
          name: 'Sete',
          price: nok('0.00'),
          discounts: [
            { name: 'Rabatt', price: nok('-49.00'), originatingFromProductId: 'TST:EntitlementProduct:seat' },
          ],
        },
      ],
      travellers: [{ travellerIds: ['100'], userType: 'ADULT', min: 1, max: 1 }],
      available: 12,
      isRefundable: true,
      isExchangeable: true,
    });
  });

  test('expires when it is told to', () => {
    const expiresAt = '2026-11-20T09:30:00Z';
    expect(readOffersV2(response, { journeyId: 'out', expiresAt }).offers[0]?.expiresAt).toBe(expiresAt);
    expect(read(response).offers[0]?.expiresAt).toBeUndefined();
  });

  test('needs the rights of its products, and of an optional product once it is chosen', () => {
    const [offer] = read(response).offers;
    if (offer === undefined) throw new Error('no offer was read');
    expect(neededProductIds({ offer, travellerIds: ['100'] })).toEqual(['TST:EntitlementProduct:private']);
    const withSeat = { offer, travellerIds: ['100'], selectableProductIds: ['seatA1', 'gone'] };
    expect(neededProductIds(withSeat)).toEqual([
      'TST:EntitlementProduct:private',
      'TST:EntitlementProduct:seat',
    ]);
    expect(discountsOf(withSeat)).toHaveLength(2);
  });

  test('keeps unknown values', () => {
    const json = {
      ...withOffer({
        travellerMapping: [{ travellerIds: ['100'], userType: 'RAILWAY_GHOST' }],
        somethingNew: 1,
      }),
      unavailableProducts: [{ id: 'x', status: 'HAUNTED' }],
      notices: ['PERSONALISATION', 'SOMETHING_NEW'],
    };
    const { offers, unavailableProducts, notices } = read(json);
    expect(offers[0]?.travellers).toEqual([
      { travellerIds: ['100'], userType: 'RAILWAY_GHOST', min: 1, max: 1 },
    ]);
    expect(unavailableProducts).toEqual([{ id: 'x', status: 'HAUNTED' }]);
    expect(notices).toEqual(['PERSONALISATION', 'SOMETHING_NEW']);
  });

  test.each([undefined, null])('may lack everything but ids and prices: %s', (nothing) => {
    const bare = { id: 'o', price: nok('1.00') };
    const keys = [
      'name',
      'description',
      'available',
      'preassignedProducts',
      'optionalProductsSelectableIds',
      'travellerMapping',
    ];
    const empty = Object.fromEntries(keys.map((key) => [key, nothing]));
    const json = {
      offers: [{ ...bare, ...empty }],
      optionalProducts: nothing,
      unavailableProducts: nothing,
      notices: nothing,
    };
    expect(read(json)).toEqual({
      offers: [
        {
          ...bare,
          journeyId: 'out',
          expiresAt: undefined,
          name: '',
          description: '',
          products: [],
          optionalProducts: [],
          travellers: [],
          available: undefined,
          isRefundable: undefined,
          isExchangeable: undefined,
        },
      ],
      recommendations: [],
      unavailableProducts: [],
      notices: [],
    });
  });

  test('may have a product without a discount', () => {
    const json = withOffer({ preassignedProducts: [{ id: 'p', discountRight: null, properties: null }] });
    expect(read(json).offers[0]?.products).toEqual([{ id: 'p', name: '', discounts: [] }]);
  });

  test.each([
    [[true, true], true],
    [[true, false], false],
    [[undefined, false], false],
    [[true, undefined], undefined],
    [[], undefined],
  ])('with products that are refundable %j is refundable: %s', (flags, expected) => {
    const preassignedProducts = flags.map((isRefundable, index) => ({
      id: String(index),
      properties: { isRefundable },
    }));
    expect(read(withOffer({ preassignedProducts })).offers[0]?.isRefundable).toBe(expected);
  });

  test.each(['isExchangeable', 'isExchangable'])(
    'says in either spelling whether it can be changed: %s',
    (spelling) => {
      const preassignedProducts = [{ id: 'p', properties: { [spelling]: false } }];
      expect(read(withOffer({ preassignedProducts })).offers[0]?.isExchangeable).toBe(false);
    },
  );

  test('offers no optional product that another offer has, or that has no price', () => {
    const optionalProducts = [
      seat,
      { ...seat, selectableId: 'other' },
      { selectableId: 'free', name: 'Free?' },
    ];
    const json = { ...withOffer({ optionalProductsSelectableIds: ['seatA1', 'free'] }), optionalProducts };
    expect(read(json).offers[0]?.optionalProducts.map(({ selectableId }) => selectableId)).toEqual([
      'seatA1',
    ]);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['text', '<html>502</html>'],
    ['no offers', {}],
    ['an offer without an id', withOffer({ id: undefined })],
    ['an offer without a price', withOffer({ price: undefined })],
    ['a price that is a float', withOffer({ price: { amount: 50, currency: 'NOK' } })],
    ['a price without a currency', withOffer({ price: { amount: '50.00' } })],
    ['an amount that is none', withOffer({ price: nok('fifty') })],
    [
      'a discount without a price',
      withOffer({ preassignedProducts: [{ id: 'p', discountRight: { name: 'x' } }] }),
    ],
  ])('is a TypeError when it is %s', (_, json) => {
    expect(() => read(json)).toThrow(TypeError);
  });

  test('says where it is wrong, and not what stood there', () => {
    expect(() => read(withOffer({ price: nok('secret') }))).toThrow(/offers\.0\.price\.amount/);
    expect(() => read(withOffer({ price: nok('secret') }))).not.toThrow(/secret/);
  });
});
