import { fromOre, toOre, type Money, type Offer, type SelectedOffer } from '@fribillett/core';

/** One way to buy a journey for everybody. */
export interface TicketKind {
  /** Stable as long as the offers are of the same names: `cheapest`, or the offers' own name. */
  id: string;
  /** The offers' own name; absent for the cheapest mixture of several. */
  name?: string | undefined;
  /** One configuration after the other; together they cover everybody. */
  selected: readonly SelectedOffer[];
  /** Without optional products. */
  price: Money;
  isRefundable: boolean;
  isExchangeable: boolean;
}

/**
 * The ways to buy one journey for these travellers: each name of offer that covers everybody, and, where it is cheaper than
 * all of them, the cheapest mixture. Cheapest first; at the same price the freer ticket first. Travellers get an offer each
 * where the offers allow it, so that each presents their own right (rule 5).
 */
export function ticketKinds(offers: readonly Offer[], travellerIds: readonly string[]): TicketKind[] {
  const names = [...new Set(offers.map(({ name }) => name))];
  const pure = names.flatMap((name) => {
    const selected = cover(
      offers.filter((offer) => offer.name === name),
      travellerIds,
    );
    return selected === undefined ? [] : [toKind({ id: name, name }, selected)];
  });
  const selected = cover(offers, travellerIds);
  const mixed = selected === undefined ? [] : [toKind({ id: 'cheapest' }, selected)];
  const isWorthIt = mixed.filter((mixture) =>
    pure.every(({ price }) => toOre(mixture.price.amount) < toOre(price.amount)),
  );
  return [...isWorthIt, ...pure].sort(
    (a, b) => toOre(a.price.amount) - toOre(b.price.amount) || freedom(b) - freedom(a),
  );
}

/** Offers that together take everybody exactly once; `undefined` when there are none. */
function cover(offers: readonly Offer[], travellerIds: readonly string[]): SelectedOffer[] | undefined {
  const waiting = new Set(travellerIds);
  const taken = new Map<string, number>();
  const selected: SelectedOffer[] = [];
  for (const travellerId of travellerIds) {
    if (!waiting.has(travellerId)) continue;
    const choice = offers
      .filter(({ id, available = Infinity }) => (taken.get(id) ?? 0) < available)
      .flatMap((offer) => {
        const seats = seatsIn(offer, travellerId, waiting);
        return seats === undefined ? [] : [{ offer, seats }];
      })
      .sort((a, b) => a.seats.length - b.seats.length || compareOffers(a.offer, b.offer))[0];
    if (choice === undefined) return undefined;
    for (const seat of choice.seats) waiting.delete(seat);
    taken.set(choice.offer.id, (taken.get(choice.offer.id) ?? 0) + 1);
    selected.push({ offer: choice.offer, travellerIds: choice.seats });
  }
  return selected.length === 0 ? undefined : selected;
}

/** The fewest travellers who can buy an offer together with this one; `undefined` when they cannot. */
function seatsIn(offer: Offer, travellerId: string, waiting: ReadonlySet<string>): string[] | undefined {
  if (!offer.travellers.some(({ travellerIds, max }) => max > 0 && travellerIds.includes(travellerId))) {
    return undefined;
  }
  const seats = [travellerId];
  for (const { travellerIds, min } of offer.travellers) {
    const missing = min - seats.filter((seat) => travellerIds.includes(seat)).length;
    if (missing <= 0) continue;
    const more = travellerIds.filter((id) => waiting.has(id) && !seats.includes(id)).slice(0, missing);
    if (more.length < missing) return undefined;
    seats.push(...more);
  }
  return seats;
}

function compareOffers(a: Offer, b: Offer): number {
  return toOre(a.price.amount) - toOre(b.price.amount) || freedom(b) - freedom(a);
}

function freedom({ isRefundable, isExchangeable }: Pick<Offer, 'isRefundable' | 'isExchangeable'>): number {
  return Number(isRefundable === true) + Number(isExchangeable === true);
}

function toKind(names: Pick<TicketKind, 'id' | 'name'>, selected: readonly SelectedOffer[]): TicketKind {
  const ore = selected.reduce((sum, { offer }) => sum + toOre(offer.price.amount), 0);
  return {
    ...names,
    selected,
    price: { amount: fromOre(ore), currency: selected[0]?.offer.price.currency ?? 'NOK' },
    isRefundable: selected.every(({ offer }) => offer.isRefundable === true),
    isExchangeable: selected.every(({ offer }) => offer.isExchangeable === true),
  };
}

/** An optional product that tickets of a kind may have, by name. */
export interface Extra {
  name: string;
  /** Of one ticket; where tickets differ, the lowest. */
  price: Money;
}

/** The optional products of a kind, each name once. */
export function extrasOf({ selected }: TicketKind): Extra[] {
  const byName = new Map<string, Extra>();
  for (const { offer } of selected) {
    for (const { name, price } of offer.optionalProducts) {
      const known = byName.get(name);
      if (known === undefined || toOre(price.amount) < toOre(known.price.amount)) {
        byName.set(name, { name, price });
      }
    }
  }
  return [...byName.values()];
}

/** The tickets of a kind with the optional products of these names. */
export function withExtras({ selected }: TicketKind, names: readonly string[]): SelectedOffer[] {
  return selected.map((one) => ({
    ...one,
    selectableProductIds: one.offer.optionalProducts
      .filter(({ name }) => names.includes(name))
      .map(({ selectableId }) => selectableId),
  }));
}
