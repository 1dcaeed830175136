import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function of stable identity that calls the newest callback, also when it is called late. */
export function useLatest<Arguments extends unknown[], Result>(
  callback: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const latest = useRef(callback);
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
