import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/WordsContext.ts';

const state = { isFirst: true };

/** The heading of a page. It takes the focus when its page comes, so that a screen reader tells where one is. */
export function PageHeading({
  title,
  site,
  step,
  children,
}: {
  title: string;
  /** Whose page it is, for the title of the window; default the shop's. */
  site?: string | undefined;
  /** Which step of the purchase this is, and of how many. */
  step?: { number: number; count: number } | undefined;
  /** The line below. */
  children?: ReactNode;
}) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The page that a visit begins with is read from its top.
    if (!state.isFirst) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    state.isFirst = false;
  }, []);
  const told = useRef(title);
  useEffect(() => {
    document.title = `${title} – ${site ?? words.shop.name}`;
    // The page has moved on, an order for example, and what had the focus may be gone.
    if (told.current !== title && document.activeElement === document.body) heading.current?.focus();
    told.current = title;
  }, [title, site, words]);
  return (
    <div className="page-heading">
      {step !== undefined && (
        <p className="eyebrow" id="step">
          {words.steps.of(step.number, step.count)}
        </p>
      )}
      <h1 ref={heading} tabIndex={-1} aria-describedby={step === undefined ? undefined : 'step'}>
        {title}
      </h1>
      {children}
    </div>
  );
}
