import type { UsageTextOverrides } from '@fribillett/components';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { rich, text } from '../internal/properties.ts';

// Comes with the first element that shows it: the sale does not carry it.
const UsageHistory = lazy(async () => ({
  default: (await import('./usageHistory.ts')).UsageHistory,
}));

const properties = {
  refreshKey: text('refresh-key'),
  texts: rich<UsageTextOverrides | undefined>(undefined),
};

/** `<fribillett-usage-history>`: the trips that were made, and what they saved. */
export class FribillettUsageHistory extends withProperties(PartElement, properties) {
  override renderPart(): ReactNode {
    return (
      <Suspense>
        <UsageHistory headingLevel={this.headingLevel} refreshKey={this.refreshKey} texts={this.texts} />
      </Suspense>
    );
  }
}
