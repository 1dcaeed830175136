import { useMutation, useQuery } from '@tanstack/react-query';
import { Failure } from '../parts/Failure.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { useSignOut } from '../session/useSignIn.ts';
import { shopClient } from '../shop/shopClient.ts';
import { useWords } from '../words/WordsContext.ts';

/** Starts the demo over, for a visitor who comes after another. Absent where the backend does not allow it. */
export function ResetDemo() {
  const words = useWords();
  // Only a backend that lets visitors change things answers this.
  const controls = useQuery({
    queryKey: ['faults'],
    queryFn: ({ signal }) => shopClient.getFaults(signal),
  });
  const signOut = useSignOut();
  const reset = useMutation({
    mutationFn: () => shopClient.reset(),
    onSuccess: () => {
      signOut.mutate();
    },
  });
  if (!controls.isSuccess) return null;
  const failed = [reset, signOut].find(({ isError }) => isError);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-describedby="reset-help"
        aria-disabled={reset.isPending}
        onClick={() => {
          if (!reset.isPending) reset.mutate();
        }}
      >
        {words.faults.reset}
      </button>
      <span className="help" id="reset-help">
        {words.faults.resetHelp}
      </span>
      <span role="status">{signOut.isSuccess && words.faults.resetDone}</span>
      {failed !== undefined && <Failure error={toFailedCall(failed.error)} />}
    </>
  );
}
