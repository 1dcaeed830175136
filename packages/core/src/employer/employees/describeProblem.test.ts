import { describe, expect, it } from 'vitest';
import { createTexts } from '../../texts/texts.ts';
import { parseTaxSavingsCsv } from '../taxSavings/taxSavingsCsv.ts';
import { en } from '../texts/en.ts';
import { nb } from '../texts/nb.ts';
import { nn } from '../texts/nn.ts';
import { employeeRecord } from '../testing/employees.ts';
import { checkEmployee } from './checkEmployee.ts';
import { describeProblem } from './describeProblem.ts';
import type { EmployeeRecord } from './employee.ts';
import { employeeCells } from './employeeCells.ts';
import { employeeColumns } from './employeeColumns.ts';

const t = createTexts(nb);

/** What is said of row 14 with this in it. */
function described(cells: Partial<Record<keyof EmployeeRecord, string>>, translate = t) {
  const written = employeeCells(employeeRecord());
  const row = employeeColumns.map(({ name }, index) => cells[name] ?? written[index] ?? '');
  const checked = checkEmployee(row, 14);
  return checked.status === 'valid'
    ? []
    : checked.problems.map((problem) => describeProblem(problem, translate));
}

describe('describeProblem', () => {
  it('says where, what stands there, what is wrong and what to do', () => {
    expect(described({ dateOfBirth: '1990-01-30' })).toEqual([
      {
        place: 'Rad 14, fødselsnummer',
        row: 14,
        column: 'Fødselsnummer',
        value: '*****',
        text: 'Fødselsnummeret passer ikke med fødselsdatoen. Sjekk begge.',
      },
    ]);
  });

  it('names the codes that a column takes', () => {
    expect(described({ employmentTypeId: 'Q' })).toMatchObject([
      {
        place: 'Rad 14, ansettelsesform',
        value: 'Q',
        text: 'Koden finnes ikke. Bruk en av disse: F (fast), M (midlertidig), T (tilkalling eller sesong), U (ukjent).',
      },
    ]);
    expect(described({ payType: 'B' }, createTexts(nn))).toMatchObject([
      { text: expect.stringContaining('ein av desse: 1, A, D,') as unknown },
    ]);
    expect(described({ hireEndCause: 'C' }, createTexts(en))).toMatchObject([
      { place: 'Row 14, reason for the end', text: expect.stringContaining('T (death)') as unknown },
    ]);
  });

  it('has no value for an empty cell', () => {
    expect(described({ surname: ' ' })).toEqual([
      { place: 'Rad 14, etternavn', row: 14, column: 'Etternavn', text: 'Her står det ingenting. Fyll ut.' },
    ]);
  });

  it('counts the columns of a row, and points at the first of two', () => {
    const params = { expected: 21, actual: 2 };
    expect(describeProblem({ row: 3, code: 'column-count', params }, t)).toEqual({
      place: 'Rad 3',
      row: 3,
      text: 'Raden har 2 kolonner, men skal ha 21. Se etter et skilletegn for mye eller for lite.',
    });
    const duplicate = { row: 9, column: 'employeeNo', code: 'duplicate-number', params: { row: 2 } } as const;
    expect(describeProblem(duplicate, t)).toMatchObject({
      place: 'Rad 9, ansattnummer',
      text: expect.stringContaining('allerede i rad 2.') as unknown,
    });
  });

  it('says of a whole file what is wrong with it', () => {
    expect(describeProblem({ code: 'empty-file' }, t)).toEqual({
      place: 'Filen',
      text: 'Filen har ingen rader med innhold. Velg en annen fil.',
    });
  });

  it('says what is wrong with a tax savings report', async () => {
    const { problems } = await parseTaxSavingsCsv('0,1,3101900000,1.234,2026-02-31,2026-01-31,X\r\n1,2\r\n');
    const all = problems.map((problem) => describeProblem(problem, t));
    expect(all.map(({ place }) => place)).toEqual([
      'Rad 1, selskaps-ID',
      'Rad 1, fødselsnummer',
      'Rad 1, besparelse',
      'Rad 1, fra og med',
      'Rad 1, status',
      'Rad 2',
    ]);
    expect(all.map(({ text }) => text).join(' ')).toMatch(
      /elleve sifre.*etterlatt.*har 2 kolonner, men skal ha 7/,
    );
    expect(all.map(({ text }) => text).join(' ')).not.toMatch(/[{}]/);
  });
});
