'use client';
import { choiceName, reconcileSelection, toggleChoice } from '@fribillett/core';
import type { EntitlementChoice, EntitlementSelection, Journey, PersonChoices } from '@fribillett/core';
import { useEffect, useState } from 'react';
import { usePersonnelTicketContext } from './internal/PersonnelTicketContext.ts';
import { useChoices } from './internal/useChoices.ts';
import { useControllable } from './internal/useControllable.ts';
import { useLatest } from './internal/useLatest.ts';
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
  /** Makes a choice or takes it back. */
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
  const { t, locale } = usePersonnelTicketContext();
  const { entitlements, people, offered } = useChoices(journeys);
  const [held, setHeld] = useControllable({ value, defaultValue, onValueChange });
  const [announcement, setAnnouncement] = useState('');

  const isRead = entitlements.answer !== undefined;
  const { selection, dropped } = isRead
    ? reconcileSelection(offered, held)
    : { selection: held, dropped: [] };

  const drop = useLatest(() => {
    setHeld(selection);
    if (dropped.length > 0) {
      const texts = dropped.map((choice) =>
        t('entitlements.dropped', { choice: choiceName(choice, t, locale), person: choice.displayName }),
      );
      setAnnouncement(texts.join(' '));
    }
  });
  const holds = selection === held;
  useEffect(() => {
    if (!holds) drop();
  }, [drop, holds]);

  return {
    entitlements,
    people,
    selection,
    isSelected: (choice) => selection.includes(choice.id),
    toggle: (choiceId) => {
      const change = toggleChoice(people, selection, choiceId);
      if (change.selection === selection) return;
      const { chosen } = change;
      setAnnouncement(
        chosen === undefined
          ? ''
          : change.released
              .map((released) =>
                t('entitlements.released', {
                  released: choiceName(released, t, locale),
                  person: released.displayName,
                  chosen: choiceName(chosen, t, locale),
                }),
              )
              .join(' '),
      );
      setHeld(change.selection);
    },
    announcement,
  };
}
