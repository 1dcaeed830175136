import type { TestShop } from './testShop.ts';

/** One part of an order that is given back for itself. Amounts are decimal strings. */
export interface RefundPart {
  /** Line and option alike. */
  id: string;
  refundAmount: string;
  fee?: string;
}

/** How such an Entur gives back. */
export interface PartialRefunds {
  parts: readonly RefundPart[];
  /** Does not give this part back. */
  kept?: string;
  /** The answer to the refund of this part is lost. */
  lost?: string;
}

/**
 * Lets Entur fail every order and offer each of its parts as a set of its own: sets are what can be given back in one call
 * (sale.md 6). Returns the parts that were given back, in order.
 */
export function refundInParts(test: TestShop, { parts, kept, lost }: PartialRefunds): string[] {
  const given: string[] = [];
  const options = () => parts.filter(({ id }) => id !== kept && !given.includes(id));

  test.answerFor(async (request, ask) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/sales/v1/refunds/options/')) {
      const body = {
        orderRef: { id: 'order', version: 1 + given.length },
        options: options().map(({ id, refundAmount, fee }) => ({ transientId: id, refundAmount, fee })),
        optionIdsThatCanBePerformedTogether: options().map(({ id }) => [id]),
      };
      return Response.json(body);
    }
    if (pathname.startsWith('/sales/v1/refunds/')) {
      const { refundOperations } = (await request.json()) as { refundOperations: { transientId: string }[] };
      const ids = refundOperations.map(({ transientId }) => transientId);
      if (ids.length !== 1 || options().every(({ id }) => id !== ids[0]))
        return new Response(null, { status: 409 });
      given.push(...ids);
      if (lost !== undefined && ids.includes(lost)) throw new TypeError('terminated');
      const affectedOrderLineIds = ids;
      return Response.json({
        orderId: 'order',
        creditId: given.length,
        affectedOrderLineIds,
        affectedPaymentAndPaymentTransactionIds: {},
        disabledTicketIds: [],
      });
    }
    if (!pathname.startsWith('/sales/v1/orders/')) return ask(request);
    const order = (await (await ask(request)).json()) as { version: number; orderLines: { id: string }[] };
    const orderLines = parts.map(({ id }) => ({
      ...order.orderLines[0],
      id,
      status: given.includes(id) ? 'CANCELLED' : 'CONFIRMED',
    }));
    return Response.json({ ...order, orderLines, version: order.version + given.length, failed: true });
  });
  return given;
}
