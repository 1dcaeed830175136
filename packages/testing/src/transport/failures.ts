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

/** Every word that a log could write of an error, down to what an HTTP client hangs on its own: the request and its body. */
export function wordsOf(error: TransportError): string {
  const found = new Set<unknown>([error]);
  // A client's error may lead to its sockets, and on to everything.
  for (let depth = 0; depth < 6; depth += 1)
    for (const one of [...found]) for (const part of partsOf(one)) found.add(part);
  return [...found].filter((one) => typeof one === 'string').join('\n');
}

function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(Object.getOwnPropertyDescriptors(value)).map((own: { value?: unknown }) => own.value);
}
