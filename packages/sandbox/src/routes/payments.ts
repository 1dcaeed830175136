import {
  amountOf,
  createPaymentRequestSchema,
  oreOf,
  readAs,
  terminalRequestSchema,
} from '@fribillett/entur-wire';
import { Refusal } from '../refusal.ts';
import { requireOrder } from '../rules/orders.ts';
import { capture, createPayment, requirePayment, startTerminal } from '../rules/payments.ts';
import type { PaymentRecord, World } from '../world.ts';
import { param, type Call, type Route } from './call.ts';

function transactionJson(payment: PaymentRecord): Record<string, unknown> {
  const toCapture = payment.status === 'INITIATED' && payment.authorised ? payment.amountOre : 0;
  return {
    transactionId: Number(payment.transactionId),
    status: payment.status,
    amount: amountOf(payment.amountOre),
    currency: payment.currency,
    createdAt: payment.createdAt,
    paymentType: payment.paymentType,
    paymentTypeGroup: 'PAYMENTCARD',
    operationLog: [],
    summary: { remainingAmountToCapture: amountOf(toCapture) },
  };
}

function paymentJson(world: World, payment: PaymentRecord): Record<string, unknown> {
  const { status, version } = requireOrder(world, payment.orderId);
  return {
    paymentId: Number(payment.paymentId),
    orderId: payment.orderId,
    orderVersion: payment.orderVersion,
    organisationId: 1,
    totalAmount: amountOf(payment.amountOre),
    currency: payment.currency,
    createdAt: payment.createdAt,
    active: status === 'DRAFT' && version === payment.orderVersion,
    transactionHistory: [transactionJson(payment)],
  };
}

function oreIn(amount: string): number {
  if (/^-?\d+(\.\d{0,2}0*)?$/.test(amount)) return oreOf(amount);
  throw new Refusal(400, 'An amount has kroner and øre', { code: 'SANDBOX-WRONG-AMOUNT' });
}

/** `createPayment`: with its first transaction, which the sandbox makes even when it is not asked for. */
export const createPaymentRoute: Route = (world, { body }) => {
  const { orderId, orderVersion, totalAmount, transaction } = readAs(
    createPaymentRequestSchema,
    body,
    'The payment request',
  );
  const payment = createPayment(world, {
    orderId,
    orderVersion,
    amountOre: oreIn(totalAmount),
    transactionOre: transaction && oreIn(transaction.amount),
    currency: transaction?.currency ?? 'NOK',
    paymentType: transaction?.paymentType ?? 'VISA',
  });
  return { body: paymentJson(world, payment) };
};

function paymentOf(world: World, call: Call): PaymentRecord {
  return requirePayment(world, param(call, 'paymentId'), param(call, 'transactionId'));
}

/** `startTerminal`: answers with the address of the simulated terminal. */
export const startTerminalRoute: Route = (world, call) => {
  const { redirectUrl } = readAs(terminalRequestSchema, call.body, 'The terminal request');
  const payment = paymentOf(world, call);
  const token = startTerminal(world, payment, redirectUrl);
  const base = (world.publicUrl ?? call.origin).replace(/\/+$/, '');
  const { paymentId, transactionId } = payment;
  return {
    body: {
      paymentId: Number(paymentId),
      transactionId: Number(transactionId),
      terminalUri: `${base}/sandbox/terminal/${paymentId}/${transactionId}?token=${token}`,
    },
  };
};

/** `capturePayment` */
export const capturePayment: Route = (world, call) => ({
  body: transactionJson(capture(world, paymentOf(world, call))),
});

/** `getTransaction` */
export const getTransaction: Route = (world, call) => ({ body: transactionJson(paymentOf(world, call)) });
