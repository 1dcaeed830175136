import type { ReactNode } from 'react';

/** What is known of something, word by word; what is not known is left out. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="fb-facts">{children}</dl>;
}

/** One of them; nothing without a value. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === '') return null;
  return (
    <div>
      <dt className="fb-small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
