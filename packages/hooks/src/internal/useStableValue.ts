import { replaceEqualDeep } from '@tanstack/react-query';
import { useState } from 'react';

/** The same reference as long as the value says the same, so that hosts may pass fresh arrays on every render. */
export function useStableValue<Value>(value: Value): Value {
  const [keep] = useState(() => keepIdentity<Value>());
  return keep(value);
}

/** Not state: set in a render, a value that never equals itself (NaN, a fresh Date) would render for ever. */
function keepIdentity<Value>(): (value: Value) => Value {
  let kept: Value | undefined;
  return (value) => {
    const next = replaceEqualDeep(kept, value);
    kept = next;
    return next;
  };
}
