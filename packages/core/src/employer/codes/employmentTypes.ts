import type { CodeList } from './codeList.ts';

/** Kinds of employment (contract 5, confirmed). */
export const employmentTypes: CodeList = {
  mark: 'C',
  codes: [
    { code: 'F', words: { nb: 'Fast', nn: 'Fast', en: 'Permanent' } },
    { code: 'M', words: { nb: 'Midlertidig', nn: 'Mellombels', en: 'Temporary' } },
    {
      code: 'T',
      words: { nb: 'Tilkalling eller sesong', nn: 'Tilkalling eller sesong', en: 'On call or seasonal' },
    },
    { code: 'U', words: { nb: 'Ukjent', nn: 'Ukjend', en: 'Unknown' } },
  ],
};
