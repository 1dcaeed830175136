import { createContext, useContext } from 'react';
import { nb } from './nb.ts';
import type { Language, Words } from './words.ts';

/** The words of the page and how to change them. */
export interface WordsContextValue {
  words: Words;
  language: Language;
  setLanguage: (language: Language) => void;
}

export const WordsContext = createContext<WordsContextValue>({
  words: nb,
  language: 'nb',
  setLanguage: () => undefined,
});

/** The shop's own words in the chosen language. */
export function useWords(): Words {
  return useContext(WordsContext).words;
}

/** The chosen language. */
export function useLanguage(): Language {
  return useContext(WordsContext).language;
}
