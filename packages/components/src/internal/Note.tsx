import type { ReactNode } from 'react';
import type { NotePartProps, PartTone } from '../parts/parts.ts';
import { useParts } from '../parts/useParts.ts';
import { Icon } from './Icon.tsx';

/** A tinted box for a message about the whole component. */
export function Note({ tone, children }: NotePartProps) {
  const { Note: Part } = useParts();
  if (Part !== undefined) return <Part tone={tone}>{children}</Part>;
  return (
    <div className="fb-note" data-tone={tone}>
      <Icon name={tone} />
      <div className="fb-note-body">{children}</div>
    </div>
  );
}

/** A line about one thing only: a choice, a traveller, a field. */
export function Why({ tone, children }: { tone: PartTone; children: ReactNode }) {
  return (
    <p className="fb-why" data-tone={tone}>
      <Icon name={tone} />
      {children}
    </p>
  );
}
