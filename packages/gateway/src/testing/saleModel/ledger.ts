import { readConsumptions, readOrder } from '@fribillett/entur-wire';
import type { PayableOrder } from '../../index.ts';
import type { StoredOrder } from './editOrder.ts';

/** An order as the gateway read it: what money may be taken for. */
interface Basket {
  orderId: string;
  version: number;
  totalAmount: string;
  balance: string;
  lineIds: readonly string[];
}

/** A batch of rights that Entur found valid, and the order that the gateway had read for it. */
interface Validation {
  at: number;
  basket: Basket;
  uses: readonly string[];
}

/** A minute, and the second that a clearance's time is rounded by. */
const TRUSTED_MS = 61_000;

/**
 * What an auditor beside Entur writes down: which orders were read, which rights found valid, which attempts opened, and
 * what money was taken. `violations` is what must never happen.
 */
export function createLedger(now: () => number, orderOf: (orderId: string) => StoredOrder) {
  const baskets = new Map<string, { readAt: number; basket: Basket }>();
  const validations: Validation[] = [];
  const openings = new Map<string, { readAt: number; basket: Basket } | undefined>();
  const takings: { attemptId: string; order: PayableOrder }[] = [];
  const violations: string[] = [];

  /** The rights on these lines of an order, as Entur knows them. */
  function usesOf(orderId: string, lineIds: readonly string[]): string[] {
    return orderOf(orderId)
      .lines.filter(({ id }) => lineIds.includes(id))
      .flatMap(({ id, entitlements }) => entitlements.map(({ contractUuid }) => `${id}/${contractUuid}`))
      .sort();
  }

  return {
    takings,
    violations,

    /** Notes what Entur answered to a request of the gateway's. */
    async noteAnswer(request: { path: string; body: string; correlationId: string }, response: Response) {
      const text = await response.text().catch(() => undefined);
      if (!response.ok || text === undefined) return;
      const { path, body, correlationId } = request;
      if (path.startsWith('/sales/v1/orders/')) {
        const { id: orderId, version, totalAmount, balance, orderLines } = readOrder(JSON.parse(text));
        const standing = orderLines.filter(({ status }) => status !== 'CANCELLED');
        const lineIds = standing.map(({ id }) => id).sort();
        const basket = { orderId, version, totalAmount, balance, lineIds };
        baskets.set(correlationId, { readAt: now(), basket });
      }
      const basket = baskets.get(correlationId)?.basket;
      if (!path.endsWith('/validate-use') || basket === undefined) return;
      if ((JSON.parse(text) as { isValid?: boolean }).isValid !== true) return;
      const uses = readConsumptions(JSON.parse(body)).map(
        ({ contractUuid, orderLineReference }) => `${orderLineReference?.orderLineId ?? ''}/${contractUuid}`,
      );
      validations.push({ at: now(), basket, uses: uses.sort() });
    },

    /**
     * Binding an order to an attempt is what opens a payment; how long the shop then takes is its own affair.
     *
     * @param correlationId of the call to the gateway that wrote the record.
     */
    noteRecord(key: string, record: string, correlationId = '') {
      const { state } = JSON.parse(record) as { state: { kind: string } };
      const orderId = key.replace('order/', '');
      if (state.kind !== 'paying') openings.delete(orderId);
      else openings.set(orderId, baskets.get(correlationId));
    },

    /** Notes that a reservation, whose answer nobody waited for any more, added its lines. */
    noteLateEffect(orderId: string | undefined) {
      const isOpened = orderId !== undefined && openings.has(orderId);
      if (isOpened) violations.push(`${orderId}: changed by the shop while it is paid`);
    },

    /** Notes money that was taken, and judges it. */
    noteTaking(attemptId: string, order: PayableOrder) {
      const { orderId, totalAmount, version } = order;
      if (takings.some((taking) => taking.order.orderId === orderId)) {
        violations.push(`${orderId}: money moved twice`);
      }
      takings.push({ attemptId, order });
      const opening = openings.get(orderId);
      const basket = opening?.basket;
      if (basket?.totalAmount !== totalAmount || basket.version !== version) {
        violations.push(`${orderId}: another sum or version than was read`);
      }
      if (basket?.balance !== totalAmount) violations.push(`${orderId}: another sum than is left to pay`);
      const uses = usesOf(orderId, basket?.lineIds ?? []);
      const wanted = JSON.stringify([basket, uses]);
      const isValidated = validations.some(
        (one) =>
          JSON.stringify([one.basket, one.uses]) === wanted &&
          (opening?.readAt ?? Infinity) - one.at <= TRUSTED_MS,
      );
      if (uses.length > 0 && !isValidated) {
        violations.push(`${orderId}: money moved for what was not validated`);
      }
    },
  };
}
