import { osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import { nextNumber } from '../world.ts';
import type { OrderRecord, PaymentRecord, World } from '../world.ts';
import { balanceOre, confirmOrder, requireOrder, touched } from './orders.ts';

function refuse(status: number, message: string, code: string, errorReason?: string): never {
  throw new Refusal(status, message, { code, errorReason });
}

/** What is asked for when a payment is created; money in øre. */
export interface PaymentRequest {
  orderId: string;
  orderVersion: number;
  amountOre: number;
  transactionOre: number | undefined;
  currency: string;
  paymentType: string;
}

/** Opens a payment for the present version of a draft. It takes no money yet. */
export function createPayment(world: World, request: PaymentRequest): PaymentRecord {
  const order = requireOrder(world, request.orderId);
  requirePayable(order, request.orderVersion);
  if (request.amountOre !== balanceOre(order) || request.amountOre <= 0) {
    refuse(400, 'The amount is not the balance of the order', 'SANDBOX-WRONG-AMOUNT');
  }
  if (request.transactionOre !== undefined && request.transactionOre !== request.amountOre) {
    refuse(400, 'The first transaction must be the whole payment', 'SANDBOX-WRONG-AMOUNT');
  }
  const payment: PaymentRecord = {
    paymentId: String(nextNumber(world, 'payment')),
    transactionId: String(nextNumber(world, 'transaction')),
    orderId: order.id,
    orderVersion: order.version,
    amountOre: request.amountOre,
    currency: request.currency,
    paymentType: request.paymentType,
    createdAt: osloInstant(world.clock.now()),
    status: 'CREATED',
    authorised: false,
  };
  world.tables.payments.put(payment.paymentId, payment);
  const paymentIds = [...order.paymentIds, payment.paymentId];
  world.tables.orders.put(order.id, touched(world, { ...order, paymentIds }));
  return payment;
}

function requirePayable(order: OrderRecord, version: number): void {
  if (order.status !== 'DRAFT') refuse(409, `The order is ${order.status}`, 'SANDBOX-ORDER-NOT-DRAFT');
  if (order.version !== version) refuse(409, 'The order has another version', 'SANDBOX-ORDER-VERSION');
}

/** The payment with that transaction, brought up to date; refuses with 404. */
export function requirePayment(world: World, paymentId: string, transactionId: string): PaymentRecord {
  const known = world.tables.payments.get(paymentId);
  if (known) requireOrder(world, known.orderId);
  const payment = world.tables.payments.get(paymentId);
  if (payment?.transactionId !== transactionId) {
    refuse(404, 'The transaction does not exist', 'SANDBOX-UNKNOWN-TRANSACTION');
  }
  return payment;
}

function put(world: World, payment: PaymentRecord): PaymentRecord {
  world.tables.payments.put(payment.paymentId, payment);
  return payment;
}

/** Sends the customer to the terminal. Returns the token of its address, always the same one for a payment. */
export function startTerminal(world: World, payment: PaymentRecord, redirectUrl: string): string {
  if (payment.status !== 'CREATED' && payment.status !== 'INITIATED') {
    refuse(409, `The transaction is ${payment.status}`, 'SANDBOX-TRANSACTION-STATUS', 'RESOURCE_BUSY');
  }
  requirePayable(requireOrder(world, payment.orderId), payment.orderVersion);
  const terminalToken = payment.terminalToken ?? randomToken();
  put(world, { ...payment, status: 'INITIATED', redirectUrl, terminalToken });
  return terminalToken;
}

function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The payment at a terminal's address; `undefined` unless exactly this address was given out. */
export function findAtTerminal(
  world: World,
  { paymentId, transactionId, token }: { paymentId: string; transactionId: string; token: string },
): PaymentRecord | undefined {
  const known = world.tables.payments.get(paymentId);
  const isItsAddress = known?.transactionId === transactionId && known.terminalToken === token;
  return isItsAddress ? requirePayment(world, paymentId, transactionId) : undefined;
}

/** Whether the terminal still waits for the customer. */
export function isOpenAtTerminal({ status, authorised }: PaymentRecord): boolean {
  return status === 'INITIATED' && !authorised;
}

/** What the customer did at the terminal. */
export function answerTerminal(
  world: World,
  payment: PaymentRecord,
  action: 'pay' | 'cancel',
): PaymentRecord {
  if (!isOpenAtTerminal(payment)) return payment;
  return put(
    world,
    action === 'pay' ? { ...payment, authorised: true } : { ...payment, status: 'CANCELLED' },
  );
}

/** Takes the money, once, and confirms the order when nothing is left to pay. */
export function capture(world: World, payment: PaymentRecord): PaymentRecord {
  if (payment.status !== 'INITIATED') {
    refuse(409, `The transaction is ${payment.status}`, 'SANDBOX-TRANSACTION-STATUS', 'RESOURCE_BUSY');
  }
  if (!payment.authorised) {
    refuse(409, 'The customer has not paid at the terminal', 'SANDBOX-NOT-AUTHORISED', 'RESOURCE_BUSY');
  }
  const order = requireOrder(world, payment.orderId);
  requirePayable(order, payment.orderVersion);
  // A part payment would be lost with a draft that expires: the payment must still be the whole balance.
  if (payment.amountOre !== balanceOre(order)) {
    refuse(409, 'The amount is no longer the balance of the order', 'SANDBOX-WRONG-AMOUNT');
  }
  const paid: OrderRecord = { ...order, paidOre: order.paidOre + payment.amountOre };
  world.tables.orders.put(order.id, paid);
  confirmOrder(world, paid);
  return put(world, { ...payment, status: 'CAPTURED' });
}
