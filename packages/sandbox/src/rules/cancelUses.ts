import { osloInstant, osloMonth, osloYear } from '../osloTime.ts';
import type { ContractRecord, UsageRecord, World } from '../world.ts';
import { hasUsage } from './contract.ts';

/** Cancels a line on every contract on which it is registered: on a day trip, and then on the parent that gave the coupon. */
export function cancelUses(world: World, orderLineId: string): void {
  const contracts = world.tables.contracts.list().filter((contract) => hasUsage(contract, orderLineId));
  for (const child of contracts.filter(({ parent }) => parent !== undefined)) {
    const cancelled = cancelUse(world, child, orderLineId);
    if (isIdle(cancelled)) closeDayTrip(world, cancelled);
  }
  for (const contract of contracts) {
    const isDayTripParent = contracts.some(({ parent }) => parent === contract.uuid);
    if (contract.parent === undefined && !isDayTripParent) cancelUse(world, contract, orderLineId);
  }
}

function isIdle(contract: ContractRecord): boolean {
  return !contract.usage.some(({ orderLineId }) => hasUsage(contract, orderLineId));
}

/** ASSUMPTION: when nothing uses a day trip any more, it ends and its coupon comes back. */
function closeDayTrip(world: World, child: ContractRecord): void {
  const opener = child.uuid.split('-day-')[1];
  const parent = child.parent === undefined ? undefined : world.tables.contracts.get(child.parent);
  if (!parent || opener === undefined || !hasUsage(parent, opener)) return;
  world.tables.contracts.put(child.uuid, { ...child, status: 'refunded' });
  cancelUse(world, parent, opener);
}

/** ASSUMPTION: the negative saving falls into the Oslo month of the cancellation. */
function cancelUse(world: World, contract: ContractRecord, orderLineId: string): ContractRecord {
  const bought = contract.usage.findLast(
    (usage) => usage.orderLineId === orderLineId && usage.kind === 'PURCHASE',
  );
  if (!bought) return contract;
  const now = world.clock.now();
  const cancellation: UsageRecord = {
    ...bought,
    kind: 'CANCELLATION',
    timestamp: osloInstant(now),
    priceOre: -bought.priceOre,
    tax: bought.tax && { year: osloYear(now), month: osloMonth(now), savingOre: -bought.tax.savingOre },
  };
  const cancelled = { ...contract, usage: [...contract.usage, cancellation] };
  world.tables.contracts.put(contract.uuid, cancelled);
  return cancelled;
}
