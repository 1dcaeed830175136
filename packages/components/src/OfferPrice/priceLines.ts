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

/** What was chosen for one traveller and not used, as far as the reason is the same. */
export interface NotAppliedLine {
  travellerId: string;
  displayName: string;
  /** Names. */
  products: ReadonlySet<string>;
  journeyIds: readonly string[];
  reason: NotAppliedReason;
}

/** What was chosen and not used, and why: each reason once per traveller. */
export function notAppliedLines(rights: readonly AppliedRight[], locale: string): NotAppliedLine[] {
  const lines = new Map<string, NotAppliedLine>();
  for (const applied of rights) {
    if (applied.status !== 'not-applied') continue;
    const { traveller, right, reason, journeyId } = applied;
    const key = `${reason} ${traveller.id}`;
    const line = lines.get(key);
    lines.set(key, {
      travellerId: traveller.id,
      displayName: traveller.displayName,
      products: new Set([...(line?.products ?? []), localizedText(right.contract.displayNames, locale)]),
      journeyIds: [...(line?.journeyIds ?? []), journeyId],
      reason,
    });
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
