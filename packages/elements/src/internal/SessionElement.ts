import type { Party } from '@fribillett/core';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { report } from '../events.ts';
import { SaleRoot } from '../sale/SaleRoot.tsx';
import type { SalePart } from '../sale/SaleRoot.tsx';
import type { Sale } from '../sale/useSale.ts';
import { FribillettElement, withProperties } from './FribillettElement.ts';
import { valuesOf } from './properties.ts';
import { sessionProperties } from './sessionProperties.ts';

let sessions = 0;

/**
 * An element that holds a session: one React root, whose parts stand in the elements below it. Moving the element keeps
 * everything; taking it out of the page ends the sale.
 */
export abstract class SessionElement extends withProperties(FribillettElement, sessionProperties) {
  readonly #parts = new Set<SalePart>();
  // Two sessions on a page must not give the same ids to their labels.
  readonly #prefix = `fribillett-${++sessions}-`;
  #root: Root | undefined;
  #sale: Sale | undefined;
  #isDue = false;
  #told = '';

  /** Who travels, as what, on which rights: what to search offers with. Undefined while the element shows nothing. */
  get party(): Party | undefined {
    return this.#sale?.party;
  }

  /** The order that waits for its payment; undefined when there is none, or when the basket has changed since. */
  get orderId(): string | undefined {
    return this.#sale?.orderId;
  }

  /** Reserves the offers. Does nothing without offers, while a reservation is under way, or where their order stands. */
  reserve(): void {
    this.#sale?.reserve();
  }

  /** Shows an element's part from now on, for as long as the element stands in the page. */
  join(part: SalePart): void {
    this.#parts.add(part);
    this.changed();
  }

  /** Shows it no more. */
  leave(part: SalePart): void {
    this.#parts.delete(part);
    this.changed();
  }

  disconnectedCallback(): void {
    this.changed();
  }

  /** Once for all changes of a moment; an element that is moved is out of the page for less than that. */
  override changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#render();
      else this.#end();
    });
  }

  #render(): void {
    this.#tellWhatIsMissing();
    // Those that come back join again.
    for (const part of this.#parts) if (!part.isConnected) this.#parts.delete(part);
    this.#root ??= createRoot(document.createElement('div'), { identifierPrefix: this.#prefix });
    this.#root.render(
      createElement(SaleRoot, {
        element: this,
        settings: valuesOf(this, sessionProperties),
        parts: [...this.#parts],
        onSale: (sale) => {
          this.#sale = sale;
        },
      }),
    );
  }

  #end(): void {
    this.#root?.unmount();
    this.#root = undefined;
  }

  #tellWhatIsMissing(): void {
    const missing = [
      this.baseUrl === undefined && this.transport === undefined ? 'base-url' : [],
      this.sessionKey === undefined ? 'session-key' : [],
    ].flat();
    const names = missing.join(' and ');
    if (names !== '' && names !== this.#told)
      report(
        this,
        new TypeError(`<${this.localName}> shows nothing without ${names}: give it the attribute.`),
      );
    this.#told = names;
  }
}
