import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { writeWithInteger } from './json.ts';
import { codeSchema, countSchema, idSchema, instantSchema, int64Schema, maybe } from './primitives.ts';
import { resolveWireNames, type WireNameOverrides } from './wireNames.ts';

/** `code` of a validation that holds (C). `isValid` decides, not the code. */
export const OK_CODE = '3101';

/** `OrderLineReference` (C). */
export const orderLineReferenceSchema = z.looseObject({ orderId: idSchema, orderLineId: idSchema });
export type OrderLineReference = z.output<typeof orderLineReferenceSchema>;

const consumptionSchema = z.looseObject({
  contractUuid: z.string(), // required: O
  customerNumber: int64Schema, // required: O, int64: I
  firstTravelDate: instantSchema, // required: O, date-time: I
  entitlementProductId: z.string(), // required: O
  entitlementProductVersion: maybe(z.string()), // O
  lastTravelDate: maybe(instantSchema), // O
  coupons: maybe(countSchema), // O
});

/** `ContractConsumption`: one right used by one customer on one journey (contract `personnel-tickets.md` 4.6). */
export interface ContractConsumption {
  contractUuid: string;
  customerNumber: string;
  /** Start of travel, instant with offset. */
  firstTravelDate: string;
  entitlementProductId: string;
  entitlementProductVersion?: string;
  /** End of travel; absent means the same as `firstTravelDate`. */
  lastTravelDate?: string;
  /** Coupons to use; absent means 1. */
  coupons?: number;
  /** Lets the service see that this consumption was validated before. */
  orderLineReference?: { orderId: string; orderLineId: string };
}

/** `ValidateContractConsumptionResponse`: one verdict for the whole list. Names C, required U, type of `code` U. */
export const verdictSchema = z.looseObject({
  isValid: maybe(z.boolean()),
  code: maybe(codeSchema),
  reason: maybe(z.string()),
});
export type ValidateConsumptionResponse = z.output<typeof verdictSchema>;

/** JSON text of a validation request: customer numbers as JSON integers, inferred names as configured. */
export function writeConsumptions(
  consumptions: readonly ContractConsumption[],
  names: WireNameOverrides = {},
): string {
  const resolved = resolveWireNames(names);
  const items = consumptions.map(({ customerNumber, orderLineReference, ...rest }) =>
    writeWithInteger('customerNumber', customerNumber, {
      ...rest,
      ...(orderLineReference === undefined ? {} : { [resolved.orderLineReference]: orderLineReference }),
    }),
  );
  return `{${JSON.stringify(resolved.consumptions)}:[${items.join(',')}]}`;
}

/** Reads a validation request. Throws a {@link WireFormatError}. */
export function readConsumptions(json: unknown, names: WireNameOverrides = {}): ContractConsumption[] {
  const resolved = resolveWireNames(names);
  const listSchema = z.looseObject({ [resolved.consumptions]: z.array(z.unknown()) });
  const { [resolved.consumptions]: list = [] } = readAs(listSchema, json, 'The validation request');
  return list.map((item, index) => {
    const what = `Consumption ${String(index)}`;
    const consumption = readAs(consumptionSchema, item, what);
    const reference = consumption[resolved.orderLineReference];
    if (reference === undefined || reference === null) return consumption;
    return { ...consumption, orderLineReference: readAs(orderLineReferenceSchema, reference, what) };
  });
}

/** Reads a verdict. An absent `isValid` is not a valid one. Throws a {@link WireFormatError}. */
export function readVerdict(json: unknown): ValidateConsumptionResponse {
  return readAs(verdictSchema, json, 'The verdict');
}
