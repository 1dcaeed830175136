import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './navigation.ts';
import { hrefOf, type Route } from './route.ts';

/** A link to a page of the shop. What a browser opens elsewhere, it may. */
export function Link({
  to,
  className,
  isCurrent = false,
  children,
}: {
  to: Route;
  className?: string | undefined;
  /** The page that is open. */
  isCurrent?: boolean;
  children: ReactNode;
}) {
  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  }
  return (
    <a className={className} href={hrefOf(to)} aria-current={isCurrent ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
