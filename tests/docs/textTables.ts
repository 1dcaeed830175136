import { en as core } from '@fribillett/core/texts/en';
import { nb as coreNb } from '@fribillett/core/texts/nb';
import { nn as coreNn } from '@fribillett/core/texts/nn';
import { en as employer } from '@fribillett/core/employer/texts/en';
import { nb as employerNb } from '@fribillett/core/employer/texts/nb';
import { nn as employerNn } from '@fribillett/core/employer/texts/nn';
import type { Message } from '@fribillett/core';
import { en as usage } from '../../packages/components/src/UsageHistory/en.ts';
import { nb as usageNb } from '../../packages/components/src/UsageHistory/nb.ts';
import { nn as usageNn } from '../../packages/components/src/UsageHistory/nn.ts';
import { en as elements } from '../../packages/elements/src/words/en.ts';
import { nb as elementsNb } from '../../packages/elements/src/words/nb.ts';
import { nn as elementsNn } from '../../packages/elements/src/words/nn.ts';

type Messages = Readonly<Record<string, Message>>;

/** The languages of each catalogue. One that stands on another says again what that says; only what is new is shown. */
const catalogues: readonly (readonly [nb: Messages, nn: Messages, en: Messages])[] = [
  [coreNb.messages, coreNn.messages, core.messages],
  [elementsNb.messages, elementsNn.messages, elements.messages],
  [usageNb.messages, usageNn.messages, usage.messages],
  [employerNb.messages, employerNn.messages, employer.messages],
];

/** Where the texts of a key's first word are seen. */
const places: Readonly<Record<string, string>> = {
  claim: '`ClaimCodeForm`',
  entitlements: '`EntitlementPicker`',
  travellers: '`TravellerTypeMapper`',
  offers: '`OfferPrice`',
  gate: '`PurchaseGate`',
  journeys: 'Journeys, within other texts',
  errors: 'What went wrong, in every component',
  sale: '`<fribillett-sale>`',
  usage: '`UsageHistory`',
  employer: 'The employer’s components',
  problems: 'What is wrong with an employee or a row',
  employeeFields: 'Fields of an employee, wherever they are shown',
  employeeImport: '`EmployeeImport`',
  employeeForm: '`EmployeeForm`',
  employeeDirectory: '`EmployeeDirectory`',
  taxSavingsReport: '`TaxSavingsReport`',
};

/** A table for each place, with every text in each language, in Markdown. */
export function textTables(): string {
  const rows = new Map<string, string[]>();
  const known = new Map<string, Message>();
  const isNew = ([key, message]: [string, Message]) => known.get(key) !== message;
  for (const [nb, ...others] of catalogues) {
    for (const [key, message] of Object.entries(nb).filter(isNew)) {
      // What a back office says otherwise stands with its other words.
      const [word = ''] = known.has(key) ? ['employer'] : key.split('.');
      known.set(key, message);
      const cells = [`\`${key}\``, ...[message, ...others.map((messages) => messages[key])].map(inCell)];
      rows.set(word, [...(rows.get(word) ?? []), `| ${cells.join(' | ')} |`]);
    }
  }
  return [...rows]
    .map(([word, lines]) =>
      [
        `## ${places[word] ?? word}`,
        '',
        '| key | Bokmål | Nynorsk | English |',
        '| --- | --- | --- | --- |',
        ...lines,
      ].join('\n'),
    )
    .join('\n\n');
}

/** A text as it stands; of a plural, both forms. */
function inCell(message: Message | undefined): string {
  if (message === undefined) return '';
  const text = typeof message === 'string' ? message : `${message.one} / ${message.other}`;
  return text.replaceAll(/[|*_<>`]/g, (character) => `\\${character}`);
}
