import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import type { SavingsChart } from './SavingsChart.tsx';

/** The library weighs more than everything else here: it comes when there is something to draw. */
const Chart = lazy<typeof SavingsChart>(() =>
  import('./SavingsChart.tsx').then(
    (loaded) => ({ default: loaded.SavingsChart }),
    // It is hidden from nobody who could not read the table.
    () => ({ default: NoChart }),
  ),
);

/** The chart, once it is there; its room until then, and nothing where it could not be fetched. */
export function LazySavingsChart(props: ComponentProps<typeof SavingsChart>) {
  return (
    <Suspense fallback={<div className="fb-savings-chart" />}>
      <Chart {...props} />
    </Suspense>
  );
}

function NoChart() {
  return <div hidden />;
}
