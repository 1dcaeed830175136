import { EntitlementPicker } from '@fribillett/components';
import type { EntitlementPickerClassNames, EntitlementPickerProps } from '@fribillett/components';

const classNames: EntitlementPickerClassNames = {
  root: 'rounded-xl border-zinc-200 shadow-xs dark:border-zinc-800',
  heading: 'text-base font-semibold tracking-tight',
  choice: 'data-[state=checked]:inset-ring-2 data-[state=checked]:inset-ring-emerald-600',
};

/** The picker in Tailwind's utilities. */
export function TailwindPicker(props: EntitlementPickerProps) {
  return <EntitlementPicker {...props} classNames={classNames} />;
}
