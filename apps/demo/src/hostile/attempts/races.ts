import * as z from 'zod/mini';
import { vi } from 'vitest';
import { clear, configurationFor, look, pressPay, terminalOf } from '../../server/testing/buyTrip.ts';
import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, losers, refusals, type Attempt } from '../attempt.ts';
import { pay } from '../pay.ts';
import { buyAndQuote } from '../buyAndQuote.ts';
import { trip, type Stage } from '../stage.ts';

const { beingPaid, changed, conflict } = refusals;

async function clearedOrder(stage: Stage) {
  const attacker = await stage.signedIn('per');
  const orderId = await stage.reserved(attacker);
  return { attacker, orderId, clearance: await clear(attacker, orderId) };
}

const addLine = async (visitor: Visitor, orderId: string) => {
  const configurations = [await configurationFor(visitor, { ...trip, productId: 'none' })];
  return () => visitor.post('/personnel-ticket/reservation', { orderId, configurations });
};

/** Begins to add a line that Entur is slow with, and waits until the shop has noted it. */
async function beginSlowly(
  stage: Stage,
  orderId: string,
  add: () => Promise<Page>,
): Promise<{ adding: Promise<Page> }> {
  await stage.control('faults', { on: 'reserveOffers', times: 1, fault: { kind: 'latency', ms: 1_500 } });
  const adding = add();
  await vi.waitFor(() => {
    const sql = 'SELECT value FROM sales WHERE key = ? AND value LIKE \'%"reserving"%\'';
    if (stage.shop.first(sql, `order/${orderId}`) === undefined)
      throw new Error('Nothing is being reserved.');
  });
  // Wrapped, so that whoever waits for this does not wait for the line.
  return { adding };
}

/** Leaves a contract one coupon. */
function leaveOneCoupon({ entur }: Stage, customerNumber: string): void {
  const schema = z.looseObject({
    uuid: z.string(),
    owner: z.looseObject({ customerNumber: z.string() }),
    usage: z.array(z.looseObject({ coupons: z.number() })),
  });
  for (const { document } of entur.list('contracts')) {
    const contract = schema.parse(document);
    if (contract.owner.customerNumber !== customerNumber) continue;
    const used = contract.usage.reduce((sum, { coupons }) => sum + coupons, 0);
    entur.put('contracts', contract.uuid, { ...contract, couponsLimit: used + 1 });
  }
}

/** Doing twice, or at once, what may be done once. */
export const raceAttempts: readonly Attempt[] = [
  {
    ...attempt('two tabs that pay at once, each with an attempt of its own', beingPaid, async (stage) => {
      const { attacker, orderId, clearance } = await clearedOrder(stage);
      const press = () => pay(attacker, { orderId, clearance });
      return async () => losers(await Promise.all([press(), press()]), 1);
    }),
    winnerGets: { payment: 1 },
  },
  {
    ...attempt('twenty payments at once from two sessions of one customer', beingPaid, async (stage) => {
      const { attacker, orderId, clearance } = await clearedOrder(stage);
      const other = await stage.signedIn('per');
      const press = (_: unknown, index: number) =>
        pay(index % 2 === 0 ? attacker : other, { orderId, clearance });
      return async () => losers(await Promise.all(Array.from({ length: 20 }, press)), 1);
    }),
    winnerGets: { payment: 1 },
  },
  attempt('another payment while the payment page is open', beingPaid, async (stage) => {
    const { attacker, orderId, clearance } = await clearedOrder(stage);
    await pay(attacker, { orderId, clearance });
    return () => pay(attacker, { orderId, clearance });
  }),
  attempt('add a line while the payment page is open', conflict, async (stage) => {
    const { attacker, orderId, clearance } = await clearedOrder(stage);
    const add = await addLine(attacker, orderId);
    await pay(attacker, { orderId, clearance });
    return add;
  }),
  {
    ...attempt('pay while a line is being added', changed, async (stage) => {
      const { attacker, orderId, clearance } = await clearedOrder(stage);
      const { adding } = await beginSlowly(stage, orderId, await addLine(attacker, orderId));
      return async () => {
        const answer = await pay(attacker, { orderId, clearance });
        await adding;
        return answer;
      };
    }),
    winnerGets: { line: 1 },
  },
  {
    ...attempt('validate while a line is being added', conflict, async (stage) => {
      const { attacker, orderId } = await clearedOrder(stage);
      const { adding } = await beginSlowly(stage, orderId, await addLine(attacker, orderId));
      return async () => {
        const answer = await attacker.post(`/personnel-ticket/reservation/${orderId}/validation`, {});
        await adding;
        return answer;
      };
    }),
    winnerGets: { line: 1 },
  },
  {
    ...attempt('two lines at once for one order', conflict, async (stage) => {
      const { attacker, orderId } = await clearedOrder(stage);
      const second = await addLine(attacker, orderId);
      const { adding } = await beginSlowly(stage, orderId, await addLine(attacker, orderId));
      return async () => {
        const answer = await second();
        await adding;
        return answer;
      };
    }),
    winnerGets: { line: 1 },
  },
  attempt(
    'the last coupon of a right on two orders, one paid after the other',
    { ...conflict, problem: 'refused' },
    async (stage) => {
      leaveOneCoupon(stage, '1003001');
      const attacker = await stage.signedIn('solveig');
      const [first, second] = [await stage.reserved(attacker), await stage.reserved(attacker)];
      const clearance = await clear(attacker, second);
      await attacker.submit(terminalOf(await pressPay(attacker, first)), { action: 'pay' });
      await look(attacker, first);
      await stage.control('clock', { advanceMs: 61_000 });
      await look(attacker, first);
      return () => pay(attacker, { orderId: second, clearance });
    },
  ),
  {
    ...attempt('two quotes for the same tickets, used at once', conflict, async (stage) => {
      const attacker = await stage.signedIn('per');
      const { orderId, orderLineIds, quoteId } = await buyAndQuote(stage, attacker);
      const again = await attacker.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds });
      const other = z.object({ quoteId: z.string() }).parse(again.json).quoteId;
      const cancel = (id: string) => attacker.post(`/shop/orders/${orderId}/refunds`, { quoteId: id });
      return async () => losers(await Promise.all([cancel(quoteId), cancel(other)]), 1);
    }),
    // A bronze right is used twice: the day trip, and the coupon that it took.
    // What is left of the sum is the fee.
    winnerGets: { cancelled: 1, use: 2, sum: 1, '-sum': 1 },
  },
];
