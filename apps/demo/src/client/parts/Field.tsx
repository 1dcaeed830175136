import type { ReactNode } from 'react';

/** What the control of a field must carry. */
export interface FieldControl {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

/** A label, its control, a line of help and what is wrong. */
export function Field({
  id,
  label,
  help,
  problem,
  children,
}: {
  id: string;
  label: string;
  help?: string | undefined;
  problem?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}) {
  const described = [help !== undefined && `${id}-help`, problem !== undefined && `${id}-problem`].filter(
    (name) => name !== false,
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'control',
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': problem !== undefined,
      })}
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
