import { useQuery } from '@tanstack/react-query';
import { ResetButton } from '../parts/ResetButton.tsx';
import { shopClient } from '../shop/shopClient.ts';

/** The way to start the demo over. Absent where the backend does not allow it. */
export function ResetDemo() {
  // Only a backend that lets visitors change things answers this.
  const controls = useQuery({
    queryKey: ['faults'],
    queryFn: ({ signal }) => shopClient.getFaults(signal),
  });
  return controls.isSuccess ? <ResetButton /> : null;
}
