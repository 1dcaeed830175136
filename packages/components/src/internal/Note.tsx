import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** How a note is meant, in colour and sign; its words say it too. */
export type NoteTone = 'good' | 'warn' | 'bad' | 'calm';

/** A tinted box for a message about the whole component. */
export function Note({ tone, children }: { tone: NoteTone; children: ReactNode }) {
  return (
    <div className="fb-note" data-tone={tone}>
      <Icon name={tone} />
      <div className="fb-note-body">{children}</div>
    </div>
  );
}

/** A line about one thing only: a choice, a traveller, a field. */
export function Why({ tone, children }: { tone: NoteTone; children: ReactNode }) {
  return (
    <p className="fb-why" data-tone={tone}>
      <Icon name={tone} />
      {children}
    </p>
  );
}
