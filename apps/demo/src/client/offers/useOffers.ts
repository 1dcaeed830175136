import { readOffersV2, toOffersV2Travellers, type Offer, type Party } from '@fribillett/core';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Departure, OffersRequest } from '../../shared/shopApi.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { shopClient } from '../shop/shopClient.ts';
import { ShopError } from '../shop/ShopError.ts';

/** What a search answered, journey by journey. */
export interface FoundOffers {
  journeys: readonly { journeyId: string; offers: readonly Offer[] }[];
  /** The search's own words, of all journeys. */
  notices: readonly string[];
  unavailableProducts: readonly { status?: string | undefined }[];
  /** Milliseconds since the epoch after which nothing of it can be reserved. */
  expiresAt: number;
}

/** One leg to search for. */
export interface SearchLeg {
  journeyId: string;
  departure: Departure;
}

/**
 * Offers for a party. The search is made when the party is complete and again when it changes; an answer for another party
 * is dropped, its request ended.
 */
export function useOffers(party: Party, legs: readonly SearchLeg[]): UseQueryResult<FoundOffers> {
  const { sessionKey } = useSignedIn();
  const request: OffersRequest = {
    journeys: legs.map(({ journeyId, departure: { serviceJourneyId, date, from, to } }) => ({
      id: journeyId,
      serviceJourneyId,
      date,
      fromStationId: from.id,
      toStationId: to.id,
      travellers: toOffersV2Travellers(party, journeyId),
    })),
  };
  return useQuery({
    queryKey: ['offers', sessionKey, request],
    queryFn: async ({ signal }) => read(await shopClient.searchOffers(request, signal)),
    enabled: party.isComplete && legs.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    gcTime: 0,
  });
}

function read({ journeys }: Awaited<ReturnType<typeof shopClient.searchOffers>>): FoundOffers {
  const read = journeys.map(({ offers, ...context }) => ({
    journeyId: context.journeyId,
    ...readJourney(offers, context),
  }));
  return {
    journeys: read,
    notices: read.flatMap(({ notices }) => notices),
    unavailableProducts: read.flatMap(({ unavailableProducts }) => unavailableProducts),
    expiresAt: Math.min(...journeys.map(({ expiresAt }) => Date.parse(expiresAt))),
  };
}

function readJourney(json: unknown, context: { journeyId: string; expiresAt: string }) {
  try {
    return readOffersV2(json, context);
  } catch (cause) {
    throw new ShopError({ code: 'bad-response', cause });
  }
}
