import {
  claimAnswerSchema,
  consumptionAdviceSchema,
  entitlementsAnswerSchema,
  isRetrySafe,
  reservationSchema,
  TransportError,
  usageAnswerSchema,
  verdictSchema,
  type CallOptions,
  type ShopWireOperation,
  type Transport,
  type TransportErrorCode,
} from '@fribillett/core';
import * as z from 'zod/mini';

/** A transport over whatever a page already talks to its backend with: tRPC, GraphQL, a socket. */
export function createRpcTransport(rpc: Rpc, timeoutMs = 60_000): Transport {
  async function call<Answer>(
    operation: ShopWireOperation,
    schema: z.ZodMiniType<Answer>,
    input: unknown,
    { signal }: CallOptions = {},
  ): Promise<Answer> {
    const ends = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]);
    let told: RpcAnswer;
    try {
      told = await rpc(operation, input, ends);
    } catch (cause) {
      throw failure(operation, endedBy(signal, ends), cause);
    }
    if (told.error !== undefined) throw failure(operation, told.error.code, undefined, told.error);
    // Parse at the edge: what is read wrong here is a bad answer, and not a crash in a component.
    const answer = z.safeParse(schema, told.answer);
    if (!answer.success) throw failure(operation, 'bad-response', answer.error);
    return answer.data;
  }
  return {
    getEntitlements: (options) => call('getEntitlements', entitlementsAnswerSchema, {}, options),
    claimPersonnelTicket: (input, options) => call('claimPersonnelTicket', claimAnswerSchema, input, options),
    checkConsumption: (input, options) => call('checkConsumption', consumptionAdviceSchema, input, options),
    reserve: (input, options) => call('reserve', reservationSchema, input, options),
    validateOrder: (input, options) => call('validateOrder', verdictSchema, input, options),
    getUsage: (options) => call('getUsage', usageAnswerSchema, {}, options),
  };
}

function endedBy(signal: AbortSignal | undefined, ends: AbortSignal): TransportErrorCode {
  if (signal?.aborted === true) return 'aborted';
  return ends.aborted ? 'timeout' : 'network';
}

function failure(
  operation: ShopWireOperation,
  code: TransportErrorCode,
  cause?: unknown,
  { status, correlationId }: Partial<NonNullable<RpcAnswer['error']>> = {},
): TransportError {
  return new TransportError({
    code,
    message: `${operation} failed: ${code}.`,
    status,
    correlationId,
    isRetrySafe: isRetrySafe(operation, { code, status, wasSent: true }),
    cause,
  });
}

/** The shop's own client. It ends when `signal` does. */
type Rpc = (operation: ShopWireOperation, input: unknown, signal: AbortSignal) => Promise<RpcAnswer>;

interface RpcAnswer {
  answer?: unknown;
  error?: { code: TransportErrorCode; status?: number; correlationId?: string };
}
