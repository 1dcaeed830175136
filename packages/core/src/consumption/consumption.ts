/**
 * The use of one contract for one journey, as it is asked about before money moves (personnel-tickets 4.6).
 * Instants are RFC 3339 with an offset.
 */
export interface Consumption {
  contractId: string;
  productId: string;
  productVersion?: string | undefined;
  /** The profile that consumes. The backend checks that it belongs to the session. */
  customerNumber: string;
  firstTravelDate: string;
  /** Only for period tickets; otherwise the first travel date counts. */
  lastTravelDate?: string | undefined;
}
