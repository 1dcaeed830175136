import {
  claimAnswerSchema,
  consumptionAdviceSchema,
  entitlementsAnswerSchema,
  reservationSchema,
  usageAnswerSchema,
  verdictSchema,
} from '@fribillett/core';
import type { CallOptions, Transport } from '@fribillett/core';
import * as z from 'zod/mini';
import { aConsumption, aReservationRequest } from '../builders/sale.ts';
import { demand, valueOf } from '../conformance/check.ts';

type Operation = keyof Transport;

/** Each operation with input that is well formed, and that need not mean anything to the backend. */
export const calls: Record<Operation, (transport: Transport, options?: CallOptions) => Promise<unknown>> = {
  getEntitlements: (transport, options) => transport.getEntitlements(options),
  claimPersonnelTicket: (transport, options) =>
    transport.claimPersonnelTicket({ pickupCode: 'NT-0000-NOBODY' }, options),
  checkConsumption: (transport, options) =>
    transport.checkConsumption({ consumptions: [aConsumption()] }, options),
  reserve: (transport, options) => transport.reserve(aReservationRequest(), options),
  validateOrder: (transport, options) => transport.validateOrder({ orderId: 'NOSUCHORDER' }, options),
  getUsage: (transport, options) => transport.getUsage(options),
};

/** Every operation. */
export const operations: readonly Operation[] = [
  'getEntitlements',
  'claimPersonnelTicket',
  'checkConsumption',
  'reserve',
  'validateOrder',
  'getUsage',
];

/** Those that do something twice when they are sent twice. */
export const writes = ['claimPersonnelTicket', 'reserve'] as const;

/** The schema of each answer. */
const answers = {
  getEntitlements: entitlementsAnswerSchema,
  claimPersonnelTicket: claimAnswerSchema,
  checkConsumption: consumptionAdviceSchema,
  reserve: reservationSchema,
  validateOrder: verdictSchema,
  getUsage: usageAnswerSchema,
} as const;

type Answer<Name extends Operation> = z.output<(typeof answers)[Name]>;

/** What an operation answered, when it is of the published schema. */
export async function answerOf<Name extends Operation>(
  operation: Name,
  work: Promise<Answer<Name>>,
  patienceMs: number,
): Promise<Answer<Name>> {
  const value = await valueOf(operation, work, patienceMs);
  const parsed = z.safeParse<z.ZodMiniType>(answers[operation], value);
  // Places without values: what does not fit may be personal.
  const places = parsed.error?.issues.map(({ path }) => path.map(String).join('.') || 'its root') ?? [];
  demand(
    parsed.success,
    `${operation} answered something else than its schema says, at: ${places.join(', ')}.`,
  );
  return value;
}
