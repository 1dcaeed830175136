import { isOpen, TransportError } from '@fribillett/core';
import type { PurchaseGateResult } from '@fribillett/hooks';
import { useState } from 'react';
import { isRefusal } from './gateWords.ts';

/** What is told of an `onPay` that rejected, for as long as the same basket may be paid. */
interface FailedPayment {
  error: TransportError;
  key: string | undefined;
}

/**
 * Asks for the payment and keeps what went wrong, so that it can be told. When the shop's server refuses the order itself,
 * the gate asks what has become of it: nobody is told to try again who has paid in another tab.
 */
export function usePayment(
  { state, check, requestPayment }: Pick<PurchaseGateResult, 'state' | 'check' | 'requestPayment'>,
  onPayError: ((error: unknown) => void) | undefined,
): { error: TransportError | undefined; request: () => void } {
  const [failed, setFailed] = useState<FailedPayment>();
  const key = 'key' in state ? state.key : undefined;
  return {
    error: isOpen(state) && failed?.key === key ? failed?.error : undefined,
    request: () => {
      setFailed(undefined);
      requestPayment().catch((cause: unknown) => {
        const error = tellable(cause);
        setFailed({ error, key });
        if (isRefusal(error)) check();
        (onPayError ?? reportError)(cause);
      });
    },
  };
}

/** Only the transport's own errors have words that are meant to be read; any other is told as an answer that nobody understands. */
function tellable(cause: unknown): TransportError {
  if (cause instanceof TransportError) return cause;
  return new TransportError({
    code: 'bad-response',
    message: 'The payment did not open.',
    isRetrySafe: false,
  });
}
