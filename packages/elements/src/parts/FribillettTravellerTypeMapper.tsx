import { TravellerTypeMapper } from '@fribillett/components';
import type { ReactNode } from 'react';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { flag } from '../internal/properties.ts';
import type { Sale } from '../sale/useSale.ts';

/** `<fribillett-traveller-type-mapper>`: asks who travels as what. */
export class FribillettTravellerTypeMapper extends withProperties(PartElement, {
  readOnly: flag('read-only'),
}) {
  override renderPart({ travellers }: Sale): ReactNode {
    return (
      <TravellerTypeMapper {...travellers} headingLevel={this.headingLevel} isReadOnly={this.readOnly} />
    );
  }
}
