import type { Translate } from '../texts/texts.ts';
import type { EntitlementChoice } from './choice.ts';
import type { LocalizedText } from './entitlement.ts';

// Entur promises ISO 639-3, recorded data mixes it with 639-1 (gaps, contradiction 7).
const nb = ['nob', 'nb', 'nor', 'no'];
const nn = ['nno', 'nn'];
const codes: Readonly<Record<string, readonly string[]>> = { nb, nn, en: ['eng', 'en'] };

/** The text in the language of a BCP 47 tag, else in Bokmål, else the first there is; empty when there is none. */
export function localizedText(texts: readonly LocalizedText[], locale: string): string {
  const [language = 'nb'] = locale.toLowerCase().split('-');
  for (const code of [...(codes[language] ?? [language]), ...nb, ...nn]) {
    const found = texts.find(({ languageCode }) => languageCode.toLowerCase() === code);
    if (found !== undefined) return found.text;
  }
  return texts[0]?.text ?? '';
}

/** What a choice is called: its purpose in words; a product whose purpose is not known has its own name (rule 1). */
export function choiceName(choice: EntitlementChoice, t: Translate, locale: string): string {
  const own =
    choice.purpose === 'unspecified' ? localizedText(choice.products[0]?.displayNames ?? [], locale) : '';
  return own === '' ? t(`entitlements.purpose.${choice.purpose}`) : own;
}
