import { useContext } from 'react';
import { catalogues, type Language } from '../words/words.ts';
import { WordsContext } from '../words/WordsContext.ts';

const languages: readonly Language[] = ['nb', 'nn', 'en'];

/** Chooses the language of every page. */
export function LanguageSelect() {
  const { words, language, setLanguage } = useContext(WordsContext);
  return (
    <label className="language">
      <span className="visually-hidden">{words.shop.language}</span>
      <select
        value={language}
        onChange={({ target }) => {
          const chosen = languages.find((one) => one === target.value);
          if (chosen !== undefined) setLanguage(chosen);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {catalogues[one].words.languageName}
          </option>
        ))}
      </select>
    </label>
  );
}
