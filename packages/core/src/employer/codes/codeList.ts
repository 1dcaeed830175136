/** How sure a rule of these lists is: `C` read in Entur's own pages, `O` from an older page, which may have changed. */
export type CodeMark = 'C' | 'O';

/** A code, with words only where Entur gives some: a list whose codes have none is shown as the codes themselves. */
export interface Code {
  /** As it stands in the import file. */
  code: string;
  /** What it means, by language. */
  words?: Readonly<Record<'nb' | 'nn' | 'en', string>>;
}

/** The codes that one field may hold. */
export interface CodeList {
  /** Where the list comes from, and how sure that is (contract 5). */
  mark: CodeMark;
  /** In the order of the source. */
  codes: readonly Code[];
}

/** Codes without words, from a text with one letter or digit for each. */
export function bareCodes(letters: string): readonly Code[] {
  return Array.from(letters, (code) => ({ code }));
}

/** What a code means in a language; the code itself where nobody has said, or where the list does not know it. */
export function codeWord(list: CodeList, code: string, locale: 'nb' | 'nn' | 'en'): string {
  return list.codes.find((entry) => entry.code === code)?.words?.[locale] ?? code;
}
