import { OK_CODE, type ContractConsumption } from '@fribillett/entur-wire';
import { osloYear } from '../osloTime.ts';
import type { ContractRecord, World } from '../world.ts';
import { coversInstant, hasUsage, remainingCoupons } from './contract.ts';

/** The answer to a validation: one for the whole list. */
export interface Verdict {
  isValid: boolean;
  code: string;
  reason: string;
}

const ok: Verdict = { isValid: true, code: OK_CODE, reason: 'OK' };

/** Only 3101 is public: every refusal carries the sandbox's own prefix. */
function refuse(code: string, reason: string): Verdict {
  return { isValid: false, code: `SANDBOX-${code}`, reason };
}

/**
 * Judges a list of consumptions together: each on its own, then whether the coupons suffice for all. A consumption whose
 * order line is already registered on the contract costs nothing more; the same order line twice counts once.
 */
export function judgeConsumptions(world: World, consumptions: readonly ContractConsumption[]): Verdict {
  const needed = new Map<string, number>();
  const seen = new Set<string>();
  for (const consumption of consumptions) {
    const contract = world.tables.contracts.get(consumption.contractUuid);
    const refusal = refusalOf(contract, consumption);
    if (refusal) return refusal;
    const lineId = consumption.orderLineReference?.orderLineId;
    if (!contract || isRepeated(contract, lineId, seen)) continue;
    const year = osloYear(new Date(consumption.firstTravelDate));
    const key = `${contract.uuid} ${String(year)}`;
    const total = (needed.get(key) ?? 0) + (consumption.coupons ?? 1);
    needed.set(key, total);
    const left = remainingCoupons(contract, year);
    if (left !== undefined && left < total) {
      return refuse(
        'NO-COUPONS',
        `Not enough coupons: ${String(total)} needed, ${String(Math.max(left, 0))} left`,
      );
    }
  }
  return ok;
}

function isRepeated(contract: ContractRecord, lineId: string | undefined, seen: Set<string>): boolean {
  if (lineId === undefined) return false;
  const key = `${contract.uuid} ${lineId}`;
  if (seen.has(key) || hasUsage(contract, lineId)) return true;
  seen.add(key);
  return false;
}

function refusalOf(
  contract: ContractRecord | undefined,
  consumption: ContractConsumption,
): Verdict | undefined {
  const { customerNumber, entitlementProductId, entitlementProductVersion, firstTravelDate } = consumption;
  if (!contract) return refuse('UNKNOWN-CONTRACT', 'The contract does not exist');
  const consumer = contract.consumers.find((one) => one.customerNumber === customerNumber);
  if (!consumer) return refuse('NOT-A-CONSUMER', 'The customer may not use this contract');
  if (consumer.isBlocked) return refuse('BLOCKED', 'The customer is blocked from using this contract');
  if (contract.status !== 'valid') return refuse('NOT-VALID', `The contract is ${contract.status}`);
  if (entitlementProductId !== contract.productId)
    return refuse('WRONG-PRODUCT', 'The contract has another product');
  if (entitlementProductVersion !== undefined && entitlementProductVersion !== contract.productVersion) {
    return refuse('WRONG-VERSION', 'The contract has another version of the product');
  }
  const lastTravelDate = consumption.lastTravelDate ?? firstTravelDate;
  if (Date.parse(lastTravelDate) < Date.parse(firstTravelDate)) {
    return refuse('WRONG-DATES', 'The travel ends before it begins');
  }
  if (!coversInstant(contract, firstTravelDate) || !coversInstant(contract, lastTravelDate)) {
    return refuse('OUTSIDE-VALIDITY', 'The contract is not valid at the time of travel');
  }
  if (consumption.coupons !== undefined && consumption.coupons < 1) {
    return refuse('WRONG-COUPONS', 'The number of coupons must be at least 1');
  }
  return undefined;
}
