import type { Consumption, ReservationConfiguration } from '@fribillett/core';
import type { RecordedLine } from './orderRecord.ts';

/**
 * Which new line consumes what. An assumption: Entur answers one line per configuration, in the order asked; one
 * configuration alone may become several lines, its rights then belong to the first. `undefined` when counts disagree
 * otherwise: such an order cannot be validated line by line.
 */
export function linesOf(
  configurations: readonly ReservationConfiguration[],
  { orderLineIds }: { orderLineIds: readonly string[] },
  known: readonly RecordedLine[],
  consumptionsOf: (configuration: ReservationConfiguration) => Consumption[],
): RecordedLine[] | undefined {
  const added = orderLineIds.filter((id) => !known.some(({ orderLineId }) => orderLineId === id));
  const [first, ...others] = added;
  const [only, ...further] = configurations;
  if (first === undefined || only === undefined || new Set(added).size < added.length) return undefined;
  if (further.length === 0) {
    const { offerId, offerExpiresAt } = only;
    const rest = others.map((orderLineId) => ({
      orderLineId,
      offerId,
      offerExpiresAt,
      consumptions: [],
      consumesWith: first,
    }));
    return [{ orderLineId: first, offerId, offerExpiresAt, consumptions: consumptionsOf(only) }, ...rest];
  }
  if (added.length !== configurations.length) return undefined;
  return configurations.flatMap((configuration, index) => {
    const orderLineId = added[index];
    if (orderLineId === undefined) return [];
    const { offerId, offerExpiresAt } = configuration;
    return [{ orderLineId, offerId, offerExpiresAt, consumptions: consumptionsOf(configuration) }];
  });
}
