import { useMemo, useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

const listeners = new Set<() => void>();

/** Goes to a page. `replace` leaves no step in the browser's history. */
export function navigate(route: Route, { replace = false }: { replace?: boolean } = {}): void {
  const href = hrefOf(route);
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  for (const listener of listeners) listener();
}

/** The page that the address names; follows links, back and forward. */
export function useRoute(): Route {
  const href = useSyncExternalStore(subscribe, () => {
    const { origin, pathname, search } = window.location;
    return origin + pathname + search;
  });
  return useMemo(() => parseRoute(new URL(href)), [href]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
