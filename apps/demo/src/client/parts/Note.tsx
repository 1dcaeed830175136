import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

const icons: Readonly<Record<NoteTone, IconName>> = { good: 'check', hint: 'info', bad: 'warning' };

/** How a note sounds. */
export type NoteTone = 'good' | 'hint' | 'bad';

/** A few words that stand out: never by colour alone. */
export function Note({
  tone,
  isAlert = false,
  children,
}: {
  tone: NoteTone;
  /** Read out at once; for failures. Otherwise a note is read out when the reader pauses. */
  isAlert?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`note ${tone}`} role={isAlert ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className="note-body">{children}</div>
    </div>
  );
}
