import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';

/** How a note is meant, in colour and sign; its words say it too. */
export type NoteTone = 'good' | 'warn' | 'bad' | 'calm';

const icons: Readonly<Record<NoteTone, IconName>> = {
  good: 'check',
  warn: 'warning',
  bad: 'error',
  calm: 'info',
};

/** A tinted box for a message about the whole component. */
export function Note({
  tone,
  id,
  children,
}: {
  tone: NoteTone;
  id?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="fb-note" data-tone={tone} id={id}>
      <Icon name={icons[tone]} />
      <div className="fb-note-body">{children}</div>
    </div>
  );
}
