import { WireFormatError, WORK_LIMIT_MS } from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { GatewayError, rejected } from '../errors.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';
import { isStatus } from './isStatus.ts';
import {
  changeOrderRecord,
  createOrderRecord,
  readOrderRecord,
  type OrderRecord,
  type RecordedLine,
} from './orderRecord.ts';
import { presentState } from './presentState.ts';
import { readBack } from './readBack.ts';

/** An order while lines are added to it: no payment opens meanwhile. */
export interface OrderBeingReserved {
  /** The lines that it had before. */
  lines: readonly RecordedLine[];
  /** Records what was added. */
  finish(orderId: string, added: readonly RecordedLine[]): Promise<void>;
  /** Entur refused: the order is what it was. */
  restore(): Promise<void>;
  /** The answer was lost: once Entur can no longer be at work, the order is read again before anything is done with it. */
  giveUp(): Promise<void>;
}

/**
 * Opens the session's own order for adding lines, or a new one when `orderId` is absent. Somebody else's order and an
 * unknown one are both `not-found`; one that is being paid or changed is `rejected`.
 */
export function openOrder(
  context: Context,
  visit: Visit,
  orderId: string | undefined,
): Promise<OrderBeingReserved> | OrderBeingReserved {
  return orderId === undefined ? newOrder(context, visit) : existingOrder(context, visit, orderId);
}

function newOrder({ saleStore }: Context, { session }: Visit): OrderBeingReserved {
  return {
    lines: [],
    async finish(orderId, added) {
      const { customerNumber } = session.customer;
      const record: OrderRecord = { customerNumber, lines: [...added], state: { kind: 'idle' } };
      if (!(await createOrderRecord(saleStore, orderId, record))) {
        // A new order under a known id: whose it is cannot be told any more.
        throw new GatewayError({ status: 502, code: 'bad-response' });
      }
    },
    // Nothing was recorded, and what was not recorded cannot be paid.
    restore: () => Promise.resolve(),
    // Without its id there is no order to read; what it holds lapses by itself.
    giveUp: () => Promise.resolve(),
  };
}

async function existingOrder(context: Context, visit: Visit, orderId: string): Promise<OrderBeingReserved> {
  const { saleStore } = context;
  const stored = await readOrderRecord(saleStore, orderId);
  const isOwn = stored?.record.customerNumber === visit.session.customer.customerNumber;
  if (!isOwn || stored.record.isReservedElsewhere === true) {
    throw new GatewayError({ status: 404, code: 'not-found' });
  }
  const present = presentState(context, stored.record.state);
  if (present === 'unsure') await refuseUnknownLines(context, visit, orderId, stored.record.lines);
  else if (present !== 'idle') throw busy();
  const state = { kind: 'reserving', callId: crypto.randomUUID(), startedAt: context.now() } as const;
  const held = await changeOrderRecord(saleStore, stored, { state });
  if (held === undefined) throw busy();
  const { lines } = stored.record;
  const change = async (next: Partial<OrderRecord>) => {
    // Somebody went on without this reservation, which took longer than any may: its lines are nobody's.
    if ((await changeOrderRecord(saleStore, held, next)) === undefined) {
      throw new GatewayError({ status: 502, code: 'bad-response' });
    }
  };
  return {
    lines,
    finish: (_, added) => change({ lines: [...lines, ...added], state: { kind: 'idle' } }),
    restore: () => change({ state: { kind: 'idle' } }),
    giveUp: () => change({ state: { kind: 'unsure', settlesAt: context.now() + WORK_LIMIT_MS } }),
  };
}

/** After a lost answer the order is read again before anything is tried twice (rule 9). */
async function refuseUnknownLines(
  context: Context,
  visit: Visit,
  orderId: string,
  known: readonly RecordedLine[],
): Promise<void> {
  // Not ended with the browser's request: it is the gateway that has to know.
  const order = await readBack(context, { ...visit, signal: undefined }, orderId).catch(unreadable);
  if (order === undefined || !isStatus(order.status, 'DRAFT')) throw unsure();
  const standing = order.orderLines.filter(({ status }) => !isStatus(status, 'CANCELLED'));
  if (standing.some(({ id }) => !known.some(({ orderLineId }) => orderLineId === id))) throw unsure();
}

/** An order that cannot be read now is as unsure as it was. */
function unreadable(error: unknown): undefined {
  if (error instanceof UpstreamError || error instanceof WireFormatError) return undefined;
  throw error;
}

const unsure = () =>
  rejected(
    'orderId',
    'The order may hold lines that were not reserved here; reserve without it to make a new one.',
    409,
  );

const busy = () =>
  rejected('orderId', 'The order is being paid or changed; reserve without it to make a new one.', 409);
