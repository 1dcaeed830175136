import type { Entitlement, EntitlementOwner, LocalizedText } from '../entitlements/entitlement.ts';
import type { Usage } from './usage.ts';

/** Whose right a trip was made on. The contracts of several years are one right; so are a day trip and its parent. */
export interface UsageRight {
  /** The same for one owner and one entitlement product; `unknown` for every right that the session does not know any more. */
  id: string;
  /** Absent when the right is not known any more. */
  owner: EntitlementOwner | undefined;
  /** Name of the programme, by language; empty when it is not known. */
  displayNames: readonly LocalizedText[];
  /** Whether its trips take coupons. */
  hasCoupons: boolean;
}

/** A contract that is not, or no longer, among the session's rights. */
const unknownRight: UsageRight = { id: 'unknown', owner: undefined, displayNames: [], hasCoupons: false };

/**
 * Finds the right behind each use.
 *
 * A day trip disappears from the rights once it is over, and its uses do not say whose child it was. It is told by its
 * parent's use of the same order line, which takes the coupon and has no saving (contract sale, additions 7).
 *
 * @param entitlements the session's rights, as `getEntitlements` answers them.
 */
export function usageRights(
  usages: readonly Usage[],
  entitlements: readonly Entitlement[],
): (usage: Usage) => UsageRight {
  const contracts = new Map(entitlements.map((entitlement) => [entitlement.contractId, entitlement]));
  const rights = new Map<string, UsageRight>();
  for (const entitlement of entitlements) {
    const parent = contracts.get(entitlement.parentContractId ?? '') ?? entitlement;
    rights.set(entitlement.contractId, rightOf(parent));
  }
  return ({ contractId }) =>
    rights.get(contractId) ?? rightOfChild(contractId, usages, rights) ?? unknownRight;
}

/** The one right whose uses open what this contract is used for; nobody's when there are several. */
function rightOfChild(
  contractId: string,
  usages: readonly Usage[],
  rights: ReadonlyMap<string, UsageRight>,
): UsageRight | undefined {
  const own = usages.filter((usage) => usage.contractId === contractId);
  const openers = usages.filter(
    (usage) =>
      takesCoupon(usage) && usage.taxSavings.length === 0 && own.some((one) => isSameLine(one, usage)),
  );
  const [right, ...others] = openers.flatMap((opener) => rights.get(opener.contractId) ?? []);
  return own.some(takesCoupon) || others.some(({ id }) => id !== right?.id) ? undefined : right;
}

function takesCoupon({ couponsUsed = 0 }: Usage): boolean {
  return couponsUsed > 0;
}

function rightOf({ owner, productId, displayNames, couponsLimit }: Entitlement): UsageRight {
  const id = `${owner.customerNumber} ${productId}`;
  return { id, owner, displayNames, hasCoupons: couponsLimit !== undefined };
}

function isSameLine(one: Usage, other: Usage): boolean {
  return one.orderId === other.orderId && one.orderLineId === other.orderLineId;
}
