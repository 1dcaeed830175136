import type { UsageHistoryProps, UsageTextOverrides } from '@fribillett/components';
import { lazy, Suspense } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { report } from '../events.ts';
import { withProperties } from '../internal/FribillettElement.ts';
import { PartElement } from '../internal/PartElement.ts';
import { rich, text } from '../internal/properties.ts';

const properties = {
  refreshKey: text('refresh-key'),
  texts: rich<UsageTextOverrides | undefined>(undefined),
};

/** `<fribillett-usage-history>`: the trips that were made, and what they saved. */
export class FribillettUsageHistory extends withProperties(PartElement, properties) {
  // Comes with the first element that shows it: the sale does not carry it, and does not end when it does not come.
  readonly #history = lazy<ComponentType<UsageHistoryProps>>(async () => {
    try {
      return { default: (await import('./usageHistory.ts')).UsageHistory };
    } catch (error) {
      report(this, error);
      return { default: () => null };
    }
  });

  override renderPart(): ReactNode {
    const UsageHistory = this.#history;
    return (
      <Suspense>
        <UsageHistory headingLevel={this.headingLevel} refreshKey={this.refreshKey} texts={this.texts} />
      </Suspense>
    );
  }
}
