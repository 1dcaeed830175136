import type { PayableOrder, RecordedLine } from './orderRecord.ts';
import { sha256 } from './sha256.ts';

/**
 * SHA-256, in hex, over everything that money is taken for: customer, order, version, total, lines and the contracts that
 * they consume. The order of lines and consumptions does not matter (rule 6).
 */
export async function orderHash(order: PayableOrder, lines: readonly RecordedLine[]): Promise<string> {
  const { customerNumber, orderId, version, totalAmount, currency } = order;
  const canonical = JSON.stringify([
    customerNumber,
    orderId,
    version,
    totalAmount,
    currency,
    lines.map(canonicalLine).sort(),
  ]);
  return sha256(canonical);
}

function canonicalLine({ orderLineId, offerId, consumptions }: RecordedLine): string {
  const uses = consumptions.map((use) =>
    JSON.stringify([
      use.contractId,
      use.productId,
      use.productVersion ?? null,
      use.customerNumber,
      use.firstTravelDate,
      use.lastTravelDate ?? null,
    ]),
  );
  return JSON.stringify([orderLineId, offerId, uses.sort()]);
}
