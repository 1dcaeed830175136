import type { Arranged, ConformanceCheck } from '../conformance/check.ts';
import { failureChecks } from './failureChecks.ts';
import { readingChecks } from './readingChecks.ts';
import { saleChecks } from './saleChecks.ts';
import type { TransportSituations } from './situations.ts';

/** What `transportConformance` takes. */
export interface TransportConformanceOptions extends Arranged<TransportSituations> {
  /** How long one call may take before its check fails, in milliseconds; default 10 000. */
  patienceMs?: number | undefined;
}

/**
 * What every transport must keep, as checks for any test runner: `for (const { title, run } of …) it(title, run)`.
 *
 * A situation that is neither arranged nor named in `without` fails its checks; one that is named is listed as not arranged.
 */
export function transportConformance(options: TransportConformanceOptions): readonly ConformanceCheck[] {
  const { patienceMs = 10_000 } = options;
  return [...readingChecks(patienceMs), ...saleChecks(patienceMs), ...failureChecks(patienceMs)].map((make) =>
    make(options),
  );
}
