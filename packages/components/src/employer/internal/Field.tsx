import { useId } from 'react';
import type { ReactNode } from 'react';
import { Why } from '../../internal/Note.tsx';
import { classes } from '../../internal/classes.ts';

/** What the control of a field must carry. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface FieldProps {
  label: string;
  /** Of the control, where something else must find it. */
  id?: string | undefined;
  /** A line below the label that says how to fill it in. */
  hint?: string | undefined;
  /** A word beside the label about what was filled in. */
  aside?: string | undefined;
  /** What is wrong with what was filled in. */
  problem?: string | undefined;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** A label with its control, its hint and what is wrong, told to a screen reader as one. */
export function Field({ label, id, hint, aside, problem, className, children }: FieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [
    hint && `${controlId}hint`,
    aside && `${controlId}aside`,
    problem && `${controlId}problem`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes('fb-form-field', className)}>
      <div className="fb-form-label">
        <label className="fb-strong" htmlFor={controlId}>
          {label}
        </label>
        {aside !== undefined && (
          <span className="fb-hint" id={`${controlId}aside`}>
            <bdi>{aside}</bdi>
          </span>
        )}
      </div>
      {hint !== undefined && (
        <p className="fb-hint" id={`${controlId}hint`}>
          <bdi>{hint}</bdi>
        </p>
      )}
      {children({
        id: controlId,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': problem !== undefined,
      })}
      <div id={`${controlId}problem`}>{problem !== undefined && <Why tone="bad">{problem}</Why>}</div>
    </div>
  );
}
