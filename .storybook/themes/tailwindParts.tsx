import type {
  ButtonPartProps,
  CheckboxPartProps,
  NotePartProps,
  Parts,
  SelectPartProps,
} from '@fribillett/components';
import { forwardRef } from 'react';
import type { ShopClassNames } from './ThemedShop.tsx';
import './tailwind.css';

const focus = 'outline-offset-2 focus-visible:outline-2 focus-visible:outline-emerald-600';

const buttons = {
  primary:
    'bg-emerald-700 text-white shadow-sm hover:bg-emerald-800 dark:bg-emerald-400 dark:text-zinc-950 dark:hover:bg-emerald-300',
  secondary:
    'bg-white text-zinc-900 inset-ring inset-ring-zinc-300 hover:bg-zinc-50 dark:bg-zinc-800 dark:text-zinc-100 dark:inset-ring-zinc-600 dark:hover:bg-zinc-700',
};

const Button = forwardRef<HTMLButtonElement, ButtonPartProps>(function Button(
  { variant, className = '', ...props },
  ref,
) {
  return (
    <button
      {...props}
      ref={ref}
      className={`${className} min-h-11 cursor-pointer rounded-md border-0 px-4 py-2 text-sm font-semibold transition aria-disabled:cursor-not-allowed aria-disabled:bg-zinc-200 aria-disabled:text-zinc-600 dark:aria-disabled:bg-zinc-800 dark:aria-disabled:text-zinc-400 ${focus} ${buttons[variant]}`}
    />
  );
});

/** A switch, to show that it need not be a box. */
function Checkbox({ checked, onCheckedChange, className, ...props }: CheckboxPartProps) {
  return (
    <button
      {...props}
      type="button"
      role="checkbox"
      aria-checked={checked}
      className={`${className} h-6 w-6 cursor-pointer rounded-full border-2 border-zinc-500 bg-white p-0 transition aria-checked:border-8 aria-checked:border-emerald-700 aria-disabled:border-dashed dark:bg-zinc-900 dark:border-zinc-400 dark:aria-checked:border-emerald-400`}
      onClick={() => {
        onCheckedChange(!checked);
      }}
    />
  );
}

function Select({ options, onValueChange, className = '', ...props }: SelectPartProps) {
  return (
    <select
      {...props}
      className={`${className} min-h-11 w-full rounded-md border border-zinc-500 bg-white px-3 text-sm text-zinc-900 shadow-xs aria-invalid:border-red-700 dark:bg-zinc-800 dark:text-zinc-100 ${focus}`}
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

const tones = {
  good: 'border-emerald-600 bg-emerald-50 text-emerald-900 dark:bg-emerald-950 dark:text-emerald-100',
  warn: 'border-amber-500 bg-amber-50 text-amber-900 dark:bg-amber-950 dark:text-amber-100',
  bad: 'border-red-600 bg-red-50 text-red-900 dark:bg-red-950 dark:text-red-100',
  calm: 'border-zinc-400 bg-zinc-100 text-zinc-800 dark:bg-zinc-800 dark:text-zinc-200',
};

function Note({ tone, children }: NotePartProps) {
  return (
    <div
      className={`grid justify-items-start gap-2 rounded-r-md border-l-4 px-4 py-3 text-sm ${tones[tone]}`}
    >
      {children}
    </div>
  );
}

/** The shop's own parts, in Tailwind's utilities. */
export const tailwindParts: Partial<Parts> = { Button, Checkbox, Select, Note };

const card = 'rounded-xl border-zinc-200 shadow-xs dark:border-zinc-800';
const heading = 'text-base font-semibold tracking-tight';

/** The rest by class names. */
export const tailwindClassNames: ShopClassNames = {
  picker: {
    root: card,
    heading,
    help: 'text-xs',
    choice: 'shadow-none data-[state=checked]:inset-ring-2 data-[state=checked]:inset-ring-emerald-600',
  },
  travellers: { root: card, heading, help: 'text-xs' },
  price: { root: card, heading },
};
