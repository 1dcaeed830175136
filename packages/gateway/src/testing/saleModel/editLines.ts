/** What is changed: a line is added, becomes dearer, or is cancelled. */
export type Edit = 'line' | 'price' | 'cancel';

/** An order as the sandbox stores it. */
export interface StoredOrder {
  status: string;
  version: number;
  lines: readonly StoredLine[];
}

interface StoredLine {
  id: string;
  status: string;
  priceOre: number;
  entitlements: readonly { contractUuid: string }[];
}

/** The lines after somebody changed them past the gateway. */
export function editLines(lines: readonly StoredLine[], change: Edit): StoredLine[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  switch (change) {
    case 'line':
      return [...lines, { ...first, id: crypto.randomUUID(), entitlements: [] }];
    case 'price':
      return [{ ...first, priceOre: first.priceOre + 100 }, ...others];
    case 'cancel':
      return [{ ...first, status: 'CANCELLED' }, ...others];
  }
}
