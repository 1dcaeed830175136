'use client';
import { choiceName, reconcileSelection, toggleChoice } from '@fribillett/core';
import type {
  EntitlementChoice,
  EntitlementSelection,
  Journey,
  PersonChoices,
  SelectionChange,
} from '@fribillett/core';
import { useEffect } from 'react';
import { useSaleSession } from './internal/SessionContext.ts';
import { useChoices } from './internal/useChoices.ts';
import { useControllable } from './internal/useControllable.ts';
import { useLatest } from './internal/useLatest.ts';
import { useSessionState } from './internal/useSessionState.ts';
import type { EntitlementsResult } from './useEntitlements.ts';

/** Options of `useEntitlementSelection`. */
export interface EntitlementSelectionOptions {
  /** The trip, leg by leg, in the order of travel; empty while none is chosen. */
  journeys: readonly Journey[];
  /** The ids of the choices that are made, when the host keeps them; see `defaultValue`. */
  value?: EntitlementSelection | undefined;
  /** The choices to start with, when the hook keeps them; see `value`. */
  defaultValue?: EntitlementSelection | undefined;
  /** Hears of every change, also when the trip has changed and a choice no longer holds. */
  onValueChange?: ((value: EntitlementSelection) => void) | undefined;
}

/** What `useEntitlementSelection` hands out. */
export interface EntitlementSelectionResult {
  entitlements: EntitlementsResult;
  /** Everybody in the session with their choices, each judged for the trip. */
  people: readonly PersonChoices[];
  selection: EntitlementSelection;
  isSelected: (choice: EntitlementChoice) => boolean;
  /** Makes a choice or takes it back; the same function from render to render. */
  toggle: (choiceId: string) => void;
  /** What a live region says: what gave way to a choice, or what no longer holds. Empty when there is nothing to say. */
  announcement: string;
}

const noSelection: EntitlementSelection = [];

/** The choice of rights, person by person and purpose by purpose: `EntitlementPicker` without its looks. */
export function useEntitlementSelection({
  journeys,
  value,
  defaultValue = noSelection,
  onValueChange,
}: EntitlementSelectionOptions): EntitlementSelectionResult {
  const { t, locale, sessionKey } = useSaleSession();
  const { entitlements, people, offered } = useChoices(journeys);
  const [held, changeHeld] = useControllable({ value, defaultValue, onValueChange });
  const [announcement, setAnnouncement] = useSessionState('');

  const judged = (selected: EntitlementSelection) =>
    entitlements.answer === undefined
      ? { selection: selected, dropped: [] }
      : reconcileSelection(offered, selected);
  const { selection, dropped } = judged(held);

  // Told once, also to a host that does not take it over, and again when something else no longer holds.
  const outdated = selection === held ? undefined : JSON.stringify([sessionKey, held, selection]);
  const drop = useLatest(() => {
    changeHeld(() => selection);
    if (dropped.length === 0) return;
    const texts = dropped.map((choice) =>
      t('entitlements.dropped', { choice: choiceName(choice, t, locale), person: choice.displayName }),
    );
    setAnnouncement(texts.join(' '));
  });
  useEffect(() => {
    if (outdated !== undefined) drop();
  }, [drop, outdated]);

  const announceChoice = ({ chosen, released }: SelectionChange) => {
    const texts = released.map((gone) =>
      t('entitlements.released', {
        released: choiceName(gone, t, locale),
        person: gone.displayName,
        chosen: chosen === undefined ? '' : choiceName(chosen, t, locale),
      }),
    );
    setAnnouncement(texts.join(' '));
  };

  return {
    entitlements,
    people,
    selection,
    isSelected: (choice) => selection.includes(choice.id),
    toggle: useLatest((choiceId) => {
      changeHeld((newest) => {
        const before = judged(newest).selection;
        const change = toggleChoice(people, before, choiceId);
        if (change.selection === before) return newest;
        announceChoice(change);
        return change.selection;
      });
    }),
    announcement,
  };
}
