import { fromOre, toOre } from '@fribillett/core';
import type { UsageYear } from '@fribillett/core';
import { classes } from '../internal/classes.ts';
import { kroner } from '../internal/kroner.ts';
import { monthName } from '../internal/monthName.ts';

interface UsageChartProps {
  year: UsageYear;
  locale: string;
  className: string | undefined;
}

/**
 * The savings of a year, one bar a month, below the line where more was taken back. Sizes are attributes and not styles,
 * which a strict content security policy refuses; each bar is a picture of its own, so that the writing direction orders them.
 */
export function UsageChart({ year: { months }, locale, className }: UsageChartProps) {
  const bars = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    return { month, ore: toOre(months.find((saving) => saving.month === month)?.amount ?? '0.00') };
  });
  const highest = Math.max(0, ...bars.map(({ ore }) => ore));
  const lowest = Math.min(0, ...bars.map(({ ore }) => ore));
  const percent = (ore: number) => `${String((ore / (highest - lowest || 1)) * 100)}%`;
  const zero = percent(highest);
  const limit = (ore: number) => ore !== 0 && kroner(fromOre(ore), locale);
  return (
    <div className={classes('fb-usage-chart', className)} aria-hidden="true">
      <p className="fb-small">
        <bdi>{limit(highest)}</bdi>
      </p>
      <div className="fb-usage-bars">
        {bars.map(({ month, ore }) => (
          <svg key={month} data-sign={Math.sign(ore)}>
            <rect
              x="12%"
              width="76%"
              y={percent(highest - Math.max(ore, 0))}
              height={percent(Math.abs(ore))}
            />
            <line x1="-2%" x2="102%" y1={zero} y2={zero} />
          </svg>
        ))}
      </div>
      <p className="fb-small">
        <bdi>{limit(lowest)}</bdi>
      </p>
      <div className="fb-usage-names">
        {bars.map(({ month }) => {
          const [initial = '', ...rest] = monthName(month, locale, 'short');
          return (
            <span key={month}>
              {initial}
              <span>{rest.join('')}</span>
            </span>
          );
        })}
      </div>
    </div>
  );
}
