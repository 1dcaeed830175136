import type { PurchaseGateResult } from '@fribillett/hooks';
import { useState } from 'react';

/** What an `onPay` rejected with, for as long as the same basket stands. */
interface FailedPayment {
  cause: unknown;
  key: string | undefined;
}

/** Asks for the payment and keeps what went wrong, so that it can be told. */
export function usePayment(
  { state, requestPayment }: Pick<PurchaseGateResult, 'state' | 'requestPayment'>,
  onPayError: ((error: unknown) => void) | undefined,
): { error: FailedPayment | undefined; request: () => void } {
  const [failed, setFailed] = useState<FailedPayment>();
  const key = 'key' in state ? state.key : undefined;
  return {
    error: failed?.key === key ? failed : undefined,
    request: () => {
      setFailed(undefined);
      requestPayment().catch((cause: unknown) => {
        setFailed({ cause, key });
        (onPayError ?? reportError)(cause);
      });
    },
  };
}
