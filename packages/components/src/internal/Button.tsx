import type { ComponentPropsWithoutRef, Ref } from 'react';
import type { ButtonPartProps } from '../parts/parts.ts';
import { useParts } from '../parts/useParts.ts';
import { classes } from './classes.ts';

interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  variant?: ButtonPartProps['variant'] | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A button, the shop's own where it has put one in. One that is closed says so with `aria-disabled` and can be reached. */
export function Button({ variant = 'primary', buttonRef, className, ...props }: ButtonProps) {
  const { Button: Part } = useParts();
  const all = { ...props, ...(buttonRef != null && { ref: buttonRef }) };
  if (Part !== undefined) {
    return <Part type="button" {...all} variant={variant} className={classes('fb-slot-button', className)} />;
  }
  const look = variant === 'primary' ? 'fb-button' : 'fb-button fb-quiet';
  return <button type="button" {...all} className={classes('fb-slot-button', look, className)} />;
}
