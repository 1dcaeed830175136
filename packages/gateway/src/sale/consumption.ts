import type { Consumption, Entitlement } from '@fribillett/core';
import type { Context } from '../context.ts';

/** The use of a right on these dates: everything but the dates is the server's own copy. */
export function toConsumption(
  { consumptionCustomer }: Pick<Context, 'consumptionCustomer'>,
  right: Entitlement,
  dates: Pick<Consumption, 'firstTravelDate' | 'lastTravelDate'>,
): Consumption {
  return {
    contractId: right.contractId,
    productId: right.productId,
    productVersion: right.productVersion,
    customerNumber: consumptionCustomer === 'owner' ? right.owner.customerNumber : right.customerNumber,
    firstTravelDate: dates.firstTravelDate,
    lastTravelDate: dates.lastTravelDate,
  };
}
