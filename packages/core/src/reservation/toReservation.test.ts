import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holderKey } from '../offers/appliedRights.ts';
import { neededProductIds } from '../offers/offer.ts';
import { offersArbitrary, partyArbitrary } from '../testing/arbitraries.ts';
import { entitlement, journey, offer, partyOf, trip } from '../testing/builders.ts';
import { rightsOn } from '../travellers/party.ts';
import { toConsumptions, toReservation } from './toReservation.ts';

const departure = '2026-12-18T08:25:00+01:00';
const kari = entitlement({ productId: 'pa', contractId: 'kari', productVersion: 'v7' });
const karisOther = entitlement({ productId: 'pb', contractId: 'kari-b', productVersion: 'v1' });
const ola = entitlement({ productId: 'pa', contractId: 'ola', owner: '200', productVersion: 'v8' });
const withRight = offer({
  price: '50.00',
  discounts: [
    ['pa', '-900.00'],
    ['pa', '-76.00'],
  ],
});
const companions = [{ id: 'friend', displayName: 'Per', customerNumber: '400', age: 40 }];

describe('a reservation', () => {
  test('presents exactly the right that the offer originates from', () => {
    const party = partyOf([kari, karisOther], { companions });
    expect(toReservation([{ offer: withRight, travellerIds: ['100', 'friend'] }], party)).toEqual({
      configurations: [
        {
          offerId: 'offer',
          journeyId: 'out',
          travellerIds: ['100', 'friend'],
          selectableProductIds: [],
          customers: [
            {
              customerNumber: '100',
              entitlements: [{ contractId: 'kari', productId: 'pa', productVersion: 'v7' }],
            },
          ],
          firstTravelDate: departure,
        },
      ],
    });
  });

  test('names every holder of a shared configuration and gives the product to one', () => {
    const selected = { offer: withRight, travellerIds: ['100', '200'] };
    const party = partyOf([kari, ola]);
    const presented = (holders?: Record<string, string>) =>
      toReservation([selected], party, { holders }).configurations.flatMap(({ customers }) =>
        customers.map(({ customerNumber, entitlements }) => [
          customerNumber,
          ...entitlements.map(({ contractId }) => contractId),
        ]),
      );
    expect(presented()).toEqual([['100', 'kari'], ['200']]);
    expect(presented({ [holderKey(selected, 'pa')]: '200' })).toEqual([['100'], ['200', 'ola']]);
  });

  test('gives each holder their own right where each has a configuration', () => {
    const offers = ['100', '200'].map((id) => ({ offer: withRight, travellerIds: [id] }));
    expect(
      toReservation(offers, partyOf([kari, ola])).configurations.map(({ customers }) =>
        customers.map(({ entitlements }) => entitlements.map(({ contractId }) => contractId)),
      ),
    ).toEqual([[['kari']], [['ola']]]);
  });

  test('of an offer that needs no right presents none', () => {
    const selected = { offer: offer({ price: '976.00' }), travellerIds: ['100'] };
    expect(toReservation([selected], partyOf([kari])).configurations[0]?.customers).toEqual([
      { customerNumber: '100', entitlements: [] },
    ]);
  });

  test('adds to the order that is named', () => {
    const selected = { offer: withRight, travellerIds: ['100'] };
    expect(toReservation([selected], partyOf([kari]), { orderId: 'ABC' }).orderId).toBe('ABC');
    expect(toReservation([selected], partyOf([kari])).orderId).toBeUndefined();
  });

  test('says when its offer expires, where the search told', () => {
    const expiresAt = '2026-12-01T10:30:00Z';
    const offers = [{ ...withRight, expiresAt }, withRight].map((one) => ({
      offer: one,
      travellerIds: ['100'],
    }));
    const { configurations } = toReservation(offers, partyOf([kari]));
    expect(configurations.map(({ offerExpiresAt }) => offerExpiresAt)).toEqual([expiresAt, undefined]);
  });

  test.each([
    ['no-offers', []],
    ['unknown-journey', [{ offer: offer({ price: '1.00', journeyId: 'elsewhere' }), travellerIds: ['100'] }]],
    ['unknown-traveller', [{ offer: withRight, travellerIds: ['100', 'gone'] }]],
    ['right-not-in-party', [{ offer: withRight, travellerIds: ['friend'] }]],
    [
      'right-not-in-party',
      [{ offer: offer({ price: '1.00', discounts: [['work', '-1.00']] }), travellerIds: ['100'] }],
    ],
  ])('is refused: %s', (code, offers) => {
    expect(() => toReservation(offers, partyOf([kari], { companions }))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test('is refused while a leg has no time of day', () => {
    const party = partyOf([kari], { journeys: [journey('2026-12-18')] });
    expect(() => toReservation([{ offer: withRight, travellerIds: ['100'] }], party)).toThrow(
      expect.objectContaining({ name: 'ReservationError', code: 'journey-without-time' }),
    );
  });
});

describe('the uses of a reservation', () => {
  test('name the profile that the right was read for, and the departure of each leg', () => {
    const read = entitlement({
      productId: 'pa',
      contractId: 'kari',
      productVersion: 'v7',
      customerNumber: '100',
      owner: '900',
    });
    const party = partyOf([read], { journeys: trip(departure, '2026-12-20T08:25:00+01:00') });
    const offers = ['out', 'back'].map((journeyId) => ({
      offer: { ...withRight, journeyId },
      travellerIds: ['900'],
    }));
    const use = { contractId: 'kari', productId: 'pa', productVersion: 'v7', customerNumber: '100' };
    expect(toConsumptions(toReservation(offers, party), party)).toEqual([
      { ...use, firstTravelDate: departure },
      { ...use, firstTravelDate: '2026-12-20T08:25:00+01:00' },
    ]);
  });

  test('last as long as a period ticket does', () => {
    const party = partyOf([kari]);
    const lastTravelDate = '2026-12-25T08:25:00+01:00';
    const single = { offer: withRight, travellerIds: ['100'] };
    const uses = toConsumptions(toReservation([{ ...single, lastTravelDate }, single], party), party);
    expect(uses.map((use) => use.lastTravelDate)).toEqual([lastTravelDate, undefined]);
  });
});

describe('whatever the party and its offers', () => {
  const sales = partyArbitrary
    .filter(({ party }) => party.journeys.every((leg) => leg.departure.includes('T')))
    .chain(({ party }) => offersArbitrary(party).map((offers) => ({ party, offers })))
    .filter(({ offers }) => offers.length > 0);

  test('a configuration presents the needed products, each once, and none else', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        const { configurations } = toReservation(offers, party);
        expect(configurations).toHaveLength(offers.length);
        for (const [index, { customers }] of configurations.entries()) {
          const presented = customers.flatMap(({ entitlements }) =>
            entitlements.map(({ productId }) => productId),
          );
          const selected = offers[index];
          expect(presented.toSorted()).toEqual(selected && neededProductIds(selected).toSorted());
        }
      }),
    );
  });

  test('what a customer presents is their own contract of the party, on that leg, in its version', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        for (const { customers, journeyId } of toReservation(offers, party).configurations) {
          for (const { customerNumber, entitlements } of customers) {
            const traveller = party.travellers.find((other) => other.customerNumber === customerNumber);
            const own =
              traveller === undefined ? [] : rightsOn(traveller, journeyId).map(({ contract }) => contract);
            for (const presented of entitlements)
              expect(own).toContainEqual(expect.objectContaining(presented));
          }
        }
      }),
    );
  });

  test('every holder of a configuration is named once, and nobody else', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        for (const { customers, journeyId, travellerIds } of toReservation(offers, party).configurations) {
          const holders = party.travellers
            .filter(
              (traveller) => travellerIds.includes(traveller.id) && rightsOn(traveller, journeyId).length > 0,
            )
            .map(({ customerNumber }) => customerNumber);
          expect(customers.map(({ customerNumber }) => customerNumber)).toEqual(holders);
        }
      }),
    );
  });

  test('a named holder who holds the product carries it', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        const holders = Object.fromEntries(
          offers.flatMap((selected) =>
            neededProductIds(selected).map((productId) => [
              holderKey(selected, productId),
              party.travellers.findLast(
                (traveller) =>
                  selected.travellerIds.includes(traveller.id) &&
                  rightsOn(traveller, selected.offer.journeyId).some(
                    ({ contract }) => contract.productId === productId,
                  ),
              )?.customerNumber ?? '',
            ]),
          ),
        );
        const { configurations } = toReservation(offers, party, { holders });
        for (const [index, { customers }] of configurations.entries()) {
          const selected = offers[index];
          for (const { customerNumber, entitlements } of customers) {
            for (const { productId } of entitlements) {
              expect(selected && holders[holderKey(selected, productId)]).toBe(customerNumber);
            }
          }
        }
      }),
    );
  });

  test('each presented right is one use', () => {
    fc.assert(
      fc.property(sales, ({ party, offers }) => {
        const request = toReservation(offers, party);
        const presented = request.configurations.flatMap(({ customers }) =>
          customers.flatMap(({ entitlements }) => entitlements.map(({ contractId }) => contractId)),
        );
        expect(toConsumptions(request, party).map(({ contractId }) => contractId)).toEqual(presented);
      }),
    );
  });
});
