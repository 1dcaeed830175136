import { useInsertionEffect, useReducer, useRef } from 'react';
import { useLatest } from './useLatest.ts';
import { useSessionState } from './useSessionState.ts';

/**
 * Controlled while `value` is given, else with a state of its own, which another session starts over. `onValueChange`
 * hears of both. Changes are made from the newest value, so that two of them before a render add up.
 */
export function useControllable<Value>({
  value,
  defaultValue,
  onValueChange,
}: {
  value: Value | undefined;
  defaultValue: Value;
  onValueChange: ((value: Value) => void) | undefined;
}): [Value, (change: (newest: Value) => Value) => void] {
  const [own, setOwn] = useSessionState(defaultValue);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const current = value === undefined ? own : value;
  const newest = useRef(current);
  useInsertionEffect(() => {
    newest.current = current;
  });
  const change = useLatest((changed: (newest: Value) => Value) => {
    const next = changed(newest.current);
    if (next === newest.current) return;
    newest.current = next;
    if (value === undefined) setOwn(next);
    // A host that does not take the change over is believed again.
    else renderAgain();
    onValueChange?.(next);
  });
  return [current, change];
}
