import { TransportError } from '@fribillett/core';
import type { TransportErrorCode } from '@fribillett/core';
import { demand, failureOf, kindOf } from '../conformance/check.ts';

const codes: Record<TransportErrorCode, true> = {
  network: true,
  timeout: true,
  aborted: true,
  unauthorized: true,
  forbidden: true,
  'not-found': true,
  'endpoint-not-found': true,
  'rate-limited': true,
  rejected: true,
  unavailable: true,
  'bad-response': true,
};

/** The `TransportError` that a call rejects with. */
async function transportErrorOf(
  what: string,
  work: Promise<unknown>,
  patienceMs: number,
): Promise<TransportError> {
  const failure = await failureOf(what, work, patienceMs);
  demand(
    isTransportError(failure),
    `${what} failed with something else than a TransportError: ${kindOf(failure)}.`,
  );
  demand(Object.hasOwn(codes, failure.code), `${what} failed with the unknown code "${failure.code}".`);
  return failure;
}

/** By name too: a bundler may have brought core twice. */
function isTransportError(failure: unknown): failure is TransportError {
  return failure instanceof TransportError || (failure instanceof Error && failure.name === 'TransportError');
}

/** The same, when its code is one of these. */
export async function failureWith(
  what: string,
  expected: readonly TransportErrorCode[],
  work: Promise<unknown>,
  patienceMs: number,
): Promise<TransportError> {
  const failure = await transportErrorOf(what, work, patienceMs);
  const wanted = expected.map((code) => `"${code}"`).join(' or ');
  demand(expected.includes(failure.code), `${what} failed with "${failure.code}" instead of ${wanted}.`);
  return failure;
}

/** Every word of an error, down to its causes, as a log would write it. */
export function wordsOf(error: TransportError): string {
  const { message, reason = '', correlationId = '', fields } = error;
  return [message, reason, correlationId, JSON.stringify(fields), ...causesOf(error.cause)].join('\n');
}

function causesOf(cause: unknown): string[] {
  if (cause === undefined || cause === null) return [];
  if (cause instanceof Error) return [cause.message, ...causesOf(cause.cause)];
  return [JSON.stringify(cause)];
}
