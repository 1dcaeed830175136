import type { EntitlementChoice, EntitlementSelection, PersonChoices } from '@fribillett/core';

/** A person and those of their choices that are shown. */
export interface ShownGroup {
  person: PersonChoices;
  choices: readonly EntitlementChoice[];
}

/** The first `limit` choices of all people, and whatever is chosen; nobody without a choice. */
export function shownGroups(
  people: readonly PersonChoices[],
  selection: EntitlementSelection,
  limit: number,
): { groups: readonly ShownGroup[]; count: number; isCut: boolean } {
  const all = people.flatMap(({ choices }) => choices);
  const shown = new Set(all.filter(({ id }, index) => index < limit || selection.includes(id)));
  const groups = people
    .map((person) => ({ person, choices: person.choices.filter((choice) => shown.has(choice)) }))
    .filter(({ choices }) => choices.length > 0);
  return { groups, count: all.length, isCut: shown.size < all.length };
}
