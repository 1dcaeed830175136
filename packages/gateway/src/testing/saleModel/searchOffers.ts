import type { ReservationRequest } from '@fribillett/core';
import { readOffersV2 } from '@fribillett/entur-wire';
import { findDepartures, stationNamed } from '@fribillett/sandbox';
import type { Gateway } from '../../index.ts';

/** The customer of the model's shop, and where it sells. */
export const KARI = '1001001';
export const sale = { channel: 'SBX:DistributionChannel:web', pos: 'model' };

/** What a reservation can be made with; `none` is a ticket at the ordinary price. */
export type RightKind = 'private' | 'work' | 'none';
/** What can be reserved. */
export type Offers = Record<RightKind, ReservationRequest['configurations'][number]>;

/** One offer for each way to travel from Oslo to Bergen, searched now. */
export async function searchOffers(gateway: Gateway): Promise<Offers> {
  const { entitlements = [] } = (await (
    await gateway.fetch(new Request('https://shop.test/entitlements'))
  ).json()) as { entitlements?: { contractId: string; productId: string; productVersion: string }[] };
  const departure = findDepartures(stationNamed('Oslo S').id, stationNamed('Bergen').id, '2026-12-18')[0];
  const [first, second] = entitlements;
  if (departure === undefined || first === undefined || second === undefined) {
    throw new Error('The model needs a train and two rights');
  }
  const offerFor = async (right: typeof first | undefined) => {
    const { json } = await gateway.client.call('searchOffersV2TripPattern', {
      sale,
      body: {
        travellers: [
          { id: KARI, age: 40, customerId: KARI, productIds: right === undefined ? [] : [right.productId] },
        ],
        tripPattern: {
          legs: [
            {
              serviceJourneyId: departure.serviceJourneyId,
              travelDate: '2026-12-18',
              fromStopPlaceId: departure.from.id,
              toStopPlaceId: departure.to.id,
            },
          ],
        },
      },
    });
    const offer = readOffersV2(json).offers[0];
    if (offer === undefined) throw new Error('The model needs an offer');
    return {
      offerId: offer.id,
      journeyId: 'out',
      travellerIds: [KARI],
      selectableProductIds: [],
      customers: right === undefined ? [] : [{ customerNumber: KARI, entitlements: [right] }],
      firstTravelDate: departure.departure,
    };
  };
  return { private: await offerFor(first), work: await offerFor(second), none: await offerFor(undefined) };
}
