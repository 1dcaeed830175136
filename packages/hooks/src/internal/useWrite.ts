import { useEffect, useRef } from 'react';
import { useSession } from './SessionContext.ts';
import { useLatest } from './useLatest.ts';
import { useSessionState } from './useSessionState.ts';

/** What a write may do while it is under way. */
export interface WriteUnderWay<State> {
  show: (state: State) => void;
  /** Whether anybody still looks: false after an unmount and in another session. */
  isWatched: () => boolean;
}

/** What `useWrite` takes; `run` never rejects: whatever comes of a write is a state. */
export interface WriteOptions<Input, State> {
  idle: State;
  pending: State;
  run: (input: Input, underWay: WriteUnderWay<State>) => Promise<State>;
}

/**
 * A claim or a reservation: one at a time, also when it is asked for twice before anything is rendered, and never sent
 * again by itself (rule 9). Not a mutation of React Query, which keeps what was sent for as long as a component shows
 * what came of it.
 */
export function useWrite<Input, State>({ idle, pending, run }: WriteOptions<Input, State>) {
  const { sessionKey } = useSession();
  const [state, setState] = useSessionState(idle);
  const underWay = useRef<string>(undefined);
  const isMounted = useRef(false);
  const currentSession = useLatest(() => sessionKey);

  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const send = useLatest((input: Input) => {
    if (underWay.current === sessionKey) return;
    underWay.current = sessionKey;
    setState(pending);
    const isWatched = () => isMounted.current && currentSession() === sessionKey;
    void run(input, { show: setState, isWatched }).then((outcome) => {
      if (underWay.current === sessionKey) underWay.current = undefined;
      setState(outcome);
    });
  });

  /** Shows another state while no write is under way. */
  const show = useLatest((next: State) => {
    if (underWay.current !== sessionKey) setState(next);
  });

  return { state, send, show };
}
