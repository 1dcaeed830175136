import {
  amountOf,
  oreOf,
  readDryRunRefund,
  readRefund,
  readRefundOptions,
  readTransaction,
  type EndpointQuery,
  type OperationId,
} from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../createSandbox.ts';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn, traveller } from '../testSupport.ts';
import type { PaymentRecord } from '../world.ts';

const silver = programmes.privateSilver.productId;

type Shop = Awaited<ReturnType<typeof openTestShop>>;

describe('a refund of a part', () => {
  /** Two flexible tickets in one order: Ola's on a right, Nils' without one. */
  async function twoTickets(options: SandboxOptions = {}) {
    const shop = await openTestShop(options);
    const train = trainOn('2026-12-18');
    const { orderId, orderLineId } = await shop.buy(train, '1001002', silver);
    const { offers } = await shop.search(train, [traveller('1005001')]);
    const added = await shop.reserve([{ offerId: offers[0]?.id ?? '', customers: [] }], orderId);
    const paid = await shop.pay(orderId);
    shop.clock.advance(2000);
    expect(await shop.groups(orderId)).toHaveLength(2);
    const refund = (ids: (string | undefined)[], operation: OperationId = 'refundOrder') => {
      const body = { refundOperations: ids.map((transientId) => ({ transientId })) };
      return shop.send(operation, { params: { orderId }, body });
    };
    const statusOf = async (id: string) =>
      (await shop.order(orderId)).orderLines.find((line) => line.id === id)?.status;
    return { shop, orderId, ola: orderLineId, nils: added.orderLineIds[0] ?? '', paid, refund, statusOf };
  }

  async function addFor({ shop, orderId }: { shop: Shop; orderId: string }, customerNumber: string) {
    const { offers } = await shop.search(trainOn('2026-12-18'), [traveller(customerNumber)]);
    return shop.reserve([{ offerId: offers[0]?.id ?? '', customers: [] }], orderId);
  }

  const optionsOf = async ({ shop, orderId }: { shop: Shop; orderId: string }, query: EndpointQuery = {}) =>
    readRefundOptions(await (await shop.send('getRefundOptions', { params: { orderId }, query })).json());

  test('gives back one line, its ticket, its coupon and its money, and leaves the other', async () => {
    const sold = await twoTickets();
    const { shop, orderId, ola, nils, paid } = sold;
    const { options, optionIdsThatCanBePerformedTogether } = await optionsOf(sold, { orderLineIds: ola });
    expect(options).toMatchObject([{ orderLineId: ola, refundAmount: '50.00', fee: '0.00' }]);
    expect(optionIdsThatCanBePerformedTogether).toEqual([[options[0]?.transientId]]);
    const answer = await sold.refund([options[0]?.transientId]);
    expect(readRefund(await answer.json())).toMatchObject({
      affectedOrderLineIds: [ola],
      disabledTicketIds: [expect.any(String)],
    });
    expect([await sold.statusOf(ola), await sold.statusOf(nils)]).toEqual(['CANCELLED', 'CONFIRMED']);
    const left = amountOf(oreOf(paid.amount) - 5000);
    expect(await shop.order(orderId)).toMatchObject({
      status: 'CONFIRMED',
      version: 2,
      totalAmount: left,
      balance: '0.00',
    });
    const groups = await shop.groups(orderId);
    expect(
      groups.map(({ orderLineId, distributionStatus }) => [orderLineId, distributionStatus]).sort(),
    ).toEqual(
      [
        [ola, 'DISABLED'],
        [nils, 'DISTRIBUTED'],
      ].sort(),
    );
    expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
    expect((await shop.contracts('1001002'))[0]?.orderLineEvents.at(-1)).toMatchObject({
      ...{ orderLineId: ola, eventType: 'CANCELLATION', price: '-50.00', isCancelled: true, couponsUsed: 1 },
      taxDistributions: [
        { taxYear: 2026, taxMonth: 11, taxSaving: expect.stringMatching(/^-\d+\.00$/) as string },
      ],
    });
  });

  test('and then of the rest closes the order, and credits the payment as a whole', async () => {
    const sold = await twoTickets();
    const { shop, orderId, paid } = sold;
    const params = {
      paymentId: (await shop.order(orderId)).paymentRefs.map(paymentIdOf)[0] ?? '',
      transactionId: paid.transactionId,
    };
    const status = async () =>
      readTransaction(await (await shop.send('getTransaction', { params })).json()).status;
    await sold.refund([(await optionsOf(sold)).options[0]?.transientId]);
    expect(await status()).toBe('CAPTURED');
    const { options, orderRef } = await optionsOf(sold);
    expect([options.length, orderRef.version]).toEqual([1, 2]);
    expect((await sold.refund([options[0]?.transientId])).status).toBe(200);
    expect(await status()).toBe('CREDITED');
    expect(await shop.order(orderId)).toMatchObject({ status: 'CANCELLED', version: 3, totalAmount: '0.00' });
    expect((await optionsOf(sold)).options).toEqual([]);
  });

  test('takes the fee off, which stays on the order, and a dry run tells it without doing anything', async () => {
    const sold = await twoTickets({ refundFeeOre: 20_000 });
    const { shop, orderId, paid } = sold;
    const { options } = await optionsOf(sold);
    const ids = options.map(({ transientId }) => transientId);
    expect(options).toMatchObject([{ refundAmount: '50.00', fee: '50.00' }, { fee: '200.00' }]);
    const dry = readDryRunRefund(await (await sold.refund(ids, 'dryRunRefund')).json());
    expect(dry).toMatchObject({
      orderId,
      totalRefundAmount: paid.amount,
      fees: [{ type: 'REFUNDING', amount: '250.00' }],
    });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'CONFIRMED',
      version: 1,
      totalAmount: paid.amount,
    });
    expect((await sold.refund(ids)).status).toBe(200);
    expect(await shop.order(orderId)).toMatchObject({
      status: 'CANCELLED',
      totalAmount: '250.00',
      balance: '0.00',
      fees: [{ type: 'REFUNDING', amount: '250.00' }],
    });
  });

  test('without a fee where the tickets failed to come, whatever the fee is', async () => {
    const shop = await openTestShop({ refundFeeOre: 20_000 });
    shop.sandbox.faults.add({ on: '*', times: 1, fault: { kind: 'issuanceFails' } });
    const { orderId } = await shop.buy(trainOn('2026-12-18'), '1001002', silver);
    await shop.pay(orderId);
    shop.clock.advance(2000);
    expect((await shop.refundOptions(orderId)).options).toMatchObject([
      { refundAmount: '50.00', fee: '0.00' },
    ]);
    await shop.refund(orderId);
    expect(await shop.order(orderId)).toMatchObject({
      status: 'CANCELLED',
      failed: false,
      totalAmount: '0.00',
    });
  });

  test('takes several options in one request, unless the sandbox was told that they exclude each other', async () => {
    const together = await twoTickets();
    const one = await optionsOf(together);
    const ids = one.options.map(({ transientId }) => transientId);
    expect(one.optionIdsThatCanBePerformedTogether).toEqual([ids]);
    expect((await together.refund([ids[0], ids[0]])).status).toBe(400);
    expect((await together.refund(ids)).status).toBe(200);

    const apart = await twoTickets({ refundLinesTogether: false });
    const each = await optionsOf(apart);
    const eachId = each.options.map(({ transientId }) => transientId);
    expect(each.optionIdsThatCanBePerformedTogether).toEqual(eachId.map((id) => [id]));
    expect((await apart.refund(eachId)).status).toBe(400);
    expect((await apart.refund(eachId.slice(1))).status).toBe(200);
  });

  test('with an option of an earlier answer is refused, a dry run too', async () => {
    const sold = await twoTickets();
    const { options } = await optionsOf(sold);
    await optionsOf(sold);
    const ids = options.map(({ transientId }) => transientId);
    expect([(await sold.refund(ids)).status, (await sold.refund(ids, 'dryRunRefund')).status]).toEqual([
      400, 400,
    ]);
  });

  test('for another version of the order has no options', async () => {
    const sold = await twoTickets();
    const params = { orderId: sold.orderId };
    const ask = async (orderVersion: number) =>
      (await sold.shop.send('getRefundOptions', { params, query: { orderVersion } })).status;
    expect([await ask(1), await ask(2)]).toEqual([200, 409]);
  });

  test('is what an unpaid change of the order falls back to', async () => {
    const sold = await twoTickets();
    const { shop, orderId } = sold;
    await sold.refund([(await optionsOf(sold)).options[0]?.transientId]);
    const { totalAmount } = await shop.order(orderId);
    await addFor(sold, '1005001');
    expect(await shop.order(orderId)).toMatchObject({ status: 'DRAFT', version: 3 });
    shop.clock.advance(20 * 60_000);
    expect(await shop.order(orderId)).toMatchObject({
      status: 'CONFIRMED',
      version: 2,
      totalAmount,
      balance: '0.00',
    });
  });

  test('credits each payment with no more than is left of it', async () => {
    const sold = await twoTickets();
    const { shop, orderId } = sold;
    await sold.refund([(await optionsOf(sold)).options[0]?.transientId]);
    await addFor(sold, '1005001');
    await shop.pay(orderId);
    const { options } = await optionsOf(sold);
    expect((await sold.refund(options.map(({ transientId }) => transientId))).status).toBe(200);
    const payments = shop.sandbox.store.list('payments').map(({ document }) => document as PaymentRecord);
    expect(payments.map(({ status }) => status)).toEqual(['CREDITED', 'CREDITED']);
    expect(payments.map(({ creditedOre }) => creditedOre)).toEqual(
      payments.map(({ amountOre }) => amountOre),
    );
  });

  test('twice at the same time is done once', async () => {
    const sold = await twoTickets();
    const ids = (await optionsOf(sold)).options.map(({ transientId }) => transientId);
    const answers = await Promise.all([sold.refund(ids), sold.refund(ids)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await sold.shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  });

  test('before the tickets are made leaves the other line to be issued', async () => {
    const shop = await openTestShop();
    const train = trainOn('2026-12-18');
    const { orderId, orderLineId } = await shop.buy(train, '1001002', silver);
    const { offers } = await shop.search(train, [traveller('1005001')]);
    await shop.reserve([{ offerId: offers[0]?.id ?? '', customers: [] }], orderId);
    await shop.pay(orderId);
    const { options } = await optionsOf({ shop, orderId }, { orderLineIds: orderLineId });
    const body = { refundOperations: options.map(({ transientId }) => ({ transientId })) };
    await shop.send('refundOrder', { params: { orderId }, body });
    shop.clock.advance(2000);
    const groups = await shop.groups(orderId);
    expect(groups.map((group) => group.orderLineId)).not.toContain(orderLineId);
    expect(groups).toHaveLength(1);
    expect((await shop.entitlements('1001002'))[0]?.remainingCoupons).toBe(12);
  });
});

function paymentIdOf(ref: unknown): string {
  return (ref as { paymentId: string }).paymentId;
}
