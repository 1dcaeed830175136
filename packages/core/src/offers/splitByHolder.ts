import type { Party } from '../travellers/party.ts';
import { rightsOn } from '../travellers/party.ts';
import { toOre } from './money.ts';
import type { Offer, SelectedOffer } from './offer.ts';
import { neededProductIds } from './offer.ts';

/**
 * Splits each selection into the configurations that it is bought as, one per right holder where the offer's traveller
 * mapping allows it, so that everybody travels on, and is taxed for, their own right (rule 5, gaps 31). Call it before
 * price, choice of holder and reservation, so that all three see the same configurations.
 *
 * An offer is bought as often as its mapping makes necessary: two people on an offer for one are two configurations, each
 * at its price. It is bought more often only where each configuration then has a holder of every right that the offer
 * needs, and where that costs nothing, since an offer for up to four people is paid once for the four. Travellers keep
 * their order; a selection that needs no split, or whose mapping does not hold its travellers, is returned as it is.
 *
 * @param mayCostMore splits per holder at any price: the offer's price once for each of them.
 */
export function splitByHolder(
  offers: readonly SelectedOffer[],
  party: Party,
  { mayCostMore = false }: { mayCostMore?: boolean | undefined } = {},
): SelectedOffer[] {
  return offers.flatMap((selected) => split(selected, holdersIn(selected, party), mayCostMore));
}

function split(selected: SelectedOffer, holders: readonly Holder[], mayCostMore: boolean): SelectedOffer[] {
  const { offer, travellerIds } = selected;
  const groups = groupsOf(offer, travellerIds);
  if (groups === undefined) return [selected];
  const fewest = Math.max(...groups.map(({ ids, max }) => Math.ceil(ids.length / max)));
  const most = Math.min(
    offer.available ?? Infinity,
    ...groups.map(({ ids, min }) => (min > 0 ? Math.floor(ids.length / min) : ids.length)),
  );
  if (fewest > most) return [selected];
  const isWorthIt = mayCostMore || priceOre(selected) === 0;
  const parts =
    (isWorthIt ? onePerHolder(groups, holders, Math.min(most, holders.length), fewest) : undefined) ??
    deal(groups, holders, fewest);
  if (parts.length === 1) return [selected];
  return parts.map((part) => ({
    ...selected,
    travellerIds: travellerIds.filter((id) => part.includes(id)),
  }));
}

/** A traveller with the rights that the offer needs of them. */
interface Holder {
  id: string;
  productIds: readonly string[];
}

function holdersIn(selected: SelectedOffer, { travellers }: Party): Holder[] {
  const needed = neededProductIds(selected);
  return travellers.flatMap((traveller) => {
    const held = rightsOn(traveller, selected.offer.journeyId).map(({ contract }) => contract.productId);
    const productIds = needed.filter((productId) => held.includes(productId));
    return productIds.length > 0 && selected.travellerIds.includes(traveller.id)
      ? [{ id: traveller.id, productIds }]
      : [];
  });
}

/** The most parts, but more than `fewest`, each of which has a holder of every right; undefined when there are none. */
function onePerHolder(
  groups: readonly Group[],
  holders: readonly Holder[],
  most: number,
  fewest: number,
): string[][] | undefined {
  const needed = new Set(holders.flatMap(({ productIds }) => productIds));
  for (let count = most; count > fewest; count -= 1) {
    const parts = deal(groups, holders, count);
    const isEnough = parts.every((part) => {
      const held = holders.filter(({ id }) => part.includes(id)).flatMap(({ productIds }) => productIds);
      return new Set(held).size === needed.size;
    });
    if (isEnough) return parts;
  }
  return undefined;
}

interface Group {
  ids: readonly string[];
  min: number;
  max: number;
}

/** The selected travellers by the offer's groups; undefined when it does not map them. */
function groupsOf({ travellers }: Offer, travellerIds: readonly string[]): Group[] | undefined {
  const waiting = new Set(travellerIds);
  const groups = travellers.flatMap(({ travellerIds: ids, min, max }): Group[] => {
    const own = ids.filter((id) => waiting.delete(id));
    return own.length === 0 && min === 0 ? [] : [{ ids: own, min, max }];
  });
  const isMapped = waiting.size === 0 && groups.every(({ max }) => max > 0);
  return isMapped && groups.length > 0 ? groups : undefined;
}

/**
 * Deals the travellers out to so many parts: of each group as evenly as can be, which keeps its limits, and the holders
 * first, each to where the fewest are.
 */
function deal(groups: readonly Group[], holders: readonly Holder[], count: number): string[][] {
  const parts = Array.from({ length: count }, () => ({ ids: [] as string[], holders: 0 }));
  for (const { ids } of groups) {
    const rooms = parts.map((part, index) => ({
      part,
      left: Math.floor((ids.length + count - 1 - index) / count),
    }));
    const isHolder = (id: string) => holders.some((holder) => holder.id === id);
    for (const id of ids.toSorted((a, b) => Number(isHolder(b)) - Number(isHolder(a)))) {
      const open = rooms.filter(({ left }) => left > 0);
      const [room] = isHolder(id) ? open.toSorted((a, b) => a.part.holders - b.part.holders) : open;
      if (room === undefined) continue;
      room.left -= 1;
      room.part.ids.push(id);
      room.part.holders += Number(isHolder(id));
    }
  }
  return parts.map(({ ids }) => ids);
}

/** What one purchase of it costs, with the chosen optional products. */
function priceOre({ offer, selectableProductIds = [] }: SelectedOffer): number {
  const chosen = offer.optionalProducts.filter(({ selectableId }) =>
    selectableProductIds.includes(selectableId),
  );
  return [offer, ...chosen].reduce((sum, { price }) => sum + toOre(price.amount), 0);
}
