import { PartsProvider } from '@fribillett/components';
import type { ButtonPartProps, CheckboxPartProps, Parts } from '@fribillett/components';
import { forwardRef } from 'react';
import type { ReactNode } from 'react';

const ShopButton = forwardRef<HTMLButtonElement, ButtonPartProps>(function ShopButton(
  { variant, className = '', ...props },
  ref,
) {
  return <button {...props} ref={ref} className={`${className} button button-${variant}`} />;
});

function ShopSwitch({ checked, onCheckedChange, className, ...props }: CheckboxPartProps) {
  return (
    <button
      {...props}
      type="button"
      role="checkbox"
      aria-checked={checked}
      className={`${className} switch`}
      onClick={() => {
        onCheckedChange(!checked);
      }}
    />
  );
}

const parts: Partial<Parts> = { Button: ShopButton, Checkbox: ShopSwitch };

/** The shop's page, or the piece of it with our components. */
export function ShopParts({ children }: { children: ReactNode }) {
  return <PartsProvider parts={parts}>{children}</PartsProvider>;
}
