import { isOpen } from '@fribillett/core';
import type { PurchaseGateResult } from '@fribillett/hooks';
import { useState } from 'react';
import { isRefusal } from './gateWords.ts';

/** What an `onPay` rejected with, for as long as the same basket may be paid. */
interface FailedPayment {
  cause: unknown;
  key: string | undefined;
}

/**
 * Asks for the payment and keeps what went wrong, so that it can be told. When the shop's server refuses the order itself,
 * the gate asks what has become of it: nobody is told to try again who has paid in another tab.
 */
export function usePayment(
  { state, check, requestPayment }: Pick<PurchaseGateResult, 'state' | 'check' | 'requestPayment'>,
  onPayError: ((error: unknown) => void) | undefined,
): { error: FailedPayment | undefined; request: () => void } {
  const [failed, setFailed] = useState<FailedPayment>();
  const key = 'key' in state ? state.key : undefined;
  return {
    error: isOpen(state) && failed?.key === key ? failed : undefined,
    request: () => {
      setFailed(undefined);
      requestPayment().catch((cause: unknown) => {
        setFailed({ cause, key });
        if (isRefusal(cause)) check();
        (onPayError ?? reportError)(cause);
      });
    },
  };
}
