/** A text in one language; `languageCode` is ISO 639-3 (`nob`, `nno`, `eng`) or, in recorded data, 639-1 (`en`). */
export interface LocalizedText {
  text: string;
  languageCode: string;
}

/**
 * Who travels on an entitlement. `customerNumber` is the contract owner's number, a string because an int64 does not
 * fit a JavaScript number. `birthDate` is an ISO day (`yyyy-MM-dd`).
 */
export interface EntitlementOwner {
  customerNumber: string;
  displayName: string;
  birthDate?: string | undefined;
}

/**
 * One ticket right: a contract that lets its owner travel on an entitlement product.
 *
 * Instants are RFC 3339 with an offset. `validFrom` is inclusive and `validTo` exclusive (contract: gaps 10). A
 * contract without `validTo` has no known end. Source: personnel-tickets 4.3.
 */
export interface Entitlement {
  /** The contract's id, one spelling of the four on Entur's wire. */
  contractId: string;
  /** NeTEx id of the entitlement product. */
  productId: string;
  /** NeTEx version of that product; sent back exactly as it came (gaps 25). */
  productVersion: string;
  /** Name of the programme, by language. */
  displayNames: readonly LocalizedText[];
  /** The profile that this right was read for; it consumes the right (gaps 29). */
  customerNumber: string;
  owner: EntitlementOwner;
  validFrom: string;
  validTo?: string | undefined;
  /** Open list; only some values are known (gaps 5). */
  passengerCategory: string;
  isSeniorCitizen: boolean;
  /** Journeys per calendar year of travel; absent when the right is not coupon-based. */
  couponsLimit?: number | undefined;
  /** Coupons left in the contract's year. */
  remainingCoupons?: number | undefined;
  /** Set on a day trip: the contract whose coupon made it. */
  parentContractId?: string | undefined;
  /** A ticket is already included and may be fetched to this device. */
  ticketOrderId?: string | undefined;
  /** Told only where the backend reads the contracts too: the consumer may not use it. */
  isBlocked?: boolean | undefined;
}

/** Somebody whose rights this session may use: the customer (`self`) or one that they may buy for. */
export interface Person {
  customerNumber: string;
  /** `self`, `spouse`, `child`, or another word of the shop's own. */
  relation: string;
  /** Their name where it is known without a right. */
  displayName?: string | undefined;
  /** True when this person's rights could not be read now; the answer is then partial. */
  isUnavailable?: boolean | undefined;
}

/** All rights of the people of a session, as the shop's backend answers them. */
export interface EntitlementsAnswer {
  people: readonly Person[];
  entitlements: readonly Entitlement[];
  /** True when at least one person's rights are missing. */
  isPartial: boolean;
}

/**
 * The newest answer, with the rights that were known before of whoever could not be read now: a reading that fails for a
 * moment takes nobody out of a sale. The server reads again before it reserves.
 */
export function withKnownRights(
  known: EntitlementsAnswer | undefined,
  answer: EntitlementsAnswer,
): EntitlementsAnswer {
  const missing = new Set(
    answer.people
      .filter(({ isUnavailable }) => isUnavailable === true)
      .map((person) => person.customerNumber),
  );
  const read = new Set(answer.entitlements.map(({ contractId }) => contractId));
  const kept = known?.entitlements.filter(
    ({ customerNumber, contractId }) => missing.has(customerNumber) && !read.has(contractId),
  );
  return kept === undefined || kept.length === 0
    ? answer
    : { ...answer, entitlements: [...answer.entitlements, ...kept] };
}
