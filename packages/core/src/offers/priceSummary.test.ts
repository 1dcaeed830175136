import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offersArbitrary, partyArbitrary } from '../testing/arbitraries.ts';
import { offer } from '../testing/builders.ts';
import { fromOre, toOre } from './money.ts';
import { offersByCurrency, remainderAfterRight, summarisePrice } from './priceSummary.ts';

const kari = { travellerIds: ['100'] };

test('what is left after a discount is not taken for a fee unless the shop says so', () => {
  const selected = { ...kari, offer: offer({ price: '350.00', discounts: [['pa', '-300.00']] }) };
  expect(summarisePrice([selected])).toMatchObject({
    ordinary: { amount: '650.00' },
    discount: { amount: '-300.00' },
    reservationFee: { amount: '0.00' },
    toPay: { amount: '350.00' },
  });
});

test('a fare that a right takes whole leaves its reservation fee, where the shop says that rights do', () => {
  const selected = { ...kari, offer: offer({ price: '50.00', discounts: [['pa', '-976.00']] }) };
  expect(summarisePrice([selected], remainderAfterRight)).toEqual({
    ordinary: { amount: '976.00', currency: 'NOK' },
    discount: { amount: '-976.00', currency: 'NOK' },
    reservationFee: { amount: '50.00', currency: 'NOK' },
    toPay: { amount: '50.00', currency: 'NOK' },
  });
});

test('an offer without a right has no fee that is known of', () => {
  const selected = { ...kari, offer: offer({ price: '1026.00' }) };
  expect(summarisePrice([selected], remainderAfterRight)).toMatchObject({
    ordinary: { amount: '1026.00' },
    discount: { amount: '0.00' },
    reservationFee: { amount: '0.00' },
  });
});

test('only the chosen optional products are paid for', () => {
  const seat = {
    selectableId: 'seat',
    name: 'Seat',
    price: { amount: '49.00', currency: 'NOK' },
    discounts: [],
  };
  const withSeat = offer({ price: '100.00', optionalProducts: [seat, { ...seat, selectableId: 'bed' }] });
  expect(summarisePrice([{ ...kari, offer: withSeat }])?.toPay.amount).toBe('100.00');
  expect(summarisePrice([{ ...kari, offer: withSeat, selectableProductIds: ['seat'] }])?.toPay.amount).toBe(
    '149.00',
  );
});

test('an empty basket has no sum', () => {
  expect(summarisePrice([])).toBeUndefined();
});

test('several currencies are refused', () => {
  const offers = ['NOK', 'SEK'].map((currency) => ({ ...kari, offer: offer({ price: '1.00', currency }) }));
  expect(() => summarisePrice(offers)).toThrow(RangeError);
});

test('a basket in several currencies has a price in each', () => {
  const offers = ['NOK', 'SEK', 'NOK'].map((currency, index) => ({
    ...kari,
    offer: offer({ id: String(index), price: '1.00', currency }),
  }));
  const prices = offersByCurrency(offers).map((one) => [one.currency, summarisePrice(one.offers)?.toPay]);
  expect(prices).toEqual([
    ['NOK', { amount: '2.00', currency: 'NOK' }],
    ['SEK', { amount: '1.00', currency: 'SEK' }],
  ]);
  expect(offersByCurrency([])).toEqual([]);
});

test('ordinary price, discount and fee make the price to pay, to the øre, whatever the fee', () => {
  const basket = partyArbitrary.chain(({ party }) => offersArbitrary(party));
  fc.assert(
    fc.property(basket, fc.nat({ max: 100_000 }), fc.boolean(), (offers, fee, isDefault) => {
      fc.pre(offers.length > 0);
      const sums = isDefault ? summarisePrice(offers) : summarisePrice(offers, () => fromOre(fee));
      const { ordinary, discount, reservationFee, toPay } = sums ?? {};
      const ore = [ordinary, discount, reservationFee, toPay].map((money) =>
        BigInt(toOre(money?.amount ?? '')),
      );
      const [o = 0n, d = 0n, f = 0n, p = 0n] = ore;
      expect(o + d + f).toBe(p);
      const paid = offers.flatMap(({ offer: { price, optionalProducts } }) => [
        price,
        ...optionalProducts.map((option) => option.price),
      ]);
      expect(p).toBe(paid.reduce((sum, { amount }) => sum + BigInt(toOre(amount)), 0n));
    }),
  );
});
