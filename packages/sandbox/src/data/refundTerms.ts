/** ASSUMPTION, all of it: what a refund costs and how long its options hold is not public (contract `sale.md` 6). */
export const refundTerms = {
  /** How long the options of one answer hold, in milliseconds; the next answer ends them earlier. */
  optionLifetimeMs: 10 * 60_000,
  /** What a refunded order line costs, in øre, never more than was paid for it; `refundFee` of the sandbox overrides it. */
  feeOre: 0,
  /**
   * How long after its confirmation an order has its tickets at the latest. Entur says "usually within seconds" (contract
   * `sale.md` 5). An order whose tickets are overdue, or that failed, is given back whatever the fare, without a fee.
   */
  issuanceDeadlineMs: 30_000,
};
