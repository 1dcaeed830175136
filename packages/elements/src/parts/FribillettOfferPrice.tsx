import type { ReactNode } from 'react';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { flag } from '../internal/properties.ts';
import { PriceOfSale } from '../sale/PriceOfSale.tsx';
import type { Sale } from '../sale/useSale.ts';

/** `<fribillett-offer-price>`: what the session's offers cost. */
export class FribillettOfferPrice extends withProperties(PartElement, { readOnly: flag('read-only') }) {
  override renderPart(sale: Sale): ReactNode {
    return <PriceOfSale sale={sale} headingLevel={this.headingLevel} isReadOnly={this.readOnly} />;
  }
}
