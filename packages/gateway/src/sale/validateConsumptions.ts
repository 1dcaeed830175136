import type { Consumption, ConsumptionAdvice, Refusal } from '@fribillett/core';
import {
  OK_CODE,
  readVerdict,
  writeConsumptions,
  type ContractConsumption,
  type OrderLineReference,
  type ValidateConsumptionResponse,
} from '@fribillett/entur-wire';
import type { Context, Visit } from '../context.ts';
import { callOf } from '../upstream/callOf.ts';

/** A consumption, and the order line it belongs to once there is one. */
export interface ConsumptionToValidate {
  consumption: Consumption;
  orderLineReference?: Pick<OrderLineReference, 'orderId' | 'orderLineId'> | undefined;
}

/** Single checks that are under way at the same time. */
const PARALLEL_CHECKS = 5;

/**
 * Has Entur validate one batch. A refused batch is explained by single checks; when each single one passes, they are
 * refused together (rule 6). Never called with an empty list. Throws an `UpstreamError` when a check could not be made.
 */
export async function validateConsumptions(
  context: Context,
  visit: Visit,
  items: readonly ConsumptionToValidate[],
): Promise<ConsumptionAdvice> {
  if (items.length === 0) throw new RangeError('An empty list of consumptions is never validated');
  const batch = await ask(context, visit, items);
  if (batch.isValid === true) return { status: 'valid' };
  if (items.length === 1) return { status: 'refused', refusals: refusals('refused', items, [batch]) };
  const singles: ValidateConsumptionResponse[] = [];
  for (let start = 0; start < items.length; start += PARALLEL_CHECKS) {
    const slice = items.slice(start, start + PARALLEL_CHECKS);
    singles.push(...(await Promise.all(slice.map((item) => ask(context, visit, [item])))));
  }
  const refused = refusals('refused', items, singles);
  if (refused.length > 0) return { status: 'refused', refusals: refused };
  const together = items.map(() => batch);
  return { status: 'refused', refusals: refusals('refused-together', items, together) };
}

async function ask(context: Context, visit: Visit, items: readonly ConsumptionToValidate[]) {
  const body = writeConsumptions(items.map(toWire), context.wireNames);
  const { json } = await context.client.call('validateContractUse', { body, ...callOf(visit) });
  const verdict = readVerdict(json);
  const isValid = verdict.isValid === true;
  if (isValid !== (verdict.code === OK_CODE)) {
    const { correlationId } = visit;
    context.emit({ type: 'unexpected-code', isValid, validationCode: verdict.code, correlationId });
  }
  return verdict;
}

function toWire({ consumption, orderLineReference }: ConsumptionToValidate): ContractConsumption {
  return {
    contractUuid: consumption.contractId,
    customerNumber: consumption.customerNumber,
    firstTravelDate: consumption.firstTravelDate,
    entitlementProductId: consumption.productId,
    entitlementProductVersion: consumption.productVersion,
    lastTravelDate: consumption.lastTravelDate,
    orderLineReference,
  };
}

function refusals(
  kind: Refusal['kind'],
  items: readonly ConsumptionToValidate[],
  verdicts: readonly ValidateConsumptionResponse[],
): Refusal[] {
  return items.flatMap(({ consumption: { contractId, firstTravelDate } }, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict.isValid === true) return [];
    const { code } = verdict;
    return [{ kind, contractId, firstTravelDate, code, reason: plainText(verdict.reason) }];
  });
}

/** A validation's own words as plain text: no control characters, at most 300 characters. */
function plainText(reason: string | undefined): string | undefined {
  const text = reason?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim() ?? '';
  if (text === '') return undefined;
  return text.length <= 300 ? text : `${text.slice(0, 299).replace(/[\ud800-\udbff]$/, '')}…`;
}
