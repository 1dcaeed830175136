import { useLayoutEffect, useRef } from 'react';
import type { ComponentProps } from 'react';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';

/**
 * An error in a part of a card that is drawn by itself, where the card does not hear that it is gone: when it goes away
 * with the focus in it, the heading of what it stood in takes the focus, and not the top of the page.
 */
export function RetryNotice(props: ComponentProps<typeof ErrorNotice>) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const notice = place.current;
    return () => {
      // It is still in the page here.
      if (notice?.contains(document.activeElement) !== true) return;
      notice.closest('article, section')?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    };
  }, []);
  return (
    <div ref={place}>
      <ErrorNotice {...props} />
    </div>
  );
}
