import { FribillettClaimCodeForm } from './parts/FribillettClaimCodeForm.tsx';
import { FribillettEntitlementPicker } from './parts/FribillettEntitlementPicker.tsx';
import { FribillettOfferPrice } from './parts/FribillettOfferPrice.tsx';
import { FribillettProvider } from './parts/FribillettProvider.ts';
import { FribillettPurchaseGate } from './parts/FribillettPurchaseGate.tsx';
import { FribillettSale } from './parts/FribillettSale.tsx';
import { FribillettTravellerTypeMapper } from './parts/FribillettTravellerTypeMapper.tsx';
import { FribillettUsageHistory } from './parts/FribillettUsageHistory.tsx';

/** Every element by its name; what holds a session comes before what looks for one. */
export const elements = {
  'fribillett-provider': FribillettProvider,
  'fribillett-sale': FribillettSale,
  'fribillett-claim-code-form': FribillettClaimCodeForm,
  'fribillett-entitlement-picker': FribillettEntitlementPicker,
  'fribillett-traveller-type-mapper': FribillettTravellerTypeMapper,
  'fribillett-offer-price': FribillettOfferPrice,
  'fribillett-purchase-gate': FribillettPurchaseGate,
  'fribillett-usage-history': FribillettUsageHistory,
};

declare global {
  interface HTMLElementTagNameMap {
    'fribillett-provider': FribillettProvider;
    'fribillett-sale': FribillettSale;
    'fribillett-claim-code-form': FribillettClaimCodeForm;
    'fribillett-entitlement-picker': FribillettEntitlementPicker;
    'fribillett-traveller-type-mapper': FribillettTravellerTypeMapper;
    'fribillett-offer-price': FribillettOfferPrice;
    'fribillett-purchase-gate': FribillettPurchaseGate;
    'fribillett-usage-history': FribillettUsageHistory;
  }
}

/**
 * Registers the elements. Names that are taken stay as they are, so that a second call, or a second script on the page,
 * does nothing.
 *
 * @param registry the page's own by default; on a server there is none, and nothing happens.
 */
export function defineElements(registry: CustomElementRegistry | undefined = pageRegistry()): void {
  if (registry === undefined) return;
  for (const [name, element] of Object.entries(elements))
    if (registry.get(name) === undefined) registry.define(name, element);
}

function pageRegistry(): CustomElementRegistry | undefined {
  return 'customElements' in globalThis ? customElements : undefined;
}
