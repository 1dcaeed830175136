import type {
  AppliedRight,
  Holders,
  NotAppliedReason,
  Party,
  PartyTraveller,
  PriceSummary,
  SelectedOffer,
} from '@fribillett/core';
import {
  fromOre,
  holderKey,
  holdersOf,
  localizedText,
  neededProductIds,
  sumAmounts,
  toOre,
} from '@fribillett/core';

/** What one traveller's rights took off, over the journeys that they were used on. */
export interface DiscountLine {
  travellerId: string;
  displayName: string;
  journeyIds: readonly string[];
  /** Negative decimal string. */
  amount: string;
}

/** One line per traveller whose rights were applied, in the party's order. */
export function discountLines(rights: readonly AppliedRight[]): DiscountLine[] {
  const lines = new Map<string, DiscountLine>();
  for (const right of rights) {
    if (right.status !== 'applied') continue;
    const { id, displayName } = right.traveller;
    const line = lines.get(id);
    lines.set(id, {
      travellerId: id,
      displayName,
      journeyIds: [...(line?.journeyIds ?? []), right.journeyId],
      amount: sumAmounts([line?.amount ?? '0.00', right.discount.amount]),
    });
  }
  return [...lines.values()];
}

/** What was taken off besides: the lines must add up to the price to pay. */
export function otherDiscount({ discount }: PriceSummary, lines: readonly DiscountLine[]): string {
  const told = toOre(sumAmounts(lines.map(({ amount }) => amount)));
  return fromOre(toOre(discount.amount) - told);
}

/** Products of a traveller that were not applied, on the journeys where the reason is the same for all of them. */
export interface NotAppliedLine {
  travellerId: string;
  displayName: string;
  /** Names. */
  products: readonly string[];
  journeyIds: readonly string[];
  reason: NotAppliedReason;
}

/** What was chosen and not used, and why: each reason once for all that it holds for in the same way. */
export function notAppliedLines(rights: readonly AppliedRight[], locale: string): NotAppliedLine[] {
  const perProduct = new Map<string, NotAppliedLine>();
  for (const applied of rights) {
    if (applied.status !== 'not-applied') continue;
    const { traveller, right, reason, journeyId } = applied;
    const id = JSON.stringify([traveller.id, right.contract.productId, reason]);
    perProduct.set(id, {
      travellerId: traveller.id,
      displayName: traveller.displayName,
      products: [localizedText(right.contract.displayNames, locale)].filter(Boolean),
      journeyIds: [...(perProduct.get(id)?.journeyIds ?? []), journeyId],
      reason,
    });
  }
  const lines = new Map<string, NotAppliedLine>();
  for (const line of perProduct.values()) {
    const key = JSON.stringify([line.travellerId, line.reason, line.journeyIds]);
    const products = new Set([...(lines.get(key)?.products ?? []), ...line.products]);
    lines.set(key, { ...line, products: [...products] });
  }
  return [...lines.values()];
}

/** One entitlement product that several travellers of an offer hold: one of them is taxed for it. */
export interface SharedRight {
  /** Key of the choice in `Holders`. */
  key: string;
  journeyId: string;
  /** In the party's order. */
  candidates: readonly PartyTraveller[];
  /** Who is taxed. */
  holder: PartyTraveller;
}

/** The rights for which there is somebody to choose. */
export function sharedRights(
  offers: readonly SelectedOffer[],
  party: Party,
  holders: Holders,
): SharedRight[] {
  return offers.flatMap((selected) =>
    neededProductIds(selected).flatMap((productId) => {
      const candidates = holdersOf(selected, productId, party);
      const [holder] = holdersOf(selected, productId, party, holders);
      if (holder === undefined || candidates.length < 2) return [];
      const key = holderKey(selected, productId);
      return [{ key, journeyId: selected.offer.journeyId, candidates, holder }];
    }),
  );
}
