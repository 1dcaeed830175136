import { useEffect, useRef } from 'react';
import { drawSavings } from './drawSavings.ts';

interface SavingsChartProps {
  /** Øre of January to December; undefined where there is no report. The same array as long as it says the same. */
  savings: readonly (number | undefined)[];
  locale: string;
}

/** The savings of a year as bars. Hidden from screen readers: the table beside it says the same, and can be walked through. */
export function SavingsChart({ savings, locale }: SavingsChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () => (place.current === null ? undefined : drawSavings(place.current, savings, locale)),
    [savings, locale],
  );
  return <div className="fb-savings-chart" aria-hidden="true" ref={place} />;
}
