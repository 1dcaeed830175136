import { useId } from 'react';
import type { ReactNode } from 'react';
import { Why } from '../../internal/Note.tsx';
import { classes } from '../../internal/classes.ts';

/** What the control of a field must carry. */
export interface FieldControl {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: string;
  /** A line below the label that says how to fill it in. */
  hint?: string | undefined;
  /** What is wrong with what was filled in. */
  problem?: string | undefined;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** A label with its control, its hint and what is wrong, told to a screen reader as one. */
export function Field({ label, hint, problem, className, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}hint`, problem && `${id}problem`].filter(Boolean).join(' ');
  return (
    <div className={classes('fb-form-field', className)}>
      <label className="fb-strong" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="fb-hint" id={`${id}hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: 'fb-field',
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem !== undefined,
      })}
      <div id={`${id}problem`}>{problem !== undefined && <Why tone="bad">{problem}</Why>}</div>
    </div>
  );
}
