import { isOpen } from '@fribillett/core';
import { usePurchaseGate } from '@fribillett/hooks';

/** For a payment drop-in that owns its button. */
export function OwnPay({ orderId }: { orderId: string | undefined }) {
  const { state, requestPayment } = usePurchaseGate(orderId);
  return (
    <button
      type="button"
      disabled={!isOpen(state)}
      onClick={() => {
        void requestPayment().then((clearance) => {
          if (clearance !== undefined) startDropIn(clearance);
        });
      }}
    >
      {state.status}
    </button>
  );
}

declare function startDropIn(clearance: string): void;
