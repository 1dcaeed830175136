import type { SelectPartProps } from '../parts/parts.ts';
import { useParts } from '../parts/useParts.ts';
import { classes } from './classes.ts';

/** One out of a list: the shop's own select where it has put one in, else the browser's. */
export function Select({ options, onValueChange, className, ...props }: SelectPartProps) {
  const { Select: Part } = useParts();
  if (Part !== undefined) {
    const placed = classes('fb-slot-input', className);
    return <Part {...props} className={placed} options={options} onValueChange={onValueChange} />;
  }
  return (
    <select
      {...props}
      className={classes('fb-slot-input fb-field', className)}
      onChange={({ target }) => {
        onValueChange(target.value);
      }}
    >
      {options.map(({ value, label, isDisabled }) => (
        <option key={value} value={value} disabled={isDisabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
