import { nb as nbTexts, type EmployerTexts } from '@fribillett/core/employer';
import { en as enTexts } from '@fribillett/core/employer/texts/en';
import { nn as nnTexts } from '@fribillett/core/employer/texts/nn';
import type { Language } from '../../words/words.ts';
import { useLanguage } from '../../words/WordsContext.ts';
import { en } from './en.ts';
import { nb, type EmployerWords } from './nb.ts';
import { nn } from './nn.ts';

const catalogues: Readonly<Record<Language, { words: EmployerWords; texts: EmployerTexts }>> = {
  nb: { words: nb, texts: nbTexts },
  nn: { words: nn, texts: nnTexts },
  en: { words: en, texts: enTexts },
};

/** The back office's own words in the chosen language. */
export function useEmployerWords(): EmployerWords {
  return catalogues[useLanguage()].words;
}

/** The words of the personnel ticket packages in the chosen language. */
export function useEmployerCatalogue(): EmployerTexts {
  return catalogues[useLanguage()].texts;
}
