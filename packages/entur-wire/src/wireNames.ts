/** Property names on the wire that no public text spells out. Each is a default that an integrator may change. */
export interface WireNames {
  /** List of consumptions in a validation request (U, gap 2). */
  consumptions: string;
  /** Order line reference in a consumption (I). */
  orderLineReference: string;
  /** Regular expression that finds the owner's birthday in an entitlement (U, gap 8). */
  ownerBirthDatePattern: string;
  /** List of items in a page (I, gap 7). */
  pageItems: string;
  /** Usage records of a contract (I). */
  orderLineEvents: string;
  /** Tax savings of a usage record (I). */
  taxDistributions: string;
  /** Children of a contract (U). */
  subContracts: string;
  /** Query parameter that finds a profile by the shop's own id (I; the contract list spells its filter so). */
  profileCustomerRef: string;
  /** Products that are part of an Offers V3 offer (I: as in V2). */
  offersV3Products: string;
}

/** The defaults. */
export const wireNames: WireNames = {
  consumptions: 'consumptions',
  orderLineReference: 'orderLineReference',
  ownerBirthDatePattern: '^contractOwner.*[Bb]irth',
  pageItems: 'items',
  orderLineEvents: 'orderLineEvents',
  taxDistributions: 'taxDistributions',
  subContracts: 'subContracts',
  profileCustomerRef: 'customerRef',
  offersV3Products: 'preassignedProducts',
};

/** What an integrator changes: any of the names. */
export type WireNameOverrides = Partial<WireNames>;

/** The defaults with the integrator's changes laid over them. */
export function resolveWireNames(overrides: WireNameOverrides = {}): WireNames {
  return { ...wireNames, ...overrides };
}
