import type { OfferConfiguration, ReserveEntitlement } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';

const silver = programmes.privateSilver.productId;
const bronze = programmes.privateBronze.productId;
const per = '1002001';
const siri = '1007001';
const train = trainOn('2027-01-05');
const perSilver: ReserveEntitlement = {
  contractId: 'sbx-per-privateSilver-2027',
  entitlementProductRef: { id: silver, version: programmes.privateSilver.productVersion },
};

async function searched(products: string[] = [silver], options = {}) {
  const shop = await openTestShop(options);
  const { offers } = await shop.search(train, [traveller(per, products), traveller(siri, products)]);
  const offerFor = (id: string) =>
    offers.find(
      ({ name, travellerMapping }) => name === 'Flex' && travellerMapping[0]?.travellerIds[0] === id,
    )?.id ?? '';
  return { shop, offers, offerId: offerFor(per), siriOfferId: offerFor(siri) };
}

const customers = (...entitlements: ReserveEntitlement[]): OfferConfiguration['customers'] => [
  { customerId: per, entitlements },
];

describe('a reservation', () => {
  test('makes an order that dies twenty minutes later', async () => {
    const { shop, offerId } = await searched();
    const { orderId, orderLineIds, reservationIds } = await shop.reserve([
      { offerId, customers: customers(perSilver) },
    ]);
    expect(orderId).toMatch(/^[A-Z]{4}\d{4}$/);
    expect(reservationIds).toHaveLength(1);
    expect(await shop.order(orderId)).toMatchObject({
      status: 'DRAFT',
      version: 1,
      totalAmount: '50.00',
      balance: '50.00',
      expireAt: '2026-11-20T10:20:00+01:00',
      orderLines: [
        {
          id: orderLineIds[0],
          status: 'DRAFT',
          description: 'Oslo S–Bergen, Flex',
          price: { amount: '50.00', currency: 'NOK', taxAmount: '5.36' },
          travelSpecification: { departure: train.departure, arrival: train.arrival, travellerIds: [per] },
        },
      ],
    });
    shop.clock.advance(20 * 60_000 - 1);
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT' });
    shop.clock.advance(1);
    expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED', orderLines: [], balance: '0.00' });
  });

  test('adds to an order that exists and starts its time again', async () => {
    const { shop, offerId } = await searched();
    const { orderId } = await shop.reserve([{ offerId, customers: customers(perSilver) }]);
    shop.clock.advance(10 * 60_000);
    const added = await shop.reserve([{ offerId, customers: customers(perSilver) }], orderId);
    expect(added.orderId).toBe(orderId);
    expect(await shop.order(orderId)).toMatchObject({
      version: 1,
      totalAmount: '100.00',
      expireAt: '2026-11-20T10:30:00+01:00',
    });
  });

  test('raises the version of a confirmed order, and falls back when that is not confirmed', async () => {
    const { shop, offerId } = await searched();
    const { orderId } = await shop.reserve([{ offerId, customers: customers(perSilver) }]);
    await shop.pay(orderId);
    await shop.reserve([{ offerId, customers: customers(perSilver) }], orderId);
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT', version: 2, balance: '50.00' });
    shop.clock.advance(20 * 60_000);
    const back = await shop.order(orderId);
    expect(back).toMatchObject({ status: 'CONFIRMED', version: 1, balance: '0.00', totalAmount: '50.00' });
    expect(back.orderLines).toHaveLength(1);
  });

  test('adds the price of chosen optional products', async () => {
    const { shop, offers, offerId } = await searched();
    const selectable = offers.find(({ id }) => id === offerId)?.optionalProductsSelectableIds ?? [];
    const { orderId } = await shop.reserve([
      { offerId, customers: customers(perSilver), selectableProductIds: selectable.slice(0, 1) },
    ]);
    expect(await shop.order(orderId)).toMatchObject({ totalAmount: '85.00' });
  });

  test('of an offer that needs no right takes customers without any, or none', async () => {
    const { shop, offerId } = await searched([]);
    expect((await shop.tryReserve([{ offerId, customers: [] }])).status).toBe(200);
    expect((await shop.tryReserve([{ offerId, customers: customers() }])).status).toBe(200);
  });

  test('of a shared offer takes the right from either holder, and from one only', async () => {
    const { shop, offers } = await searched([silver], { sharedOffers: true });
    const offerId =
      offers.find(({ travellerMapping }) => travellerMapping[0]?.travellerIds.length === 2)?.id ?? '';
    const siriSilver = { contractId: 'sbx-siri-privateSilver-2027', entitlementProductRef: { id: silver } };
    const both = [
      { customerId: per, entitlements: [perSilver] },
      { customerId: siri, entitlements: [siriSilver] },
    ];
    expect((await shop.tryReserve([{ offerId, customers: both }])).status).toBe(400);
    const [first, second] = both;
    if (!first || !second) return;
    const toPer = [first, { ...second, entitlements: [] }];
    const toSiri = [{ ...first, entitlements: [] }, second];
    expect((await shop.tryReserve([{ offerId, customers: toPer }])).status).toBe(200);
    const { orderId } = await shop.reserve([
      { offerId, customers: toSiri, selectedTravellerIds: [per, siri] },
    ]);
    expect(await shop.order(orderId)).toMatchObject({ totalAmount: '100.00' });
  });

  test.each<[string, (offerId: string, siriOfferId: string) => OfferConfiguration]>([
    [
      'surplus right',
      (offerId) => ({ offerId, customers: customers(perSilver, { entitlementProductRef: { id: bronze } }) }),
    ],
    ['missing right', (offerId) => ({ offerId, customers: customers() })],
    ['right presented twice', (offerId) => ({ offerId, customers: customers(perSilver, perSilver) })],
    [
      'contract of another year',
      (offerId) => ({
        offerId,
        customers: customers({ ...perSilver, contractId: 'sbx-per-privateSilver-2026' }),
      }),
    ],
    [
      'contract of somebody else',
      (offerId) => ({
        offerId,
        customers: customers({ ...perSilver, contractId: 'sbx-siri-privateSilver-2027' }),
      }),
    ],
    [
      'wrong version',
      (offerId) => ({
        offerId,
        customers: customers({ entitlementProductRef: { id: silver, version: 'x' } }),
      }),
    ],
    ['customer of another offer', (_, offerId) => ({ offerId, customers: customers(perSilver) })],
    [
      'traveller of another offer',
      (offerId) => ({ offerId, customers: customers(perSilver), selectedTravellerIds: [siri] }),
    ],
    [
      'optional product of another offer',
      (offerId) => ({ offerId, customers: customers(perSilver), selectableProductIds: ['x'] }),
    ],
  ])('with a %s is refused and makes no order', async (_, configuration) => {
    const { shop, offerId, siriOfferId } = await searched();
    const good = { offerId, customers: customers(perSilver) };
    const response = await shop.tryReserve([good, configuration(offerId, siriOfferId)]);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      status: 400,
      title: 'Bad Request',
      exception: expect.stringMatching(/^SANDBOX-/) as string,
    });
    expect(shop.sandbox.store.list('orders')).toEqual([]);
  });

  test('of an unknown offer is a 404, of an expired one a 400', async () => {
    const { shop, offerId } = await searched();
    expect((await shop.tryReserve([{ offerId: 'none', customers: [] }])).status).toBe(404);
    shop.clock.advance(30 * 60_000 - 1);
    expect((await shop.tryReserve([{ offerId, customers: customers(perSilver) }])).status).toBe(200);
    shop.clock.advance(1);
    expect((await shop.tryReserve([{ offerId, customers: customers(perSilver) }])).status).toBe(400);
  });

  test('on top of an unknown or an expired order is refused', async () => {
    const { shop, offerId } = await searched();
    const good = { offerId, customers: customers(perSilver) };
    expect((await shop.tryReserve([good], 'NOPE0000')).status).toBe(404);
    const { orderId } = await shop.reserve([good]);
    shop.clock.advance(21 * 60_000);
    expect((await shop.tryReserve([good], orderId)).status).toBe(409);
  });

  test.each(['Entur-Distribution-Channel', 'Entur-Pos'])('without the header %s is a 400', async (header) => {
    const shop = await openTestShop();
    const response = await shop.send('reserveOffers', {
      body: { offerConfigurations: [] },
      headers: { [header]: '' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(header);
  });

  test('of nothing is a 400', async () => {
    const shop = await openTestShop();
    expect((await shop.tryReserve([])).status).toBe(400);
    expect((await shop.send('reserveOffers', { body: '{}' })).status).toBe(400);
  });
});
