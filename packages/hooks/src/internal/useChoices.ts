import { entitlementChoices } from '@fribillett/core';
import type { EntitlementsAnswer, Journey, PersonChoices, Refusal } from '@fribillett/core';
import { useMemo } from 'react';
import { useEntitlements } from '../useEntitlements.ts';
import type { EntitlementsResult } from '../useEntitlements.ts';
import { useSaleSession } from './SessionContext.ts';
import { useRefusals } from './useRefusals.ts';
import { useStableValue } from './useStableValue.ts';

const nothing: EntitlementsAnswer = { people: [], entitlements: [], isPartial: false };

/** People and choices for a trip, judged twice: as shown, and without what a validation has refused. */
export interface Choices {
  entitlements: EntitlementsResult;
  /** With refusals: what is shown. */
  people: readonly PersonChoices[];
  /**
   * What a selection is held against and a party is made of. A choice that is refused as a whole stands here as it was:
   * it stays chosen until the customer takes it out, so that the order that it was refused for, and the explanation, do
   * not vanish under their eyes. One that another product or contract can carry goes on with that one.
   */
  offered: readonly PersonChoices[];
}

export function useChoices(journeys: readonly Journey[]): Choices {
  const { purposes } = useSaleSession();
  const entitlements = useEntitlements();
  const refusals = useRefusals();
  const stableJourneys = useStableValue(journeys);
  const { answer = nothing, readAt } = entitlements;
  const judged = useMemo(() => {
    const judge = (context: { refusals?: readonly Refusal[] }) =>
      entitlementChoices(answer, { journeys: stableJourneys, purposes, now: readAt, ...context });
    const unrefused = judge({});
    if (refusals.length === 0) return { people: unrefused, offered: unrefused };
    const people = judge({ refusals });
    return { people, offered: people.map((person, at) => withoutWholeRefusals(person, unrefused[at])) };
  }, [answer, stableJourneys, purposes, readAt, refusals]);
  return { entitlements, ...judged };
}

function withoutWholeRefusals(person: PersonChoices, unrefused: PersonChoices | undefined): PersonChoices {
  const choices = person.choices.map((choice) =>
    choice.status === 'unusable' ? (unrefused?.choices.find(({ id }) => id === choice.id) ?? choice) : choice,
  );
  return { ...person, choices };
}
