import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useSignOut } from '../session/useSignIn.ts';
import { shopClient } from '../shop/shopClient.ts';
import { useWords } from '../words/WordsContext.ts';
import { Failure } from './Failure.tsx';
import { toFailedCall } from './QueryView.tsx';

/** Starts the demo over and signs out, for a visitor who comes after another. Two quick presses start it over once. */
export function ResetButton() {
  const words = useWords();
  const helpId = useId();
  const signOut = useSignOut();
  const reset = useMutation({
    mutationFn: () => shopClient.reset(),
    onSuccess: () => {
      signOut.mutate();
    },
  });
  const failed = [reset, signOut].find(({ isError }) => isError);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-describedby={helpId}
        aria-disabled={reset.isPending}
        onClick={() => {
          if (!reset.isPending) reset.mutate();
        }}
      >
        {words.faults.reset}
      </button>
      <span className="help" id={helpId}>
        {words.faults.resetHelp}
      </span>
      <span role="status">{signOut.isSuccess && words.faults.resetDone}</span>
      {failed !== undefined && <Failure error={toFailedCall(failed.error)} />}
    </>
  );
}
