/** One use of a right, a purchase or a cancellation (personnel-tickets 4.7). Money is a decimal string. */
export interface Usage {
  contractId: string;
  orderId: string;
  orderLineId: string;
  /** `PURCHASE`, `CANCELLATION`, or a value that is not known yet. */
  eventType: string;
  /** RFC 3339 with an offset. */
  timestamp: string;
  travelDate?: string | undefined;
  text?: string | undefined;
  /** After discount; negative for a cancellation. */
  price: string;
  originalPrice?: string | undefined;
  couponsUsed?: number | undefined;
  /** The taxable saving, by calendar month. */
  taxSavings: readonly TaxSaving[];
}

/** A taxable saving in one month (1-12) of one year; negative after a refund. */
export interface TaxSaving {
  year: number;
  month: number;
  amount: string;
}

/** The usage of the session's own contracts. */
export interface UsageAnswer {
  usages: readonly Usage[];
  /** True when at least one person's contracts are missing. */
  isPartial: boolean;
}
