import type { ReactNode } from 'react';
import { Failure } from '../parts/Failure.tsx';
import { Note } from '../parts/Note.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { ShopError } from '../shop/ShopError.ts';
import { useWords } from '../words/WordsContext.ts';
import type { Cancel } from './useCancel.ts';

/** Why nothing was cancelled, or that it is not known. Nothing while all is well. */
export function CancelNote({ cancel: { failure, isLooking, look } }: { cancel: Cancel }): ReactNode {
  const words = useWords();
  switch (failure.status) {
    case 'none':
      return null;
    case 'stands':
      return <CancelFailedNote />;
    case 'unknown':
      return (
        <Failure
          error={failure.error}
          onRetry={look}
          retryLabel={isLooking ? words.order.checkingAgain : words.order.lookAgain}
        >
          <p>{words.cancel.unknown}</p>
        </Failure>
      );
    case 'refused':
      return <RefusedNote error={failure.error} />;
  }
}

/** That the last cancellation did not happen. */
export function CancelFailedNote() {
  const words = useWords();
  return (
    <Note tone="bad" isAlert>
      <p>{words.cancel.failedBefore}</p>
    </Note>
  );
}

function RefusedNote({ error }: { error: unknown }) {
  const words = useWords();
  const problem = error instanceof ShopError ? error.problem : undefined;
  const said = problem === undefined ? undefined : words.cancel.problems[problem];
  if (said === undefined) {
    return (
      <Failure error={toFailedCall(error)}>
        <p>{words.cancel.refused}</p>
      </Failure>
    );
  }
  return (
    <Note tone="hint" isAlert>
      <p>{said}</p>
    </Note>
  );
}
