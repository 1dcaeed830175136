import type { HeadingLevel } from '@fribillett/components';
import type { ReactNode } from 'react';
import { report } from '../events.ts';
import type { SalePart } from '../sale/SaleRoot.tsx';
import type { Sale } from '../sale/useSale.ts';
import { FribillettElement, withProperties } from './FribillettElement.ts';
import { oneOf } from './properties.ts';
import { SessionElement } from './SessionElement.ts';

const levels: readonly HeadingLevel[] = [2, 3, 4, 5, 6];

/** How deep the element's heading stands in the page. */
export const headingLevel = oneOf('heading-level', levels);

let parts = 0;

/** An element that shows one component, in the session of the `<fribillett-provider>` around it. */
export abstract class PartElement
  extends withProperties(FribillettElement, { headingLevel })
  implements SalePart
{
  readonly partId = String(++parts);
  #session: SessionElement | undefined;

  /** What stands in the element. */
  abstract renderPart(sale: Sale): ReactNode;

  override connectedCallback(): void {
    const session = sessionAround(this);
    if (session === undefined)
      report(
        this,
        new TypeError(`<${this.localName}> shows nothing: put a <fribillett-provider> around it.`),
      );
    if (session !== this.#session) this.#session?.leave(this);
    this.#session = session;
    session?.join(this);
    super.connectedCallback();
  }

  disconnectedCallback(): void {
    this.changed();
  }

  override changed(): void {
    this.#session?.changed();
  }
}

function sessionAround(element: Element): SessionElement | undefined {
  const around = element.closest('fribillett-provider, fribillett-sale');
  return around instanceof SessionElement ? around : undefined;
}
