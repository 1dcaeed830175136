import { programmeOf } from '../data/products.ts';
import { issuanceFaults } from '../faults.ts';
import { osloInstant, osloMonth, osloYear } from '../osloTime.ts';
import { nextNumber } from '../world.ts';
import type {
  ContractRecord,
  IssuanceRecord,
  LineEntitlement,
  OrderLineRecord,
  OrderRecord,
  UsageRecord,
  World,
} from '../world.ts';
import { judgeConsumptions } from './verdict.ts';

/**
 * Makes the tickets of every confirmed order whose delay is over. There is no timer: whoever asks next finds them made. Each
 * right is validated once more with the real travel time; when one no longer holds, the order fails as a whole.
 */
export function issueDueTickets(world: World): void {
  const now = world.clock.now().getTime();
  const due = world.tables.issuances
    .list()
    .filter(({ issueAt }) => Date.parse(issueAt) <= now)
    .sort((left, right) => Date.parse(left.issueAt) - Date.parse(right.issueAt));
  for (const issuance of due) {
    issue(world, issuance);
    world.tables.issuances.delete(issuance.orderId);
  }
}

function issue(world: World, { orderId }: IssuanceRecord): void {
  const order = world.tables.orders.get(orderId);
  if (!order) return;
  const lines = order.lines.filter(({ status, issued }) => status === 'CONFIRMED' && !issued);
  const told = world.faults.take(({ fault }) => issuanceFaults.some((kind) => kind === fault.kind));
  if (told?.kind === 'issuanceNeverComes') return;
  if (told || !mayIssue(world, order, lines)) {
    world.tables.orders.put(orderId, { ...order, failed: true });
    return;
  }
  for (const line of lines) {
    for (const entitlement of line.entitlements) registerUse(world, order, line, entitlement);
    makeGroup(world, order, line);
  }
  const issued = new Set(lines.map(({ id }) => id));
  world.tables.orders.put(orderId, {
    ...order,
    lines: order.lines.map((line) => (issued.has(line.id) ? { ...line, issued: true } : line)),
  });
}

function mayIssue(world: World, order: OrderRecord, lines: readonly OrderLineRecord[]): boolean {
  const consumptions = lines.flatMap((line) =>
    line.entitlements.map(({ contractUuid, customerNumber, productId, productVersion }) => ({
      contractUuid,
      customerNumber,
      firstTravelDate: line.departure.departure,
      entitlementProductId: productId,
      entitlementProductVersion: productVersion,
      orderLineReference: { orderId: order.id, orderLineId: line.id },
    })),
  );
  return judgeConsumptions(world, consumptions).isValid;
}

/**
 * Writes the use on the contract. A programme of the day-trip kind spends a coupon on the parent and makes a child, on which
 * the price and the saving are registered (contract `sale.md`, additions 7).
 */
function registerUse(
  world: World,
  order: OrderRecord,
  line: OrderLineRecord,
  entitlement: LineEntitlement,
): void {
  const contract = world.tables.contracts.get(entitlement.contractUuid);
  if (!contract) return;
  const programme = programmeOf(contract.productId);
  const coupons = contract.couponsLimit === undefined ? 0 : 1;
  const use = purchaseOf(world, order, line);
  const tax =
    programme?.taxable === true ? taxOf(line.departure.departure, entitlement.discountOre) : undefined;
  if (!programme?.dayTrip) {
    addUsage(world, contract, { ...use, coupons, tax });
    return;
  }
  addUsage(world, contract, { ...use, coupons, priceOre: 0, originalPriceOre: 0 });
  const child = makeChild(world, contract, line, programme.dayTrip);
  addUsage(world, child, { ...use, coupons: 0, tax });
}

function purchaseOf(world: World, order: OrderRecord, line: OrderLineRecord): Omit<UsageRecord, 'coupons'> {
  return {
    kind: 'PURCHASE',
    orderId: order.id,
    orderLineId: line.id,
    orderLineVersion: line.version,
    text: line.description,
    timestamp: osloInstant(world.clock.now()),
    travelDate: line.departure.departure,
    priceOre: line.priceOre,
    originalPriceOre: line.originalPriceOre,
  };
}

/** ASSUMPTION: the saving counts in the Oslo month of travel. */
function taxOf(travelDate: string, savingOre: number): UsageRecord['tax'] {
  const moment = new Date(travelDate);
  return { year: osloYear(moment), month: osloMonth(moment), savingOre };
}

function addUsage(world: World, contract: ContractRecord, usage: UsageRecord): void {
  world.tables.contracts.put(contract.uuid, { ...contract, usage: [...contract.usage, usage] });
}

/** ASSUMPTION: the day trip lasts from the departure on, and not over the end of its parent. */
function makeChild(
  world: World,
  parent: ContractRecord,
  line: OrderLineRecord,
  dayTrip: { productId: string; hours: number },
): ContractRecord {
  const from = Date.parse(line.departure.departure);
  const to = Math.min(from + dayTrip.hours * 3_600_000, Date.parse(parent.validTo));
  return {
    ...parent,
    uuid: `${parent.uuid}-day-${line.id}`,
    productId: dayTrip.productId,
    productVersion: programmeOf(dayTrip.productId)?.productVersion ?? parent.productVersion,
    createdAt: osloInstant(world.clock.now()),
    validFrom: osloInstant(new Date(from)),
    validTo: osloInstant(new Date(to)),
    parent: parent.uuid,
    couponsLimit: undefined,
    usage: [],
  };
}

function makeGroup(world: World, order: OrderRecord, line: OrderLineRecord): void {
  const id = `${order.id}-${line.id}`;
  world.tables.groups.put(id, {
    id,
    orderId: order.id,
    orderLineId: line.id,
    orderVersion: order.version,
    status: 'DISTRIBUTED',
    createdAt: osloInstant(world.clock.now()),
    ticketIds: line.travellerIds.map(() => nextNumber(world, 'ticket')),
  });
}
