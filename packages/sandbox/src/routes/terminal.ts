import { Hono } from 'hono';
import { answerTerminal, isOpenAtTerminal, requirePayment } from '../rules/payments.ts';
import { Refusal } from '../refusal.ts';
import type { PaymentRecord, World } from '../world.ts';
import { terminalPage, terminalStyles, unknownPaymentPage } from './terminalPage.ts';

function findPayment(world: World, paymentId: string, transactionId: string): PaymentRecord | undefined {
  try {
    return requirePayment(world, paymentId, transactionId);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A form may be followed by a redirect to the shop only when the policy names the shop too. */
function policyFor(payment: PaymentRecord | undefined): string {
  const shop = payment?.redirectUrl === undefined ? '' : ` ${new URL(payment.redirectUrl).origin}`;
  return `default-src 'none'; style-src 'self'; form-action 'self'${shop}; base-uri 'none'; frame-ancestors 'none'`;
}

/** ASSUMPTION: the terminal comes back with the transaction's id and `responseCode` OK or Cancel. */
function wayBack(payment: PaymentRecord): string | undefined {
  if (payment.redirectUrl === undefined) return undefined;
  const url = new URL(payment.redirectUrl);
  url.searchParams.set('transactionId', payment.transactionId);
  url.searchParams.set('responseCode', payment.status === 'CANCELLED' ? 'Cancel' : 'OK');
  return url.href;
}

/** The simulated card terminal: where the customer pays or cancels, and is sent back to the shop. */
export function terminalRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/sandbox/terminal.css', (context) =>
    context.body(terminalStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/sandbox/terminal/:paymentId/:transactionId', (context) => {
    const { paymentId, transactionId } = context.req.param();
    const payment = world.store.transaction(() => findPayment(world, paymentId, transactionId));
    context.header('Content-Security-Policy', policyFor(payment));
    context.header('Cache-Control', 'no-store');
    if (!payment) return context.html(unknownPaymentPage, 404);
    return context.html(terminalPage(payment, isOpenAtTerminal(payment), wayBack(payment)));
  });
  app.post('/sandbox/terminal/:paymentId/:transactionId', async (context) => {
    const { paymentId, transactionId } = context.req.param();
    const action = new URLSearchParams(await context.req.text()).get('action') === 'pay' ? 'pay' : 'cancel';
    const payment = world.store.transaction(() => {
      const found = findPayment(world, paymentId, transactionId);
      return found && answerTerminal(world, found, action);
    });
    context.header('Content-Security-Policy', policyFor(payment));
    const back = payment && wayBack(payment);
    return back === undefined ? context.html(unknownPaymentPage, 404) : context.redirect(back, 303);
  });
  return app;
}
