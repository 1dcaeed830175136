import type { InputPartProps } from '../parts/parts.ts';
import { useParts } from '../parts/useParts.ts';
import { classes } from './classes.ts';

/** A field for text, numbers or a date: the shop's own where it has put one in, else the browser's. */
export function Input({ className, ...props }: InputPartProps) {
  const { Input: Part } = useParts();
  if (Part !== undefined) return <Part {...props} className={classes('fb-slot-input', className)} />;
  return <input {...props} className={classes('fb-slot-input fb-field', className)} />;
}
