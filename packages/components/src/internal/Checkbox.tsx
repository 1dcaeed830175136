import type { CheckboxPartProps } from '../parts/parts.ts';
import { useParts } from '../parts/useParts.ts';

/**
 * A checkbox, the shop's own where it has put one in, else the browser's. The host reads a choice from a callback, so it
 * belongs to no form: Enter does not send a checkout, and a reset does not leave a tick that nobody knows of.
 */
export function Checkbox({ onCheckedChange, ...props }: Omit<CheckboxPartProps, 'className'>) {
  const { Checkbox: Part } = useParts();
  if (Part !== undefined) {
    return <Part {...props} className="fb-slot-checkbox" onCheckedChange={onCheckedChange} />;
  }
  return (
    <input
      {...props}
      type="checkbox"
      className="fb-slot-checkbox fb-box"
      form=""
      onChange={({ target }) => {
        onCheckedChange(target.checked);
      }}
    />
  );
}
