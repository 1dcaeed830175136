import { EntitlementPicker } from '@fribillett/components';
import type { ReactNode } from 'react';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { flag } from '../internal/properties.ts';
import type { Sale } from '../sale/useSale.ts';

/** `<fribillett-entitlement-picker>`: asks which ticket rights to use. */
export class FribillettEntitlementPicker extends withProperties(PartElement, {
  readOnly: flag('read-only'),
}) {
  override renderPart({ picker }: Sale): ReactNode {
    return <EntitlementPicker {...picker} headingLevel={this.headingLevel} isReadOnly={this.readOnly} />;
  }
}
