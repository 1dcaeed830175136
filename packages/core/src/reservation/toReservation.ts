import type { Holders } from '../offers/appliedRights.ts';
import { holdersOf } from '../offers/appliedRights.ts';
import type { Entitlement } from '../entitlements/entitlement.ts';
import type { SelectedOffer } from '../offers/offer.ts';
import { neededProductIds } from '../offers/offer.ts';
import { isDay } from '../journeys/osloDay.ts';
import type { Consumption } from '../consumption/consumption.ts';
import type { Party, PartyTraveller } from '../travellers/party.ts';
import { rightsOn } from '../travellers/party.ts';
import type { ReservationConfiguration, ReservationRequest } from './reservation.ts';

/** Why no reservation can be made from these offers and this party; the offers are then searched again. */
export type ReservationErrorCode =
  'no-offers' | 'unknown-journey' | 'journey-without-time' | 'unknown-traveller' | 'right-not-in-party';

/** The offers and the party do not fit each other. */
export class ReservationError extends Error {
  override readonly name = 'ReservationError';
  readonly code: ReservationErrorCode;

  constructor(code: ReservationErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Makes the reservation of the selected offers: exactly the rights that their products and the chosen optional
 * products originate from, each entitlement product once per configuration on the holder that the user named, the
 * other right holders with an empty list (rule 5, personnel-tickets 7.2).
 *
 * @param orderId add to this order; absent, a new one is made.
 * @throws ReservationError when the offers were made for other rights, travellers or journeys than the party's.
 */
export function toReservation(
  offers: readonly SelectedOffer[],
  party: Party,
  { holders, orderId }: { holders?: Holders | undefined; orderId?: string | undefined } = {},
): ReservationRequest {
  if (offers.length === 0) throw new ReservationError('no-offers', 'There is no offer to reserve.');
  const configurations = offers.map((selected) => toConfiguration(selected, party, holders));
  return { orderId, configurations };
}

function toConfiguration(
  selected: SelectedOffer,
  party: Party,
  holders: Holders | undefined,
): ReservationConfiguration {
  const { offer, travellerIds, selectableProductIds = [], lastTravelDate } = selected;
  const journey = party.journeys.find(({ id }) => id === offer.journeyId);
  if (journey === undefined) {
    throw new ReservationError('unknown-journey', `The party does not travel on journey ${offer.journeyId}.`);
  }
  if (isDay(journey.departure)) {
    throw new ReservationError(
      'journey-without-time',
      `Journey ${journey.id} has no time of departure yet; give one before reserving.`,
    );
  }
  const travellers = party.travellers.filter(({ id }) => travellerIds.includes(id));
  if (travellers.length < new Set(travellerIds).size) {
    throw new ReservationError(
      'unknown-traveller',
      `Offer ${offer.id} is for travellers who are not in the party; search again.`,
    );
  }
  const held = neededProductIds(selected).map((productId) => {
    const holder = holdersOf(selected, productId, party, holders)[0];
    const contract = holder && contractOn(holder, offer.journeyId, productId);
    if (contract === undefined) {
      throw new ReservationError(
        'right-not-in-party',
        `Offer ${offer.id} needs ${productId}, which none of its travellers has chosen; search again.`,
      );
    }
    return { travellerId: holder?.id, contract };
  });
  const customers = travellers.flatMap(({ id, customerNumber, rights }) => {
    const isHolder = rights.some(({ journeyId }) => journeyId === journey.id);
    if (!isHolder || customerNumber === undefined) return [];
    const entitlements = held
      .filter(({ travellerId }) => travellerId === id)
      .map(({ contract: { contractId, productId, productVersion } }) => ({
        contractId,
        productId,
        productVersion,
      }));
    return [{ customerNumber, entitlements }];
  });
  return {
    offerId: offer.id,
    journeyId: offer.journeyId,
    travellerIds,
    selectableProductIds,
    customers,
    firstTravelDate: journey.departure,
    lastTravelDate,
    offerExpiresAt: offer.expiresAt,
  };
}

function contractOn(
  traveller: PartyTraveller,
  journeyId: string,
  productId: string,
): Entitlement | undefined {
  return rightsOn(traveller, journeyId).find(({ contract }) => contract.productId === productId)?.contract;
}

/** The uses that a reservation makes, one per right and configuration, to ask advice about before reserving. */
export function toConsumptions({ configurations }: ReservationRequest, party: Party): Consumption[] {
  const contracts = new Map(
    party.travellers.flatMap(({ rights }) => rights.map(({ contract }) => [contract.contractId, contract])),
  );
  return configurations.flatMap(({ customers, firstTravelDate, lastTravelDate }) =>
    customers.flatMap(({ customerNumber, entitlements }) =>
      entitlements.map((entitlement) => ({
        ...entitlement,
        customerNumber: contracts.get(entitlement.contractId)?.customerNumber ?? customerNumber,
        firstTravelDate,
        ...(lastTravelDate !== undefined && { lastTravelDate }),
      })),
    ),
  );
}
