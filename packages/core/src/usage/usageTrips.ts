import type { Entitlement } from '../entitlements/entitlement.ts';
import { groupBy } from '../internal/groupBy.ts';
import { toMilliseconds } from '../journeys/osloDay.ts';
import { sumAmounts } from '../offers/money.ts';
import type { TaxSaving, Usage } from './usage.ts';
import { usageRights } from './usageRights.ts';
import type { UsageRight } from './usageRights.ts';

/** One order line on one right: its purchase, and its cancellation where there is one. */
export interface UsageTrip {
  /** The same whenever the usage is read. */
  id: string;
  orderId: string;
  orderLineId: string;
  right: UsageRight;
  /** What the order line is called, in Entur's words. */
  text: string | undefined;
  /** RFC 3339 with an offset: the travel date, or when the trip was bought where that is not told. */
  travelDate: string;
  /** RFC 3339 with an offset; absent while the trip stands. */
  cancelledAt: string | undefined;
  /** Types of events that are neither a purchase nor a cancellation, as they came. */
  otherEvents: readonly string[];
  /** What was paid in the end: a decimal string in NOK, `"0.00"` after a full refund. */
  price: string;
  /** Coupons taken in the end. */
  couponsUsed: number;
  /** Every saving that was registered or taken back, by calendar month. */
  taxSavings: readonly TaxSaving[];
}

const purchase = 'PURCHASE';
const cancellation = 'CANCELLATION';

/**
 * Pairs purchases with their cancellations (personnel-tickets 4.7), newest travel date first, whatever the order of the
 * uses. An event of another type belongs to its order line, and its amounts count like any other's.
 *
 * @param entitlements the session's rights, which say whose trip it was.
 * @throws RangeError when an amount or an instant cannot be read; a checked answer holds none.
 */
export function usageTrips(usages: readonly Usage[], entitlements: readonly Entitlement[]): UsageTrip[] {
  const rightOf = usageRights(usages, entitlements);
  const lines = groupBy(usages, (usage) =>
    JSON.stringify([usage.orderId, usage.orderLineId, rightOf(usage).id]),
  );
  return [...lines]
    .flatMap(([id, events]) => {
      const [first, ...more] = events.toSorted(byTime);
      return first === undefined ? [] : [toTrip(id, rightOf(first), first, [first, ...more])];
    })
    .toSorted((a, b) => toMilliseconds(b.travelDate) - toMilliseconds(a.travelDate) || compare(a.id, b.id));
}

function toTrip(id: string, right: UsageRight, first: Usage, events: readonly Usage[]): UsageTrip {
  return {
    id,
    right,
    orderId: first.orderId,
    orderLineId: first.orderLineId,
    text: events.find(({ text }) => text !== undefined)?.text,
    travelDate: events.find(({ travelDate }) => travelDate !== undefined)?.travelDate ?? first.timestamp,
    cancelledAt: cancelledAt(events),
    otherEvents: events
      .map(({ eventType }) => eventType)
      .filter((type) => type !== purchase && type !== cancellation),
    price: sumAmounts(events.map(({ price }) => price)),
    couponsUsed: events.reduce((sum, event) => sum + couponsOf(event, right), 0),
    taxSavings: events.flatMap(({ taxSavings }) => taxSavings),
  };
}

/**
 * When nothing was left of the purchase. Counted by contract: cancelling one of two trips on a day trip leaves the coupon
 * on its parent, and that trip is cancelled all the same.
 */
function cancelledAt(events: readonly Usage[]): string | undefined {
  const count = (of: readonly Usage[], type: string) =>
    of.filter(({ eventType }) => eventType === type).length;
  const isCancelled = [...groupBy(events, ({ contractId }) => contractId).values()].some(
    (own) => count(own, cancellation) > 0 && count(own, cancellation) >= count(own, purchase),
  );
  return isCancelled ? events.findLast(({ eventType }) => eventType === cancellation)?.timestamp : undefined;
}

/** An event on a coupon right that does not say takes one (personnel-tickets 4.7); Entur's sign of a return is not known. */
function couponsOf({ eventType, couponsUsed }: Usage, { hasCoupons }: UsageRight): number {
  const coupons = Math.abs(couponsUsed ?? (hasCoupons ? 1 : 0));
  if (eventType === purchase) return coupons;
  return eventType === cancellation ? -coupons : 0;
}

/** The same for events of one second, whatever the order in which they came. */
function byTime(a: Usage, b: Usage): number {
  return (
    toMilliseconds(a.timestamp) - toMilliseconds(b.timestamp) || compare(JSON.stringify(a), JSON.stringify(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
