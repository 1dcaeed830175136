import { ClaimCodeForm } from '@fribillett/components';
import type { ReactNode } from 'react';
import { emit } from '../events.ts';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { flag } from '../internal/properties.ts';

/** `<fribillett-claim-code-form>`: connects a pickup code. */
export class FribillettClaimCodeForm extends withProperties(PartElement, { readOnly: flag('read-only') }) {
  override renderPart(): ReactNode {
    return (
      <ClaimCodeForm
        headingLevel={this.headingLevel}
        isReadOnly={this.readOnly}
        onClaimed={(claimed) => {
          emit(this, 'fribillett-claimed', { claimed });
        }}
      />
    );
  }
}
