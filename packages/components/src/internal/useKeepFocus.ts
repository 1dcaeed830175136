import { useEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

/**
 * When the focused control goes away (a retry that was pressed, a "show all"), focus moves to `fallback` instead of
 * falling back to the top of the page. React mutes events while it removes elements, so a removal is not heard as a blur.
 */
export function useKeepFocus<Fallback extends HTMLElement>(): {
  fallback: RefObject<Fallback | null>;
  handlers: { onFocus: (event: FocusEvent) => void; onBlur: () => void };
} {
  const focused = useRef<Element | null>(null);
  const fallback = useRef<Fallback>(null);
  useEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) fallback.current?.focus();
  });
  return {
    fallback,
    handlers: {
      onFocus: ({ target }) => {
        focused.current = target;
      },
      onBlur: () => {
        focused.current = null;
      },
    },
  };
}
