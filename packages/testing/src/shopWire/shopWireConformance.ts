import type { Arrangements, ConformanceCheck } from '../conformance/check.ts';
import { createAsk, type ShopWireAddress } from './client.ts';
import { requestChecks } from './requestChecks.ts';
import { claimChecks, saleChecks } from './saleChecks.ts';
import type { ShopWireSituations } from './situations.ts';

/** What `shopWireConformance` takes. */
export interface ShopWireConformanceOptions extends ShopWireAddress {
  /** `anyone` may be left out: it is a request without headers of its own. */
  situations: Arrangements<ShopWireSituations>;
  /** Situations that cannot be arranged. Their checks are listed by name, as not arranged. */
  without?: readonly (keyof ShopWireSituations)[] | undefined;
}

/**
 * What every backend that serves the shop wire must keep, in whatever language: raw HTTP, as a page sends it and as a page
 * must never be able to. For a server, not for a browser, which sets `Origin` and `Cookie` by itself.
 */
export function shopWireConformance(options: ShopWireConformanceOptions): readonly ConformanceCheck[] {
  const ask = createAsk(options);
  const { without } = options;
  const { anyone = () => ({ headers: {} }) } = options.situations;
  const situations = { ...options.situations, anyone };
  return [...claimChecks(ask), ...requestChecks(ask), ...saleChecks(ask)].map((make) =>
    make({ situations, without }),
  );
}
