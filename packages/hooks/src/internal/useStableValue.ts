import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/** The same reference as long as the value says the same, so that hosts may pass fresh arrays on every render. */
export function useStableValue<Value>(value: Value): Value {
  const [stable, setStable] = useState(value);
  const next = replaceEqualDeep(stable, value);
  if (next !== stable) setStable(next);
  return next;
}
