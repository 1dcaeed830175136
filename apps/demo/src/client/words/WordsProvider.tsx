import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { catalogues, initialLanguage, storeLanguage, type Language } from './words.ts';
import { WordsContext } from './WordsContext.ts';

/** Gives the page its words, and tells the document which language they are in. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      words: catalogues[language].words,
      language,
      setLanguage: (next: Language) => {
        setLanguage(next);
        storeLanguage(next);
      },
    }),
    [language],
  );
  return <WordsContext.Provider value={value}>{children}</WordsContext.Provider>;
}
