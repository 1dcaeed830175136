import { formatDay, isDay } from '@fribillett/core';
import { plausibleDays } from '@fribillett/core/employer';
import { Input } from '../../internal/Input.tsx';
import type { InputPartProps } from '../../parts/parts.ts';

interface DayInputProps extends Omit<InputPartProps, 'onChange' | 'type' | 'value'> {
  /** `yyyy-MM-dd`, empty, or a text that is no day. */
  value: string;
  onPick: (value: string) => void;
}

/** What stands for a day that is filled in by half: the browser tells no more of it. */
const halfADay = '?';

/**
 * A day, in the browser's own field, which shows it in the order of the browser's language. While only a part of it is
 * filled in, it holds a text that no check takes for a day: else an end date that was begun would be left out in silence.
 */
export function DayInput({ value, onPick, onBlur, ...props }: DayInputProps) {
  const read = ({ validity, value: typed }: HTMLInputElement) => {
    const next = validity.badInput ? halfADay : typed;
    if (next !== value) onPick(next);
  };
  return (
    <Input
      {...props}
      type="date"
      min={plausibleDays.first}
      max={plausibleDays.last}
      autoComplete="off"
      value={isDay(value) ? value : ''}
      onChange={({ target }) => {
        read(target);
      }}
      // Of a first part alone the browser tells nobody.
      onKeyUp={({ currentTarget }) => {
        read(currentTarget);
      }}
      onBlur={(event) => {
        read(event.currentTarget);
        onBlur?.(event);
      }}
    />
  );
}

/** The day in the words of the page, which a browser in another language writes in another order. */
export function dayInWords(value: string, locale: string): string | undefined {
  return isDay(value) && value >= plausibleDays.first && value <= plausibleDays.last
    ? formatDay(value, locale)
    : undefined;
}
