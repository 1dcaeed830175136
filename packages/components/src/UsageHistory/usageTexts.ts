import { createTexts } from '@fribillett/core';
import type { TextOverrides, Texts, Translate } from '@fribillett/core';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** Name of a text of `UsageHistory`. */
export type UsageTextKey = keyof typeof nb.messages;

/** Texts of the shop's own for `UsageHistory`, one by one. */
export type UsageTextOverrides = TextOverrides<UsageTextKey>;

/** A catalogue of `UsageHistory`. */
export type UsageTexts = Texts<UsageTextKey>;

export type UsageTranslate = Translate<UsageTextKey>;

const catalogues: Readonly<Record<string, UsageTexts>> = { nn, nb, no: nb, da: nb, sv: nb, se: nb };

/**
 * The words in the provider's language. They are not in the catalogues of core, so that a shop without a usage page does
 * not carry them; a language that there is no catalogue of gets its neighbour's.
 *
 * @param locale BCP 47 tag.
 */
export function usageTexts(locale: string, overrides: UsageTextOverrides | undefined): UsageTranslate {
  const [language = ''] = locale.toLowerCase().split('-');
  return createTexts(catalogues[language] ?? en, overrides);
}
