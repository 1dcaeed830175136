import type { ReactNode } from 'react';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { flag, text } from '../internal/properties.ts';
import { GateOfSale } from '../sale/GateOfSale.tsx';
import type { Sale } from '../sale/useSale.ts';

const properties = { orderId: text('order-id'), basketKey: text('basket-key'), readOnly: flag('read-only') };

/** `<fribillett-purchase-gate>`: the pay button of the order that was reserved here, or of the shop's own. */
export class FribillettPurchaseGate extends withProperties(PartElement, properties) {
  override renderPart(sale: Sale): ReactNode {
    return (
      <GateOfSale
        sale={sale}
        element={this}
        orderId={this.orderId ?? sale.orderId}
        basketKey={this.basketKey ?? sale.basketKey}
        headingLevel={this.headingLevel}
        isReadOnly={this.readOnly}
      />
    );
  }
}
