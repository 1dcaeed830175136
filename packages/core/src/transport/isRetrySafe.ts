import type { EmployerWireOperation } from '../employer/transport/employerWire.ts';
import type { TransportErrorCode } from './errors.ts';
import type { ShopWireOperation } from './shopWire.ts';

/** How a call ended, as far as it matters for sending it again. */
export interface FailedCall {
  code: TransportErrorCode;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** False when the call failed before it left. */
  wasSent: boolean;
}

// Answers by which a server says that it turned the call away before it did anything.
const turnedAway: readonly TransportErrorCode[] = [
  'unauthorized',
  'forbidden',
  'not-found',
  'endpoint-not-found',
  'rate-limited',
];

/**
 * Whether the same call may be sent again, by a person or a program, without doing something twice (rule 9).
 *
 * - What was never sent may always be sent.
 * - Reads may be repeated. So may `checkConsumption` and `validateOrder`: the server recognises a repeated validation by
 *   its order line reference (personnel-tickets 4.6).
 * - A claim, a reservation and an import may be repeated only when the server turned them away. After `network`, `timeout`,
 *   `aborted`, `bad-response`, `unavailable`, a redirect or any 5xx the outcome is unknown: read the rights, the order or
 *   the employees again. `rejected` counts as not safe too, since a 409 may come from the first of two calls.
 */
export function isRetrySafe(
  operation: ShopWireOperation | EmployerWireOperation,
  { code, status, wasSent }: FailedCall,
): boolean {
  // By the verbs of both wires: a list of whole names would weigh in every shop.
  const doesNothingTwice = !/^(claim|reserve|import)/.test(operation);
  const isTurnedAway = status !== undefined && status >= 400 && status < 500 && turnedAway.includes(code);
  return !wasSent || doesNothingTwice || isTurnedAway;
}
