import { sumAmounts, toMilliseconds, type Entitlement, type Usage } from '@fribillett/core';

/** What one person's rights were used for. */
export interface OwnerUsage {
  /** Customer number of the owner; empty for rights that are not among the session's any more. */
  customerNumber: string;
  /** Absent for the same. */
  displayName: string | undefined;
  /** Newest first. */
  usages: readonly Usage[];
  /** Taxable saving of the year: a decimal string, in NOK. */
  saving: string;
}

/**
 * Groups usages by who owns the right, in the order of the rights; uses of rights that nobody in the session has any
 * more come last, together.
 *
 * @param year calendar year whose savings are summed.
 */
export function usageByOwner(
  usages: readonly Usage[],
  entitlements: readonly Entitlement[],
  year: number,
): OwnerUsage[] {
  const owners = new Map(entitlements.map(({ contractId, owner }) => [contractId, owner]));
  const names = new Map(entitlements.map(({ owner }) => [owner.customerNumber, owner.displayName]));
  return [...names.keys(), ''].flatMap((customerNumber) => {
    const own = usages.filter(
      ({ contractId }) => (owners.get(contractId)?.customerNumber ?? '') === customerNumber,
    );
    if (own.length === 0) return [];
    const savings = own
      .flatMap(({ taxSavings }) => taxSavings)
      .filter((saving) => saving.year === year)
      .map(({ amount }) => amount);
    return [
      {
        customerNumber,
        displayName: names.get(customerNumber),
        usages: own.toSorted((a, b) => toMilliseconds(b.timestamp) - toMilliseconds(a.timestamp)),
        saving: sumAmounts(savings),
      },
    ];
  });
}
