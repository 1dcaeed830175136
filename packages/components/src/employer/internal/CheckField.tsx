import { useId } from 'react';
import type { ReactNode } from 'react';
import { Checkbox } from '../../internal/Checkbox.tsx';
import { classes } from '../../internal/classes.ts';

interface CheckFieldProps {
  label: string;
  /** Of the control, where something else must find it. */
  id?: string | undefined;
  /** A line below the label that says what it means. */
  hint?: string | undefined;
  isChecked: boolean;
  /** Keeps its place in the order of focus, and does nothing. */
  isDisabled?: boolean | undefined;
  onChange: (isChecked: boolean) => void;
  className?: string | undefined;
  /** What came of a change, told with the control. */
  children?: ReactNode;
}

/** A yes or no beside its words; the whole line can be pressed. */
export function CheckField({
  label,
  id,
  hint,
  isChecked,
  isDisabled = false,
  onChange,
  className,
  children,
}: CheckFieldProps) {
  const ownId = useId();
  const controlId = id ?? ownId;
  return (
    <div className={classes('fb-check', className)} data-disabled={isDisabled}>
      <Checkbox
        id={controlId}
        checked={isChecked}
        aria-disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${controlId}hint`}
        onCheckedChange={(next) => {
          if (!isDisabled) onChange(next);
        }}
      />
      <label className="fb-check-label" htmlFor={controlId}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="fb-hint" id={`${controlId}hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}
