import { entitlementChoices } from '@fribillett/core';
import type { EntitlementsAnswer, Journey, PersonChoices } from '@fribillett/core';
import { useMemo } from 'react';
import { useEntitlements } from '../useEntitlements.ts';
import type { EntitlementsResult } from '../useEntitlements.ts';
import { usePersonnelTicketContext } from './PersonnelTicketContext.ts';
import { useRefusals } from './useRefusals.ts';
import { useStableValue } from './useStableValue.ts';

const nothing: EntitlementsAnswer = { people: [], entitlements: [], isPartial: false };

/** People and choices for a trip, judged twice: as shown, and without what a validation has refused. */
export interface Choices {
  entitlements: EntitlementsResult;
  /** With refusals: what is shown. */
  people: readonly PersonChoices[];
  /**
   * Without them: what a selection is held against. A refused right stays chosen until the customer takes it out, so
   * that the order that it was refused for, and the explanation, do not vanish under their eyes.
   */
  offered: readonly PersonChoices[];
}

export function useChoices(journeys: readonly Journey[]): Choices {
  const { purposes } = usePersonnelTicketContext();
  const entitlements = useEntitlements();
  const refusals = useRefusals();
  const stableJourneys = useStableValue(journeys);
  const { answer = nothing, readAt } = entitlements;
  const offered = useMemo(
    () => entitlementChoices(answer, { journeys: stableJourneys, purposes, now: readAt }),
    [answer, stableJourneys, purposes, readAt],
  );
  const people = useMemo(
    () =>
      refusals.length === 0
        ? offered
        : entitlementChoices(answer, { journeys: stableJourneys, purposes, now: readAt, refusals }),
    [offered, answer, stableJourneys, purposes, readAt, refusals],
  );
  return { entitlements, people, offered };
}
