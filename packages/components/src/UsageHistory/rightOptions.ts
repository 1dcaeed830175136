import { localizedText } from '@fribillett/core';
import type { Translate, UsageRight, UsageTrip } from '@fribillett/core';
import { personName } from '../internal/personName.ts';
import type { UsageTranslate } from './usageTexts.ts';

/** Whose trips may be looked at alone: a person, or one of a person's rights. */
export interface RightOption {
  value: string;
  label: string;
}

/** The choices that tell trips apart: people where there are several, rights where a person has several; none otherwise. */
export function rightOptions(
  trips: readonly UsageTrip[],
  locale: string,
  t: Translate,
  words: UsageTranslate,
): RightOption[] {
  const rights = [...new Map(trips.map(({ right }) => [right.id, right])).values()];
  const people = [...new Map(rights.map((right) => [personOf(right), right]))];
  if (rights.length < 2) return [];
  return people
    .flatMap(([value, first]) => {
      const own = rights.filter((right) => personOf(right) === value);
      const person = { value, label: ownerName(first, t, words) };
      const products = own.map((right) => ({ value: right.id, label: rightName(right, locale, t, words) }));
      if (own.length < 2) return [person];
      return people.length < 2 ? products : [person, ...products];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
}

/** Whether a trip belongs to what was chosen; everything does when nothing was. */
export function isOf({ right }: UsageTrip, value: string): boolean {
  return value === '' || right.id === value || personOf(right) === value;
}

/** A right by its owner and its product. */
export function rightName(right: UsageRight, locale: string, t: Translate, words: UsageTranslate): string {
  return [ownerName(right, t, words), localizedText(right.displayNames, locale)].filter(Boolean).join(' · ');
}

/** A right by its owner, and by its product too where others of the same owner stand beside it. */
export function shortName(
  right: UsageRight,
  beside: readonly Pick<UsageTrip, 'right'>[],
  locale: string,
  t: Translate,
  words: UsageTranslate,
): string {
  const own = beside.filter((other) => personOf(other.right) === personOf(right));
  return own.length < 2 ? ownerName(right, t, words) : rightName(right, locale, t, words);
}

function ownerName({ owner }: UsageRight, t: Translate, words: UsageTranslate): string {
  return owner === undefined ? words('usage.unknownRight') : personName(owner, t);
}

/** The owner, or the right itself where that is not known. */
export function personOf({ id, owner }: UsageRight): string {
  return owner?.customerNumber ?? id;
}
