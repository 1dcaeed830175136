import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { moneySchema } from './money.ts';
import { readPage } from './page.ts';
import {
  countSchema,
  endInstantSchema,
  idSchema,
  instantSchema,
  int64Schema,
  listOf,
  maybe,
} from './primitives.ts';
import { resolveWireNames, type WireNameOverrides } from './wireNames.ts';

/** `TaxDistributionResponse` (names C): taxable saving of one month. */
export const taxDistributionSchema = z.looseObject({
  taxYear: maybe(countSchema),
  taxMonth: maybe(countSchema),
  taxSaving: maybe(moneySchema), // type: U
  isUnknown: maybe(z.boolean()),
});
export type TaxDistribution = z.output<typeof taxDistributionSchema>;

const orderLineEventSchema = z.looseObject({
  price: moneySchema, // required: O, type: U
  orderId: idSchema, // required: O
  eventType: z.string(), // required: O; PURCHASE, CANCELLATION
  timestamp: instantSchema, // required: O
  isCancelled: maybe(z.boolean()), // O
  isPurchased: maybe(z.boolean()), // O
  orderLineId: idSchema, // required: O
  organisationId: maybe(idSchema), // O
  orderLineVersion: maybe(countSchema), // O
  codespace: maybe(z.string()),
  travelDate: maybe(instantSchema),
  couponsUsed: maybe(countSchema),
  orderLineText: maybe(z.string()),
  originalPrice: maybe(moneySchema),
  lastTravelDate: maybe(instantSchema),
  manualTransactionComment: maybe(z.string()),
  effectiveCancellationDate: maybe(instantSchema),
});
/** `OrderLineEventResponse`: one use of a contract, or its cancellation, with the taxable saving by month. */
export type OrderLineEvent = z.output<typeof orderLineEventSchema> & { taxDistributions: TaxDistribution[] };

/** `ContractConsumerResponse` (required: O). */
const contractConsumerSchema = z.looseObject({
  customerNumber: int64Schema,
  isBlocked: maybe(z.boolean()),
  isContractHolder: maybe(z.boolean()),
  customerRef: maybe(z.string()),
  customerOrganisationId: maybe(idSchema),
});
export type ContractConsumer = z.output<typeof contractConsumerSchema>;

/** `LoyaltyProgramFlatResponse` (names C, required: O). */
const loyaltyProgramSchema = z.looseObject({
  id: maybe(idSchema),
  status: maybe(z.string()),
  productId: maybe(z.string()),
  productVersion: maybe(z.string()),
  loyaltyProgramType: maybe(z.string()), // COUPONS, TIMED, POINTS, UNMAPPED
  usageValidityPeriod: maybe(z.string()),
  internalDescription: maybe(z.string()),
});
export type LoyaltyProgram = z.output<typeof loyaltyProgramSchema>;

const contractSchema = z.looseObject({
  uuid: z.string(),
  status: z.string(), // letter case: U
  createdAt: instantSchema,
  createdBy: z.string(),
  lastChangedAt: instantSchema,
  lastChangedBy: z.string(),
  consumableFrom: instantSchema,
  loyaltyProgram: loyaltyProgramSchema,
  organisationId: idSchema,
  acceptanceDate: maybe(instantSchema),
  expirationDate: maybe(endInstantSchema),
  externalRef: maybe(z.string()),
  parent: maybe(z.string()),
  couponsLimit: maybe(countSchema),
  remainingCoupons: maybe(countSchema),
  contractConsumers: listOf(contractConsumerSchema),
});

/** `ContractResponse` (contract `personnel-tickets.md` 4.7), with its usage and its children. */
export interface ContractResponse extends z.output<typeof contractSchema> {
  orderLineEvents: OrderLineEvent[];
  subContracts: ContractResponse[];
}

function listAt(value: Record<string, unknown>, name: string): unknown[] {
  const list = value[name];
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** Reads one contract. Throws a {@link WireFormatError}. */
export function readContract(json: unknown, names: WireNameOverrides = {}): ContractResponse {
  const resolved = resolveWireNames(names);
  const contract = readAs(contractSchema, json, 'The contract');
  return {
    ...contract,
    orderLineEvents: listAt(contract, resolved.orderLineEvents).map((item) =>
      readEvent(item, resolved.taxDistributions),
    ),
    subContracts: listAt(contract, resolved.subContracts).map((item) => readContract(item, names)),
  };
}

function readEvent(json: unknown, taxDistributionsName: string): OrderLineEvent {
  const event = readAs(orderLineEventSchema, json, 'A usage record');
  return {
    ...event,
    taxDistributions: readAs(listOf(taxDistributionSchema), event[taxDistributionsName], 'The tax savings'),
  };
}

/** Reads the contracts of a customer, from a bare array or a page (which of the two is U). Throws a {@link WireFormatError}. */
export function readContracts(json: unknown, names: WireNameOverrides = {}): ContractResponse[] {
  return readPage(json, 'The list of contracts', names).items.map((item) => readContract(item, names));
}
