import { pressPay, terminalOf } from '../../server/testing/buyTrip.ts';
import { attempt, refusals, type Attempt, type Refusal } from '../attempt.ts';
import { pay } from '../pay.ts';
import type { Stage } from '../stage.ts';

/** The payment page answers people, not pages. */
const unknownPayment: Refusal = { status: 404 };

async function openPage(stage: Stage, personaId: string) {
  const visitor = await stage.signedIn(personaId);
  const orderId = await stage.reserved(visitor);
  return { visitor, orderId, terminal: terminalOf(await pressPay(visitor, orderId)) };
}

/** Looks at the page and presses its button. */
const use = async (stage: Stage, path: string) => [
  await stage.visitor().get(path),
  await stage.visitor().submit(path, { action: 'pay' }),
];

/** The payment page, which knows nobody's session. */
export const terminalAttempts: readonly Attempt[] = [
  attempt('a payment that was made up', unknownPayment, (stage) => async () => [
    ...(await use(stage, '/sandbox/terminal/1/1')),
    ...(await use(stage, '/sandbox/terminal/999/999?token=x')),
  ]),
  attempt("another's payment by its numbers alone", unknownPayment, async (stage) => {
    const { terminal } = await openPage(stage, 'solveig');
    return () => use(stage, terminal.split('?')[0] ?? '');
  }),
  attempt("another's payment with the token of one's own", unknownPayment, async (stage) => {
    const theirs = await openPage(stage, 'solveig');
    const own = await openPage(stage, 'per');
    return () => use(stage, `${theirs.terminal.split('?')[0] ?? ''}?${own.terminal.split('?')[1] ?? ''}`);
  }),
  attempt(
    'come back with an OK that was made up, and ask for the tickets',
    refusals.conflict,
    async (stage) => {
      const { visitor, orderId } = await openPage(stage, 'per');
      return async () => {
        await visitor.get(`/ordre/${orderId}?transactionId=1&responseCode=OK`);
        return visitor.post(`/shop/orders/${orderId}/refund-quotes`, { orderLineIds: ['x'] });
      };
    },
  ),
  attempt('the attempt of another order', refusals.notCleared, async (stage) => {
    const { visitor } = await openPage(stage, 'per');
    const orderId = await stage.reserved(visitor);
    return () => pay(visitor, { orderId, clearance: 'x', attemptId: 'attempt-1' });
  }),
];
