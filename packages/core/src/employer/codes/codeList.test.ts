import { describe, expect, it } from 'vitest';
import { categories } from './categories.ts';
import { codeWord } from './codeList.ts';
import { companies } from './companies.ts';
import { employmentTypes } from './employmentTypes.ts';
import { endCauses } from './endCauses.ts';
import { payTypes } from './payTypes.ts';

describe('codeWord', () => {
  it('has the words of the language', () => {
    expect(codeWord(employmentTypes, 'M', 'nb')).toBe('Midlertidig');
    expect(codeWord(employmentTypes, 'M', 'nn')).toBe('Mellombels');
    expect(codeWord(categories, '2', 'en')).toBe('Silver');
    expect(codeWord(endCauses, 'T', 'nb')).toBe('Død');
    expect(codeWord(companies, '46', 'nn')).toBe('SJ Norge');
  });

  it('shows a code without words, and one that no list knows, as itself', () => {
    expect(codeWord(payTypes, 'W', 'nb')).toBe('W');
    expect(codeWord(endCauses, 'Å', 'nb')).toBe('Å');
  });

  it('names each code once', () => {
    for (const { codes } of [categories, companies, employmentTypes, endCauses, payTypes]) {
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    }
    expect(payTypes.codes).toHaveLength(17);
    expect(endCauses.codes).toHaveLength(15);
  });
});
