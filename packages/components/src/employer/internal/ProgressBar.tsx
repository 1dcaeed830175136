import { useId } from 'react';

interface ProgressBarProps {
  label: string;
  /** 0 to 1; left out where nobody can tell. */
  value?: number | undefined;
}

/** How far something has come that takes longer than a second. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="fb-progress">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} max={1} {...(value !== undefined && { value })} />
    </div>
  );
}
