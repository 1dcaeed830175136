import { ClaimCodeForm } from '@fribillett/components';

export function Connect({ onConnected }: { onConnected: (count: number) => void }) {
  return (
    <ClaimCodeForm
      onClaimed={(claimed) => {
        onConnected(claimed.length);
      }}
    />
  );
}
