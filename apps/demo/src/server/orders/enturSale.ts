import {
  readOrder,
  readPayment,
  readRefund,
  readRefundOptions,
  readTerminal,
  readTicketDistributionGroups,
  readTransaction,
  type Order,
  type RefundOptions,
  type RefundRequest,
  type RefundResponse,
  type TicketDistributionGroup,
  type Transaction,
} from '@fribillett/entur-wire';
import type { EnturCall, EnturClient, PayableOrder, SaleHeaders } from '@fribillett/gateway';
import type { TransactionRef } from './purchase.ts';

/** What the shop does with one order at Entur. Every operation throws an `UpstreamError` or a `WireFormatError`. */
export interface EnturSale {
  readOrder(): Promise<Order>;
  createPayment(order: PayableOrder): Promise<TransactionRef>;
  /** Opens the payment page. Returns its address. */
  startTerminal(transaction: TransactionRef, redirectUrl: string): Promise<string>;
  readTransaction(transaction: TransactionRef): Promise<Transaction>;
  capture(transaction: TransactionRef): Promise<void>;
  /** Confirms an order with nothing to pay. */
  confirm(): Promise<void>;
  findGroups(): Promise<TicketDistributionGroup[]>;
  /** What can be given back of the order, or of these lines of it (sale.md 6). */
  getRefundOptions(orderLineIds?: readonly string[]): Promise<RefundOptions>;
  refund(request: RefundRequest): Promise<RefundResponse>;
}

/** @param correlationId sent with every call, so that the whole purchase is found under one id. */
export function createEnturSale(
  client: EnturClient,
  sale: SaleHeaders,
  { orderId, correlationId }: { orderId: string; correlationId: string },
): EnturSale {
  async function call(operationId: Parameters<EnturClient['call']>[0], rest: EnturCall): Promise<unknown> {
    const { json } = await client.call(operationId, { ...rest, sale, correlationId });
    return json;
  }
  const thisOrder = { params: { orderId } };
  const toParams = ({ paymentId, transactionId }: TransactionRef) => ({ paymentId, transactionId });

  return {
    readOrder: async () => readOrder(await call('getOrder', thisOrder)),
    async createPayment({ version, totalAmount, currency }) {
      const transaction = { amount: totalAmount, currency, paymentTypeGroup: 'PAYMENTCARD' };
      const body = { orderId, orderVersion: version, totalAmount, transaction };
      const payment = readPayment(await call('createPayment', { body }));
      const first = payment.transactionHistory[0];
      if (first === undefined) throw new Error(`Payment ${payment.paymentId} came without its transaction.`);
      return { paymentId: payment.paymentId, transactionId: first.transactionId };
    },
    async startTerminal(transaction, redirectUrl) {
      const terminal = { params: toParams(transaction), body: { redirectUrl, terminalLanguage: 'no_NO' } };
      return readTerminal(await call('startTerminal', terminal)).terminalUri;
    },
    readTransaction: async (transaction) =>
      readTransaction(await call('getTransaction', { params: toParams(transaction) })),
    async capture(transaction) {
      await call('capturePayment', { params: toParams(transaction) });
    },
    async confirm() {
      await call('confirmOrderLines', thisOrder);
    },
    findGroups: async () =>
      readTicketDistributionGroups(await call('findTicketDistributionGroups', { query: { orderId } })),
    async getRefundOptions(orderLineIds) {
      const query = orderLineIds && { orderLineIds: orderLineIds.join(',') };
      return readRefundOptions(await call('getRefundOptions', { ...thisOrder, query }));
    },
    refund: async (request) => readRefund(await call('refundOrder', { ...thisOrder, body: request })),
  };
}
