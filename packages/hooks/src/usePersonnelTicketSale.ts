'use client';
import type { Companion, EntitlementSelection, Holders, Journey, Party } from '@fribillett/core';
import { useSessionState } from './internal/useSessionState.ts';
import type { EntitlementSelectionOptions } from './useEntitlementSelection.ts';
import { useEntitlementSelection } from './useEntitlementSelection.ts';
import type { TravellerTypesOptions, UserTypes } from './useTravellerTypes.ts';
import { useTravellerTypes } from './useTravellerTypes.ts';

/** Options of `usePersonnelTicketSale`. */
export interface PersonnelTicketSaleOptions {
  /** The trip, leg by leg, in the order of travel. */
  journeys: readonly Journey[];
  /** People who travel without a right. */
  companions?: readonly Companion[] | undefined;
}

/** What `usePersonnelTicketSale` hands out. */
export interface PersonnelTicketSaleResult {
  /** Props of `EntitlementPicker`. */
  picker: Required<Pick<EntitlementSelectionOptions, 'journeys' | 'value' | 'onValueChange'>>;
  /** Props of `TravellerTypeMapper`. */
  travellers: Required<Pick<TravellerTypesOptions, 'journeys' | 'selection' | 'value' | 'onValueChange'>> &
    Pick<TravellerTypesOptions, 'companions'>;
  /** Props of `OfferPrice`, and what `reserve` takes beside the offers: on whom a shared right is taxed. */
  price: { party: Party; holders: Holders; onHoldersChange: (holders: Holders) => void };
  /** What to search offers with and to reserve for; the same object as long as it says the same. */
  party: Party;
}

const noSelection: EntitlementSelection = [];
const noUserTypes: UserTypes = {};
const noHolders: Holders = {};

/**
 * Holds one sale together: the choice of rights, the traveller types, the party that follows from both, and on whom a
 * shared right is taxed.
 */
export function usePersonnelTicketSale({
  journeys,
  companions,
}: PersonnelTicketSaleOptions): PersonnelTicketSaleResult {
  const [held, setSelection] = useSessionState(noSelection);
  const [userTypes, setUserTypes] = useSessionState(noUserTypes);
  const picker = { journeys, value: held, onValueChange: setSelection };
  const { selection } = useEntitlementSelection(picker);
  const travellers = { journeys, companions, selection, value: userTypes, onValueChange: setUserTypes };
  const { party } = useTravellerTypes(travellers);
  const [holders, onHoldersChange] = useSessionState(noHolders);
  return { picker, travellers, price: { party, holders, onHoldersChange }, party };
}
