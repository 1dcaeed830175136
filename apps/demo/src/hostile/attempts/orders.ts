import { clear, configurationFor } from '../../server/testing/buyTrip.ts';
import { attempt, refusals, type Attempt } from '../attempt.ts';
import { buyAndQuote } from '../buyAndQuote.ts';
import { pay } from '../pay.ts';
import { trip, type Stage } from '../stage.ts';

const { notFound, conflict } = refusals;

/** Per, who attacks, and an order that Solveig has reserved and had validated. */
async function attackerAndOrder(stage: Stage) {
  const victim = await stage.signedIn('solveig');
  const orderId = await stage.reserved(victim);
  return { attacker: await stage.signedIn('per'), victim, orderId, clearance: await clear(victim, orderId) };
}

/** Orders that are somebody else's. That one is not there and that it is another's look the same. */
export const orderAttempts: readonly Attempt[] = [
  attempt("look at another's order", notFound, async (stage) => {
    const { attacker, orderId } = await attackerAndOrder(stage);
    return () => attacker.get(`/shop/orders/${orderId}`);
  }),
  attempt("validate another's order", notFound, async (stage) => {
    const { attacker, orderId } = await attackerAndOrder(stage);
    return () => attacker.post(`/personnel-ticket/reservation/${orderId}/validation`, {});
  }),
  attempt("pay another's order with their clearance", notFound, async (stage) => {
    const { attacker, orderId, clearance } = await attackerAndOrder(stage);
    return () => pay(attacker, { orderId, clearance });
  }),
  attempt("pay another's order with a clearance of one's own", notFound, async (stage) => {
    const { attacker, orderId } = await attackerAndOrder(stage);
    const clearance = await clear(attacker, await stage.reserved(attacker));
    return () => pay(attacker, { orderId, clearance });
  }),
  attempt("add a line to another's order", notFound, async (stage) => {
    const { attacker, orderId } = await attackerAndOrder(stage);
    const configurations = [await configurationFor(attacker, trip)];
    return () => attacker.post('/personnel-ticket/reservation', { orderId, configurations });
  }),
  attempt("ask what another's tickets would give back", notFound, async (stage) => {
    const { orderId, orderLineIds } = await buyAndQuote(stage, await stage.signedIn('solveig'));
    const attacker = await stage.signedIn('per');
    return () =>
      Promise.all([
        attacker.get(`/shop/orders/${orderId}/refund-options`),
        attacker.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds }),
      ]);
  }),
  attempt("cancel another's tickets with their quote", notFound, async (stage) => {
    const { orderId, quoteId } = await buyAndQuote(stage, await stage.signedIn('solveig'));
    const attacker = await stage.signedIn('per');
    return () => attacker.post(`/shop/orders/${orderId}/refunds`, { quoteId });
  }),
  attempt("cancel with another's quote on an order of one's own", conflict, async (stage) => {
    const { quoteId } = await buyAndQuote(stage, await stage.signedIn('solveig'));
    const attacker = await stage.signedIn('per');
    const { orderId } = await buyAndQuote(stage, attacker);
    return () => attacker.post(`/shop/orders/${orderId}/refunds`, { quoteId });
  }),
  attempt("another's lines in a quote for an order of one's own", conflict, async (stage) => {
    const { orderLineIds } = await buyAndQuote(stage, await stage.signedIn('solveig'));
    const attacker = await stage.signedIn('per');
    const { orderId } = await buyAndQuote(stage, attacker);
    return () => attacker.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds });
  }),
  attempt('order ids that were guessed', notFound, async (stage) => {
    const attacker = await stage.signedIn('per');
    const guesses = ['ABCD1234', 'AAAA0000', 'order', '1'];
    return () =>
      Promise.all(
        guesses.flatMap((orderId) => [
          attacker.get(`/shop/orders/${orderId}`),
          attacker.post(`/personnel-ticket/reservation/${orderId}/validation`, {}),
          pay(attacker, { orderId, clearance: 'guessed' }),
        ]),
      );
  }),
];
