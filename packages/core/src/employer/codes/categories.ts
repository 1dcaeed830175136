import type { CodeList } from './codeList.ts';

/** Categories of personnel ticket (contract 5, confirmed). */
export const categories: CodeList = {
  mark: 'C',
  codes: [
    { code: '1', words: { nb: 'Bronse', nn: 'Bronse', en: 'Bronze' } },
    { code: '2', words: { nb: 'Sølv', nn: 'Sølv', en: 'Silver' } },
  ],
};
