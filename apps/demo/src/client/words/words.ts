import { nb as nbTexts, type Texts } from '@fribillett/core';
import { en as enTexts } from '@fribillett/core/texts/en';
import { nn as nnTexts } from '@fribillett/core/texts/nn';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

/** Every word of the shop's own, in one language. */
export type Words = typeof nb;

/** The languages that the shop speaks. */
export type Language = 'nb' | 'nn' | 'en';

/** The shop's own words and those of the personnel ticket packages, by language. */
export const catalogues: Readonly<Record<Language, { words: Words; texts: Texts }>> = {
  nb: { words: nb, texts: nbTexts },
  nn: { words: nn, texts: nnTexts },
  en: { words: en, texts: enTexts },
};

/** The words of the language that the document is in. */
export function shownWords(): Words {
  const { lang } = document.documentElement;
  return lang === 'nn' || lang === 'en' ? catalogues[lang].words : nb;
}

const stored = 'fjordtog-language';

/** The language that was chosen before, else the browser's first that the shop speaks, else Bokmål. */
export function initialLanguage(): Language {
  const wanted = [readStored(), ...navigator.languages].map((tag) => tag?.toLowerCase().split('-')[0]);
  for (const tag of wanted) {
    if (tag === 'nb' || tag === 'no') return 'nb';
    if (tag === 'nn') return 'nn';
    if (tag === 'en') return 'en';
  }
  return 'nb';
}

/** Remembers a language for the next visit. */
export function storeLanguage(language: Language): void {
  try {
    window.localStorage.setItem(stored, language);
  } catch {
    // A browser that keeps nothing asks again at the next visit.
  }
}

function readStored(): string | undefined {
  try {
    return window.localStorage.getItem(stored) ?? undefined;
  } catch {
    return undefined;
  }
}
