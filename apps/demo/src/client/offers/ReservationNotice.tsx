import type { ReservationState } from '@fribillett/hooks';
import { Failure } from '../parts/Failure.tsx';
import { Note } from '../parts/Note.tsx';
import { useWords } from '../words/WordsContext.ts';

interface ReservationNoticeProps {
  state: ReservationState;
  /** Whether the basket is still the one that the state is about. */
  isSame: boolean;
  onSearchAgain: () => void;
}

/** What became of the last reservation, where there is something to do about it. */
export function ReservationNotice({ state, isSame, onSearchAgain }: ReservationNoticeProps) {
  const words = useWords();
  if (state.status === 'reserved') {
    return (
      <Note tone="hint">
        <p>{words.checkout.changed}</p>
      </Note>
    );
  }
  if (!isSame) return null;
  const again = (
    <button type="button" className="button quiet" onClick={onSearchAgain}>
      {words.checkout.searchAgain}
    </button>
  );
  switch (state.status) {
    case 'idle':
    case 'pending':
      return null;
    case 'outdated':
      return (
        <Note tone="bad" isAlert>
          <p>{words.checkout.outdated}</p>
          {again}
        </Note>
      );
    case 'unknown-outcome':
      return (
        <Failure error={state.error}>
          <p>{words.checkout.unknownOutcome}</p>
        </Failure>
      );
    case 'failed':
      return (
        <>
          <Failure error={state.error}>
            <p>{words.checkout.rejected}</p>
          </Failure>
          {again}
        </>
      );
  }
}
