import type { Party, PartyRight, PartyTraveller } from '../travellers/party.ts';
import { rightsOn } from '../travellers/party.ts';
import { sumAmounts } from './money.ts';
import type { Money } from './money.ts';
import type { OfferDiscount, SelectedOffer } from './offer.ts';
import { discountsOf } from './offer.ts';

/**
 * Why a chosen right was not applied. `other-product`: another of the person's products was. `covered`: another
 * holder's equal right covers them both. `sold-out` and `personalisation-down` are the search's own words.
 */
export type NotAppliedReason =
  'other-product' | 'covered' | 'sold-out' | 'personalisation-down' | 'not-offered';

/** What became of one chosen right on one journey. */
export type AppliedRight = {
  journeyId: string;
  traveller: PartyTraveller;
  right: PartyRight;
} & (
  | { status: 'applied'; offerId: string; discount: Money; covers: readonly PartyTraveller[] }
  | { status: 'not-applied'; reason: NotAppliedReason }
);

/** Which holder is taxed where one configuration could use several: customer number by `holderKey`. */
export type Holders = Readonly<Record<string, string>>;

/** The key of a choice of holder: one entitlement product within one configuration. */
export function holderKey({ offer, travellerIds }: SelectedOffer, productId: string): string {
  return [offer.journeyId, ...travellerIds.toSorted(), productId].join(' ');
}

/**
 * The travellers of a configuration who hold a product on its journey, the one that is taxed first: the user's choice,
 * else the first of the party. Presenting the product for two of them would tax both in full (7.2), so one holds it.
 */
export function holdersOf(
  selected: SelectedOffer,
  productId: string,
  party: Party,
  holders: Holders = {},
): PartyTraveller[] {
  const candidates = party.travellers.filter(
    (traveller) =>
      selected.travellerIds.includes(traveller.id) &&
      traveller.customerNumber !== undefined &&
      rightsOn(traveller, selected.offer.journeyId).some(({ contract }) => contract.productId === productId),
  );
  const named = holders[holderKey(selected, productId)];
  return candidates.toSorted(
    (a, b) => Number(b.customerNumber === named) - Number(a.customerNumber === named),
  );
}

/**
 * Says for every chosen right of the party whether the offers applied it, and if not, why. A right is applied when a
 * discount of an offer that covers its holder originates from its product (gaps 20). Where several of a journey's offers
 * do, the discount is their sum and `offerId` the first of them.
 *
 * @param notices of the offer search; `PERSONALISATION` explains a missing discount.
 * @param unavailableProducts of the offer search.
 */
export function appliedRights(
  offers: readonly SelectedOffer[],
  party: Party,
  {
    holders = {},
    notices = [],
    unavailableProducts = [],
  }: {
    holders?: Holders | undefined;
    notices?: readonly string[] | undefined;
    unavailableProducts?: readonly { status?: string | undefined }[] | undefined;
  } = {},
): AppliedRight[] {
  return party.travellers.flatMap((traveller) =>
    traveller.rights.map((right): AppliedRight => {
      const { journeyId, contract } = right;
      const own = offers.filter(
        (selected) => selected.offer.journeyId === journeyId && selected.travellerIds.includes(traveller.id),
      );
      const using = own.filter((selected) => discountsFrom(selected, contract.productId).length > 0);
      const base = { journeyId, traveller, right };
      if (using.length === 0) {
        const reason = reasonOf(traveller, right, own, notices, unavailableProducts);
        return { ...base, status: 'not-applied', reason };
      }
      const carried = using.filter(
        (selected) => holdersOf(selected, contract.productId, party, holders)[0]?.id === traveller.id,
      );
      const [first] = carried;
      if (first === undefined) return { ...base, status: 'not-applied', reason: 'covered' };
      const discounts = carried.flatMap((selected) => discountsFrom(selected, contract.productId));
      const covered = carried.flatMap((selected) =>
        holdersOf(selected, contract.productId, party, holders).slice(1),
      );
      return {
        ...base,
        status: 'applied',
        offerId: first.offer.id,
        discount: {
          amount: sumAmounts(discounts.map(({ price }) => price.amount)),
          currency: first.offer.price.currency,
        },
        covers: [...new Set(covered)],
      };
    }),
  );
}

function discountsFrom(selected: SelectedOffer, productId: string): OfferDiscount[] {
  return discountsOf(selected).filter((discount) => discount.originatingFromProductId === productId);
}

function reasonOf(
  traveller: PartyTraveller,
  { journeyId, contract }: PartyRight,
  own: readonly SelectedOffer[],
  notices: readonly string[],
  unavailableProducts: readonly { status?: string | undefined }[],
): NotAppliedReason {
  const usesAnother = rightsOn(traveller, journeyId).some(
    (right) =>
      right.contract.productId !== contract.productId &&
      own.some((selected) => discountsFrom(selected, right.contract.productId).length > 0),
  );
  if (usesAnother) return 'other-product';
  if (notices.includes('PERSONALISATION')) return 'personalisation-down';
  return unavailableProducts.some(({ status }) => status === 'SOLD_OUT') ? 'sold-out' : 'not-offered';
}
