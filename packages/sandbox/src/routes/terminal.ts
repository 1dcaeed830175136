import { Hono, type Context } from 'hono';
import { answerTerminal, findAtTerminal, isOpenAtTerminal } from '../rules/payments.ts';
import type { PaymentRecord, World } from '../world.ts';
import { terminalPage, terminalStyles, unknownPaymentPage } from './terminalPage.ts';

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

const page = '/sandbox/terminal/:paymentId/:transactionId';

function addressOf({ req }: Context<object, typeof page>) {
  return { ...req.param(), token: req.query('token') ?? '' };
}

/** The same answer whether there is no such payment or the token of the address is not its own. */
function answerWith(
  context: Context,
  payment: PaymentRecord | undefined,
  answer: (payment: PaymentRecord) => Response | Promise<Response>,
): Response | Promise<Response> {
  context.header('Content-Security-Policy', policyFor(payment));
  context.header('Cache-Control', 'no-store');
  return payment ? answer(payment) : context.html(unknownPaymentPage, 404);
}

/** The simulated card terminal: where the customer pays or cancels, and is sent back to the shop. */
export function terminalRoutes(world: World): Hono {
  const app = new Hono();
  app.get('/sandbox/terminal.css', (context) =>
    context.body(terminalStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get(page, (context) => {
    const found = world.store.transaction(() => findAtTerminal(world, addressOf(context)));
    return answerWith(context, found, (payment) =>
      context.html(terminalPage(payment, isOpenAtTerminal(payment), wayBack(payment))),
    );
  });
  app.post(page, async (context) => {
    const action = new URLSearchParams(await context.req.text()).get('action') === 'pay' ? 'pay' : 'cancel';
    const answered = world.store.transaction(() => {
      const found = findAtTerminal(world, addressOf(context));
      return found && answerTerminal(world, found, action);
    });
    return answerWith(context, answered, (payment) => {
      const back = wayBack(payment);
      return back === undefined ? context.html(unknownPaymentPage, 404) : context.redirect(back, 303);
    });
  });
  return app;
}
