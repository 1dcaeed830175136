import type { Entitlement } from './entitlement.ts';

/** What a right may be used for. What the integrator has not mapped is `unspecified`, never work (rule 1). */
export type Purpose = 'private' | 'work' | 'unspecified';

/**
 * The integrator's answer to "private or work?": a map from product id, or a function. Nothing on Entur's wire says it
 * (contract: personnel-tickets 6).
 */
export type PurposeMapping =
  | Readonly<Record<string, 'private' | 'work'>>
  | ((entitlement: Entitlement) => 'private' | 'work' | undefined);

/**
 * The purpose of one right. A day trip that is not mapped itself has its parent's purpose.
 *
 * @param all every right that was read, to find a day trip's parent.
 */
export function purposeOf(
  entitlement: Entitlement,
  purposes: PurposeMapping,
  all: readonly Entitlement[],
): Purpose {
  const own = mapped(entitlement, purposes);
  if (own !== undefined) return own;
  const parent = all.find((other) => other.contractId === entitlement.parentContractId);
  return (parent === undefined ? undefined : mapped(parent, purposes)) ?? 'unspecified';
}

function mapped(entitlement: Entitlement, purposes: PurposeMapping): 'private' | 'work' | undefined {
  if (typeof purposes === 'function') return purposes(entitlement);
  // An own property, so that a product called `constructor` is not taken for a mapped one.
  return Object.hasOwn(purposes, entitlement.productId) ? purposes[entitlement.productId] : undefined;
}
