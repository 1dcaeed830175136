import { useState } from 'react';
import { useLatest } from './useLatest.ts';

/** Controlled while `value` is given, else with a state of its own. `onValueChange` hears of both. */
export function useControllable<Value>({
  value,
  defaultValue,
  onValueChange,
}: {
  value: Value | undefined;
  defaultValue: Value;
  onValueChange: ((value: Value) => void) | undefined;
}): [Value, (value: Value) => void] {
  const [own, setOwn] = useState(defaultValue);
  const setValue = useLatest((next: Value) => {
    if (value === undefined) setOwn(next);
    onValueChange?.(next);
  });
  return [value ?? own, setValue];
}
