import { useCallback, useState } from 'react';
import { useSession } from './SessionContext.ts';

/**
 * State that belongs to the session: in another one it starts over, in the very render that brings it, and a setter that
 * was handed out in the one before is not heard any more.
 */
export function useSessionState<Value>(initial: Value): [Value, (next: Value) => void] {
  const { sessionKey } = useSession();
  const [held, setHeld] = useState({ sessionKey, value: initial });
  // Set in the render, so that React renders again before anything reaches the screen.
  if (held.sessionKey !== sessionKey) setHeld({ sessionKey, value: initial });
  const set = useCallback(
    (value: Value) => {
      setHeld((current) => (current.sessionKey === sessionKey ? { sessionKey, value } : current));
    },
    [sessionKey],
  );
  return [held.value, set];
}
