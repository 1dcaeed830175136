import { describe, expect, it } from 'vitest';
import { largestRefund } from './orderFacts.ts';

const orderRef = { id: 'order', version: 1 };
const whole = { transientId: 'whole', refundAmount: '100.00', fee: '30.00' };
const a = { transientId: 'a', refundAmount: '40.00' };
const b = { transientId: 'b', refundAmount: '40.00', fee: '0.00' };
const nothing = { transientId: 'nothing', refundAmount: '0.00' };

describe('as much as can be given back in one call', () => {
  it.each([
    [
      'the set with the largest sum after the fees',
      [whole, a, b],
      [['whole'], ['a', 'b']],
      ['a', 'b'],
      '80.00',
    ],
    [
      'a lone option that gives back more',
      [{ ...whole, fee: '19.99' }, a, b],
      [['whole'], ['a', 'b']],
      ['whole'],
      '80.01',
    ],
    [
      'the set with more options, of two alike',
      [a, nothing],
      [['a'], ['a', 'nothing']],
      ['a', 'nothing'],
      '40.00',
    ],
    ['the largest option alone when there is no set', [a, whole, b], [], ['whole'], '70.00'],
    ['the largest option alone when there are only empty sets', [a, whole], [[]], ['whole'], '70.00'],
    ['what is there of a set', [a, b], [['gone', 'a']], ['a'], '40.00'],
    ['nothing when nothing is offered', [], [], [], '0.00'],
  ])('is %s', (_, options, sets, transientIds, amount) => {
    const refund = largestRefund({ orderRef, options, optionIdsThatCanBePerformedTogether: sets });
    expect(refund).toMatchObject({ transientIds, amount, isAll: transientIds.length === options.length });
  });
});
