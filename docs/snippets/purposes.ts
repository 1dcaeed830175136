import type { PurposeMapping, Transport } from '@fribillett/core';
import { localizedText } from '@fribillett/core';

// #region map
/** By product id. What is not here is `unspecified`. */
export const purposes: PurposeMapping = {
  'ENT:EntitlementProduct:yourPrivateProduct': 'private',
  'ENT:EntitlementProduct:yourWorkProduct': 'work',
};
// #endregion

// #region function
/** By a table of the shop's own, kept by whoever agrees with Entur on products. `undefined`: nobody has said. */
export const purposesByTable: PurposeMapping = ({ productId }) => purposeInYourTable(productId);
// #endregion

// #region products
/** The products that a session's rights are on, with their names: what a mapping needs an answer for. */
export async function listProducts(transport: Transport): Promise<Record<string, string | undefined>> {
  const { entitlements } = await transport.getEntitlements();
  return Object.fromEntries(
    entitlements.map(({ productId, displayNames }) => [productId, localizedText(displayNames, 'nb')]),
  );
}
// #endregion

declare function purposeInYourTable(productId: string): 'private' | 'work' | undefined;
