import type { ReactNode } from 'react';
import { withProperties } from '../internal/FribillettElement.ts';
import { headingLevel } from '../internal/PartElement.ts';
import { SessionElement } from '../internal/SessionElement.ts';
import type { SalePart } from '../sale/SaleRoot.tsx';
import type { Sale } from '../sale/useSale.ts';
import { WholeSale } from '../sale/WholeSale.tsx';

/** `<fribillett-sale>`: the whole sale, from the pickup code to the payment. */
export class FribillettSale extends withProperties(SessionElement, { headingLevel }) implements SalePart {
  readonly partId = 'sale';

  override connectedCallback(): void {
    this.join(this);
    super.connectedCallback();
  }

  /** The whole sale. */
  renderPart(sale: Sale): ReactNode {
    return <WholeSale sale={sale} element={this} headingLevel={this.headingLevel} />;
  }
}
