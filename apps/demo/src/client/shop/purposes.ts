/**
 * Which of the entitlement products are for private travel and which for work. Nothing on the wire says it: every shop
 * agrees on it with its partner and writes it down once. These are the products of the sandbox.
 */
export const purposes: Readonly<Record<string, 'private' | 'work'>> = {
  'SBX:EntitlementProduct:privateSilver': 'private',
  'SBX:EntitlementProduct:privateBronze': 'private',
  'SBX:EntitlementProduct:workSilver': 'work',
  'SBX:EntitlementProduct:workBronze': 'work',
};
