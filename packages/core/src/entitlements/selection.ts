import type { EntitlementChoice, PersonChoices } from './choice.ts';

/** The ids of the choices that are made, in the order in which they were made. */
export type EntitlementSelection = readonly string[];

/** What became of a selection; `released` and `dropped` are there to be announced. */
export interface SelectionChange {
  selection: EntitlementSelection;
  /** The choice that was made, when one was. */
  chosen?: EntitlementChoice | undefined;
  /** Choices of the same person that gave way to it. */
  released: readonly EntitlementChoice[];
}

/**
 * Makes or takes back one choice. A person travels for one purpose, so making it releases the same person's others; an unspecified
 * product is chosen alone (rules 1 and 2). An unknown or unusable choice changes nothing.
 */
export function toggleChoice(
  people: readonly PersonChoices[],
  selection: EntitlementSelection,
  id: string,
): SelectionChange {
  if (selection.includes(id)) return { selection: selection.filter((other) => other !== id), released: [] };
  const choices = people.flatMap((person) => person.choices);
  const chosen = choices.find((choice) => choice.id === id);
  if (chosen === undefined || chosen.status === 'unusable') return { selection, released: [] };
  const released = choices.filter(
    (choice) => choice.customerNumber === chosen.customerNumber && selection.includes(choice.id),
  );
  const gone = new Set(released.map((choice) => choice.id));
  return { selection: [...selection.filter((other) => !gone.has(other)), id], chosen, released };
}

/**
 * Judges a selection again after rights or journeys have changed. What no longer holds is dropped, and so is a second
 * choice of one person: the later one stays.
 *
 * The same array comes back when nothing changed, so that it can be compared by identity.
 */
export function reconcileSelection(
  people: readonly PersonChoices[],
  selection: EntitlementSelection,
): { selection: EntitlementSelection; dropped: readonly EntitlementChoice[] } {
  const choices = new Map(people.flatMap((person) => person.choices).map((choice) => [choice.id, choice]));
  const last = new Map<string, string>();
  for (const id of selection) {
    const choice = choices.get(id);
    if (choice !== undefined && choice.status !== 'unusable') last.set(choice.customerNumber, id);
  }
  const kept = new Set(last.values());
  const gone = new Set(selection.filter((id) => !kept.has(id)));
  if (gone.size === 0 && new Set(selection).size === selection.length) return { selection, dropped: [] };
  return {
    selection: [...new Set(selection)].filter((id) => kept.has(id)),
    dropped: [...gone].flatMap((id) => choices.get(id) ?? []),
  };
}

/** The choices that are made, in the order in which people and choices are shown. */
export function selectedChoices(
  people: readonly PersonChoices[],
  selection: EntitlementSelection,
): EntitlementChoice[] {
  return people.flatMap((person) => person.choices).filter((choice) => selection.includes(choice.id));
}
