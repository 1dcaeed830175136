import type { Arrangements, ConformanceCheck } from '../conformance/check.ts';
import { createAsk, type ShopWireAddress } from './client.ts';
import { requestChecks } from './requestChecks.ts';
import { saleChecks } from './saleChecks.ts';
import type { ShopWireSituations } from './situations.ts';

/** What `shopWireConformance` takes. */
export interface ShopWireConformanceOptions extends ShopWireAddress {
  situations: Omit<Arrangements<ShopWireSituations>, 'anyone'>;
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
  const situations = { ...options.situations, anyone: () => ({ headers: {} }) };
  return [...requestChecks(ask), ...saleChecks(ask)].map((make) => make({ situations, without }));
}
