/** What is changed: a line is added, becomes dearer, or is cancelled; or a part is paid elsewhere. */
export type Edit = 'line' | 'price' | 'cancel' | 'part-payment';

/** An order as the sandbox stores it. */
export interface StoredOrder {
  status: string;
  version: number;
  paidOre: number;
  lines: readonly StoredLine[];
}

interface StoredLine {
  id: string;
  status: string;
  priceOre: number;
  entitlements: readonly { contractUuid: string }[];
}

/** The order after somebody changed it past the gateway. */
export function editOrder(order: StoredOrder, change: Edit): StoredOrder {
  const [first, ...others] = order.lines;
  if (first === undefined) return order;
  switch (change) {
    case 'line':
      return { ...order, lines: [...order.lines, { ...first, id: crypto.randomUUID(), entitlements: [] }] };
    case 'price':
      return { ...order, lines: [{ ...first, priceOre: first.priceOre + 100 }, ...others] };
    case 'cancel':
      return { ...order, lines: [{ ...first, status: 'CANCELLED' }, ...others] };
    case 'part-payment':
      return { ...order, paidOre: order.paidOre + 100 };
  }
}
