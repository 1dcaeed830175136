import { TransportError } from '@fribillett/core';
import type { TransportErrorCode } from '@fribillett/core';

/** What a transport rejected with. One that breaks its word is told so, instead of being shown as a broken network. */
export function asTransportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  return new TransportError({
    code: 'bad-response',
    message: 'No TransportError.',
    isRetrySafe: false,
    cause: error,
  });
}

const unknownOutcomes: readonly TransportErrorCode[] = [
  'timeout',
  'network',
  'aborted',
  'unavailable',
  'bad-response',
];

/** Whether a write may have been done all the same: nobody may send it again before having looked. */
export function isOutcomeUnknown(error: TransportError): boolean {
  return !error.isRetrySafe && unknownOutcomes.includes(error.code);
}
