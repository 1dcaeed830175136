import { usageAnswerSchema, type Usage, type UsageAnswer } from '@fribillett/core';
import {
  amountOf,
  oreOf,
  WireFormatError,
  type ContractResponse,
  type OperationId,
  type OrderLineEvent,
} from '@fribillett/entur-wire';
import * as z from 'zod/mini';
import type { Context, Visit } from '../context.ts';
import { toGatewayError } from '../errors.ts';
import { readCustomerContracts, withSubContracts, type Contracts } from '../sale/contracts.ts';
import { peopleOf } from '../session.ts';
import { UpstreamError } from '../upstream/upstreamError.ts';

const operationId: OperationId = 'getAllValidContractsByCustomerNumber';

/** `GET /usage`: the trips made on the session's contracts, cancellations included, newest first. */
export async function getUsage(context: Context, visit: Visit): Promise<UsageAnswer> {
  const readings = await Promise.all(
    peopleOf(visit.session).map(({ customerNumber }) => readPerson(context, visit, customerNumber)),
  );
  const failed = readings.flatMap(({ error }) => (error === undefined ? [] : [error]));
  if (failed[0] !== undefined && failed.length === readings.length) throw failed[0];
  const events = withSubContracts(readings.flatMap(({ contracts }) => contracts)).flatMap((contract) =>
    contract.orderLineEvents.map((event) => ({ contract, event })),
  );
  const usages = events.map(({ contract, event }) => toUsage(context, visit, contract, event));
  const read = usages.filter((usage) => usage !== undefined);
  return {
    usages: read.sort((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp)),
    isPartial: readings.some(({ isComplete }) => !isComplete) || read.length < usages.length,
  };
}

async function readPerson(
  context: Context,
  visit: Visit,
  customerNumber: string,
): Promise<Contracts & { error?: Error }> {
  try {
    return await readCustomerContracts(context, visit, customerNumber, { includeOrderLineEvents: true });
  } catch (error) {
    if (!(error instanceof UpstreamError) && !(error instanceof WireFormatError)) throw error;
    const { code } = toGatewayError(error);
    const { correlationId } = visit;
    context.emit({ type: 'person-unavailable', operationId, customerNumber, code, correlationId });
    return { contracts: [], isComplete: false, error };
  }
}

/** One record that does not fit must not take the others down: it is left out, and the answer is partial. */
function toUsage(
  { emit }: Context,
  { correlationId }: Visit,
  contract: ContractResponse,
  event: OrderLineEvent,
): Usage | undefined {
  const usage: Usage = {
    contractId: contract.uuid,
    orderId: event.orderId,
    orderLineId: event.orderLineId,
    eventType: event.eventType,
    timestamp: event.timestamp,
    travelDate: event.travelDate,
    text: event.orderLineText,
    price: twoDecimals(event.price),
    originalPrice: event.originalPrice === undefined ? undefined : twoDecimals(event.originalPrice),
    couponsUsed: event.couponsUsed,
    taxSavings: event.taxDistributions.flatMap(({ taxYear, taxMonth, taxSaving, isUnknown }) =>
      isUnknown === true || taxYear === undefined || taxMonth === undefined || taxSaving === undefined
        ? []
        : [{ year: taxYear, month: taxMonth, amount: twoDecimals(taxSaving) }],
    ),
  };
  const checked = z.safeParse(usageAnswerSchema, { usages: [usage], isPartial: false });
  if (checked.success) return usage;
  const problems = checked.error.issues.map(({ path }) => path.slice(2).map(String).join('.'));
  emit({ type: 'answer-malformed', operationId, problems, correlationId });
  return undefined;
}

/** Fractions of an øre stay as they came, and the schema refuses them: they are never rounded away. */
function twoDecimals(amount: string): string {
  return /^-?\d+(\.\d{1,2}0*)?$/.test(amount) ? amountOf(oreOf(amount)) : amount;
}
