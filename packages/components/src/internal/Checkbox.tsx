/** What a checkbox is given, beside the state that it shows. */
export interface CheckboxProps {
  id: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-disabled'?: boolean | undefined;
  'aria-readonly'?: boolean | undefined;
}

/**
 * The browser's own checkbox. The host reads a choice from a callback, so it belongs to no form: Enter does not send a
 * checkout, and a reset does not leave a tick that nobody knows of.
 */
export function Checkbox({ onCheckedChange, ...props }: CheckboxProps) {
  return (
    <input
      {...props}
      type="checkbox"
      className="fb-box"
      form=""
      onChange={({ target }) => {
        onCheckedChange(target.checked);
      }}
    />
  );
}
