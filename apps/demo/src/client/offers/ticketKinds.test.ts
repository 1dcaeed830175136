import { toOre, type Offer } from '@fribillett/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extrasOf, ticketKinds, withExtras } from './ticketKinds.ts';

function offer(id: string, amount: string, travellerIds: string[], rest: Partial<Offer> = {}): Offer {
  return {
    id,
    journeyId: 'out',
    name: 'Flex',
    description: '',
    price: { amount, currency: 'NOK' },
    products: [],
    optionalProducts: [],
    travellers: [{ travellerIds, userType: 'ADULT', min: 1, max: travellerIds.length }],
    isRefundable: true,
    isExchangeable: true,
    ...rest,
  };
}

const low = { name: 'Lavpris', isRefundable: false, isExchangeable: false };

describe('ticketKinds', () => {
  it('puts a mixture before the pure kinds where it is cheaper than all of them', () => {
    const kinds = ticketKinds(
      [
        offer('kari-flex', '50.00', ['kari']),
        offer('kari-low', '572.00', ['kari'], low),
        offer('ida-flex', '485.00', ['ida']),
        offer('ida-low', '311.00', ['ida'], low),
      ],
      ['kari', 'ida'],
    );
    expect(kinds.map(({ id, price }) => [id, price.amount])).toEqual([
      ['cheapest', '361.00'],
      ['Flex', '535.00'],
      ['Lavpris', '883.00'],
    ]);
    expect(kinds[0]?.selected.map((one) => one.offer.id)).toEqual(['kari-flex', 'ida-low']);
    expect(kinds[0]?.isRefundable).toBe(false);
  });

  it('prefers the freer ticket at the same price', () => {
    const kinds = ticketKinds([offer('a', '50.00', ['kari'], low), offer('b', '50.00', ['kari'])], ['kari']);
    expect(kinds.map(({ id }) => id)).toEqual(['Flex', 'Lavpris']);
  });

  it('gives each traveller an offer of their own where the offers allow it', () => {
    const kinds = ticketKinds([offer('shared', '10.00', ['kari', 'ola'])], ['kari', 'ola']);
    expect(kinds[0]?.selected.map(({ travellerIds }) => travellerIds)).toEqual([['kari'], ['ola']]);
  });

  it('puts travellers together where an offer takes no fewer', () => {
    const pair = offer('pair', '10.00', ['kari', 'ola'], {
      travellers: [{ travellerIds: ['kari', 'ola'], userType: 'ADULT', min: 2, max: 2 }],
    });
    expect(ticketKinds([pair], ['kari', 'ola'])[0]?.selected).toEqual([
      { offer: pair, travellerIds: ['kari', 'ola'] },
    ]);
    expect(ticketKinds([pair], ['kari'])).toEqual([]);
  });

  it('does not sell more than there is', () => {
    expect(ticketKinds([offer('one', '10.00', ['kari', 'ola'], { available: 1 })], ['kari', 'ola'])).toEqual(
      [],
    );
  });

  it('leaves out a kind that does not take everybody', () => {
    const kinds = ticketKinds(
      [offer('a', '10.00', ['kari']), offer('b', '20.00', ['kari'], low), offer('c', '20.00', ['ola'], low)],
      ['kari', 'ola'],
    );
    expect(kinds.map(({ id }) => id)).toEqual(['cheapest', 'Lavpris']);
  });

  it('takes everybody exactly once in every kind, and the first kind is the cheapest', () => {
    const travellers = ['a', 'b', 'c'];
    const anyOffer = fc
      .record({
        id: fc.uuid(),
        ore: fc.integer({ min: 0, max: 200_000 }),
        name: fc.constantFrom('Flex', 'Lavpris', 'Semi'),
        ids: fc.subarray(travellers, { minLength: 1 }),
        min: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ id, ore, name, ids, min }) =>
        offer(id, (ore / 100).toFixed(2), ids, {
          name,
          travellers: [
            { travellerIds: ids, userType: 'ADULT', min: Math.min(min, ids.length), max: ids.length },
          ],
        }),
      );
    fc.assert(
      fc.property(
        fc.array(anyOffer, { maxLength: 12 }),
        fc.subarray(travellers, { minLength: 1 }),
        (offers, party) => {
          const kinds = ticketKinds(offers, party);
          for (const { selected } of kinds) {
            expect(selected.flatMap(({ travellerIds }) => travellerIds).sort()).toEqual([...party].sort());
          }
          const prices = kinds.map(({ price }) => toOre(price.amount));
          expect(prices).toEqual(prices.toSorted((x, y) => x - y));
        },
      ),
    );
  });
});

describe('extras', () => {
  const seat = { name: 'Velg plass', price: { amount: '35.00', currency: 'NOK' }, discounts: [] };
  const [kind] = ticketKinds(
    [
      offer('a', '50.00', ['kari'], { optionalProducts: [{ ...seat, selectableId: 'a-seat' }] }),
      offer('b', '50.00', ['ola'], { optionalProducts: [{ ...seat, selectableId: 'b-seat' }] }),
    ],
    ['kari', 'ola'],
  );

  it('lists each name once and takes it on every ticket', () => {
    expect(kind).toBeDefined();
    if (kind === undefined) return;
    expect(extrasOf(kind)).toEqual([{ name: seat.name, price: seat.price }]);
    expect(withExtras(kind, ['Velg plass']).map((one) => one.selectableProductIds)).toEqual([
      ['a-seat'],
      ['b-seat'],
    ]);
    expect(withExtras(kind, []).flatMap((one) => one.selectableProductIds)).toEqual([]);
  });
});
