import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function of stable identity that calls the newest callback, so that memoised rows stay as they are. */
export function useNewest<Arguments extends unknown[]>(
  callback: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const newest = useRef(callback);
  useInsertionEffect(() => {
    newest.current = callback;
  });
  return useCallback((...args: Arguments) => {
    newest.current(...args);
  }, []);
}
