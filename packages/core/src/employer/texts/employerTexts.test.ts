import { describe, expect, it } from 'vitest';
import { createTexts } from '../../texts/texts.ts';
import type { Message } from '../../texts/texts.ts';
import { codeWord } from '../codes/codeList.ts';
import { employmentTypes } from '../codes/employmentTypes.ts';
import { endCauses } from '../codes/endCauses.ts';
import { payTypes } from '../codes/payTypes.ts';
import type {
  EmployeeFileProblemCode,
  EmployeeRecord,
  EmployeeRowProblemCode,
} from '../employees/employee.ts';
import type { TaxSavingProblem } from '../taxSavings/taxSaving.ts';
import type { EmployerTextKey, EmployerTexts } from './employerTexts.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { nn } from './nn.ts';

// Everything that can be wrong, and every column, has words: a missing key does not compile.
type NeededKey =
  | `problems.${EmployeeFileProblemCode | EmployeeRowProblemCode | TaxSavingProblem['code']}`
  | `employeeFields.${keyof EmployeeRecord}`;
const isCovered: NeededKey extends EmployerTextKey ? true : never = true;

const catalogues: readonly EmployerTexts[] = [nb, nn, en];
const languages = [
  ['nb', nb],
  ['nn', nn],
  ['en', en],
] as const;

function placeholders(message: Message): string[] {
  const form = typeof message === 'string' ? message : message.other;
  return (form.match(/\{\w+\}/g) ?? []).sort();
}

describe.each(catalogues)("the employer's catalogue $locale", ({ locale, messages }) => {
  it('has words for every problem and column, and the keys of Bokmål and no other', () => {
    expect(isCovered).toBe(true);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(nb.messages).sort());
  });

  it('fills the same placeholders as Bokmål', () => {
    const own = Object.entries<Message>(messages).map(([key, message]) => [key, placeholders(message)]);
    const inNb = Object.entries<Message>(nb.messages).map(([key, message]) => [key, placeholders(message)]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(inNb));
  });

  it('counts in the same texts as Bokmål', () => {
    const plurals = (of: Readonly<Record<string, Message>>) =>
      Object.keys(of).filter((key) => typeof of[key] !== 'string');
    expect(plurals(messages).sort()).toEqual(plurals(nb.messages).sort());
  });

  it('holds no empty text and survives a trip through JSON', () => {
    const texts = Object.values<Message>(messages).flatMap((message) =>
      typeof message === 'string' ? [message] : [message.one, message.other],
    );
    expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([]);
    expect(JSON.parse(JSON.stringify({ locale, messages }))).toEqual({ locale, messages });
  });
});

it.each(languages)('names in %s every code that a column takes, in its words', (language, catalogue) => {
  const t = createTexts(catalogue);
  const lists = [
    ['problems.codes.employmentTypeId', employmentTypes],
    ['problems.codes.payType', payTypes],
    ['problems.codes.hireEndCause', endCauses],
  ] as const;
  for (const [key, list] of lists) {
    const codes = list.codes.map(({ code, words }) =>
      words === undefined ? code : `${code} (${codeWord(list, code, language).toLowerCase()})`,
    );
    expect(t(key)).toBe(codes.join(', '));
  }
});
