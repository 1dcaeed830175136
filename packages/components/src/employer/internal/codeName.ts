import { codeWord } from '@fribillett/core/employer';
import type { CodeList, DescribedCode } from '@fribillett/core/employer';

/** What a code means and the code itself, `Fast (F)`; the code alone where nobody has said what it means. */
export function codeName(list: CodeList, code: string, locale: string): string {
  const word = codeWord(list, code, languageOf(locale));
  return word === code ? code : `${word} (${code})`;
}

/** The same of a code that Entur describes: its own words where the list has none. */
export function describedCodeName(
  list: CodeList,
  { code, description }: DescribedCode,
  locale: string,
): string {
  const word = codeWord(list, code, languageOf(locale));
  if (word !== code) return word;
  return description ?? code;
}

/** A catalogue of the host's own is shown the Norwegian words. */
function languageOf(locale: string): 'nb' | 'nn' | 'en' {
  const language = locale.slice(0, 2);
  return language === 'nn' || language === 'en' ? language : 'nb';
}
