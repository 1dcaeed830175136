import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTexts } from '../../texts/texts.ts';
import { readCsv } from '../csv/readCsv.ts';
import { piecesOf } from '../testing/bytes.ts';
import { anyNationalId } from '../testing/employees.ts';
import { en } from '../texts/en.ts';
import { nb } from '../texts/nb.ts';
import { checkEmployee } from './checkEmployee.ts';
import type { EmployeeProblem } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';
import { writeEmployeeProblemsCsv } from './employeeProblemsCsv.ts';

const written = (problems: readonly EmployeeProblem[], t = createTexts(nb)) =>
  [...writeEmployeeProblemsCsv(problems, t)].join('');

it('is a list that Norwegian Excel opens, in the words of the user', () => {
  const problems: EmployeeProblem[] = [
    { code: 'empty-file' },
    { row: 14, column: 'ssn', code: 'national-id-mismatch', value: '*****' },
    { row: 15, column: 'addressLine', code: 'missing', value: '' },
  ];
  expect(written(problems)).toBe(
    [
      '\uFEFFRad;Kolonne;Verdi;Hva som er galt',
      ';;;Filen har ingen rader med innhold. Velg en annen fil.',
      '14;Fødselsnummer;*****;Fødselsnummeret passer ikke med fødselsdatoen. Sjekk begge.',
      '15;Adresse;;Her står det ingenting. Fyll ut.',
      '',
    ].join('\r\n'),
  );
  expect(written([], createTexts(en))).toBe('\uFEFFRow;Column;Value;What is wrong\r\n');
});

it('holds no live formula and no national id, whatever stands in the file, and reads back as it is', async () => {
  const odd = anyNationalId.map(({ id }) => id);
  const cell = fc.oneof(
    fc.string(),
    odd,
    odd.map((id) => `=HYPERLINK("${id.slice(0, 6)} ${id.slice(6)}";"x")`),
    fc.constantFrom('@SUM(A1)', '+1', '\t=1', '-2+3', 'a;b\r\n"c"'),
  );
  const cells = fc.array(cell, { minLength: employeeColumns.length, maxLength: employeeColumns.length });
  await fc.assert(
    fc.asyncProperty(cells, async (row) => {
      const checked = checkEmployee(row, 2);
      const problems = checked.status === 'valid' ? [] : checked.problems;
      const csv = written(problems);
      expect(csv).not.toMatch(/(?<!\d)\d{6}[ -]?\d{5}(?!\d)/);
      const rows: (readonly string[])[] = [];
      for await (const batch of readCsv(piecesOf(csv))) rows.push(...batch.rows);
      expect(rows).toHaveLength(problems.length + 1);
      for (const cellsOf of rows) {
        expect(cellsOf).toHaveLength(4);
        expect(cellsOf.filter((text) => /^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(text))).toEqual([]);
      }
    }),
  );
});
