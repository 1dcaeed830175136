import { consumptionRequestSchema, type Consumption, type ConsumptionAdvice } from '@fribillett/core';
import type { Context, Visit } from '../context.ts';
import { readBody } from '../request.ts';
import { toConsumption } from '../sale/consumption.ts';
import { ownRight, readRights } from '../sale/rights.ts';
import { validateConsumptions } from '../sale/validateConsumptions.ts';

/**
 * `POST /consumption`: would these uses hold? Advice before a reservation; it opens no payment. Contracts that are nobody's
 * in the session are `forbidden`.
 */
export async function checkConsumption(
  context: Context,
  visit: Visit,
  request: Request,
): Promise<ConsumptionAdvice> {
  const { consumptions } = await readBody(request, consumptionRequestSchema);
  const rights = await readRights(context, visit);
  const own = (asked: Consumption): Consumption =>
    toConsumption(context, ownRight(rights, asked.contractId, asked.customerNumber), asked);
  const items = consumptions.map((asked) => ({ consumption: own(asked) }));
  return validateConsumptions(context, visit, items);
}
