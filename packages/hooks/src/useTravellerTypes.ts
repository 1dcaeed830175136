'use client';
import { createParty, selectableUserTypes } from '@fribillett/core';
import type { AgeBand, Companion, EntitlementSelection, Journey, Party, UserType } from '@fribillett/core';
import { useSaleSession } from './internal/SessionContext.ts';
import { useChoices } from './internal/useChoices.ts';
import { useControllable } from './internal/useControllable.ts';
import { useLatest } from './internal/useLatest.ts';
import { useStableValue } from './internal/useStableValue.ts';

/** Traveller types that the user has chosen, by traveller id. */
export type UserTypes = Readonly<Record<string, UserType>>;

/** Options of `useTravellerTypes`. */
export interface TravellerTypesOptions {
  /** The trip, leg by leg; ages count on the day of its first departure. */
  journeys: readonly Journey[];
  /** The choices of rights, as `EntitlementPicker` hands them out. */
  selection: EntitlementSelection;
  /** People who travel without a right; one who is also the owner of a chosen right is counted once. */
  companions?: readonly Companion[] | undefined;
  /** What the user chose, when the host keeps it; see `defaultValue`. */
  value?: UserTypes | undefined;
  /** What to start with, when the hook keeps it; see `value`. */
  defaultValue?: UserTypes | undefined;
  /** Hears of every choice of a type. */
  onValueChange?: ((value: UserTypes) => void) | undefined;
}

/** What `useTravellerTypes` hands out. */
export interface TravellerTypesResult {
  /** Who travels, as what, on which rights; the same object as long as it says the same. */
  party: Party;
  /** The types that can be chosen, in the order in which to show them. */
  userTypes: readonly UserType[];
  ageBands: readonly AgeBand[];
  /** Chooses a traveller's type; the same function from render to render. */
  setUserType: (travellerId: string, userType: UserType) => void;
  /** The rights are still being read, so that owners may be missing. */
  isLoading: boolean;
}

const noUserTypes: UserTypes = {};

/** Who travels as what, suggested and correctable: `TravellerTypeMapper` without its looks. */
export function useTravellerTypes({
  journeys,
  selection,
  companions,
  value,
  defaultValue = noUserTypes,
  onValueChange,
}: TravellerTypesOptions): TravellerTypesResult {
  const { ageBands } = useSaleSession();
  const { offered, entitlements } = useChoices(journeys);
  const [userTypes, changeUserTypes] = useControllable({ value, defaultValue, onValueChange });
  const party = useStableValue(
    createParty({ people: offered, selection, journeys, companions, userTypes, ageBands }),
  );
  return {
    party,
    userTypes: selectableUserTypes(ageBands),
    ageBands,
    setUserType: useLatest((travellerId, userType) => {
      changeUserTypes((newest) => ({ ...newest, [travellerId]: userType }));
    }),
    isLoading: entitlements.status === 'loading',
  };
}
