import { classes } from '../internal/classes.ts';
import { Select } from '../internal/Select.tsx';
import type { RightOption } from './rightOptions.ts';

interface UsageFilterProps {
  label: string;
  value: string;
  options: readonly RightOption[];
  onChange: (value: string) => void;
  className: string | undefined;
}

/** One choice of what is shown; nothing where there is nothing to choose. */
export function UsageFilter({ label, value, options, onChange, className }: UsageFilterProps) {
  if (options.length < 2) return null;
  return (
    <label className={classes('fb-usage-filter', className)}>
      <span className="fb-strong">{label}</span>
      <Select value={value} options={options} onValueChange={onChange} />
    </label>
  );
}
