import type { Holders, Party, SelectedOffer } from '@fribillett/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ticketKinds, withExtras, type TicketKind } from './ticketKinds.ts';
import type { FoundOffers } from './useOffers.ts';

/** The ways to buy one journey, and the one that is taken. */
export interface BasketJourney {
  journeyId: string;
  kinds: readonly TicketKind[];
  chosen: TicketKind | undefined;
  /** Names of the optional products that are taken. */
  extras: readonly string[];
}

/** What is about to be bought. */
export interface Basket {
  /**
   * `incomplete`: somebody has no traveller type yet, or nobody travels. `searching`: offers for this party are on their
   * way. `sold-out`: a journey cannot be bought for everybody.
   */
  status: 'incomplete' | 'searching' | 'offline' | 'failed' | 'sold-out' | 'ready';
  journeys: readonly BasketJourney[];
  /** Every journey's tickets; empty unless `ready`. */
  selected: readonly SelectedOffer[];
  /** Changes whenever anything of it does: an order that was reserved for another one is none any more. */
  key: string;
  choose: (journeyId: string, kindId: string) => void;
  toggleExtra: (journeyId: string, name: string) => void;
}

interface Choice {
  kindId?: string | undefined;
  extras: readonly string[];
}

const nothingChosen: Choice = { extras: [] };

/** The tickets that were chosen from the offers, kept by their names while the offers are searched anew. */
export function useBasket({
  offers,
  party,
  holders,
}: {
  offers: UseQueryResult<FoundOffers>;
  party: Party;
  holders: Holders;
}): Basket {
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const travellerIds = party.travellers.map(({ id }) => id);
  const isCurrent = party.isComplete && offers.data !== undefined && !offers.isPlaceholderData;
  const journeys = isCurrent
    ? offers.data.journeys.map(({ journeyId, offers: found }) => {
        const kinds = ticketKinds(found, travellerIds);
        const choice = choices[journeyId] ?? nothingChosen;
        const chosen = kinds.find(({ id }) => id === choice.kindId) ?? kinds[0];
        return { journeyId, kinds, chosen, extras: choice.extras };
      })
    : [];
  const isWhole = journeys.length > 0 && journeys.every(({ chosen }) => chosen !== undefined);
  const selected = isWhole
    ? journeys.flatMap(({ chosen, extras }) => (chosen === undefined ? [] : withExtras(chosen, extras)))
    : [];
  return {
    status: statusOf(),
    journeys,
    selected,
    key: JSON.stringify([
      selected.map(({ offer, ...rest }) => ({ ...rest, offerId: offer.id })),
      party,
      holders,
    ]),
    choose: (journeyId, kindId) => {
      setChoices((known) => ({ ...known, [journeyId]: { ...(known[journeyId] ?? nothingChosen), kindId } }));
    },
    toggleExtra: (journeyId, name) => {
      setChoices((known) => {
        const choice = known[journeyId] ?? nothingChosen;
        const rest = choice.extras.filter((other) => other !== name);
        const extras = rest.length < choice.extras.length ? rest : [...rest, name];
        return { ...known, [journeyId]: { ...choice, extras } };
      });
    },
  };

  function statusOf(): Basket['status'] {
    if (!party.isComplete) return 'incomplete';
    if (isCurrent) return isWhole ? 'ready' : 'sold-out';
    if (offers.fetchStatus === 'paused') return 'offline';
    return offers.isError ? 'failed' : 'searching';
  }
}
