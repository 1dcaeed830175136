import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../testing/bytes.ts';
import { employeeRecord, idOn } from '../testing/employees.ts';
import { checkEmployees } from './checkEmployees.ts';
import type { EmployeeProblem } from './employee.ts';
import { templateCsv, writeEmployeeCsv } from './employeeCsv.ts';
import { writeCheckedEmployees } from './writeCheckedEmployees.ts';

const lineOf = (parts: Parameters<typeof employeeRecord>[0]) => {
  const [, line = ''] = writeEmployeeCsv([employeeRecord(parts)]);
  return line;
};
const ssns = ['1990-01-31', '1962-12-07'].flatMap((day) =>
  [0, 200].map((from) => ({ dateOfBirth: day, ssn: idOn(day, 0, 0, from) })),
);
/** Names may hold quotation marks, line breaks and separators, and anybody may stand twice. */
const employeeLine = fc
  .record({
    employeeNo: fc.constantFrom('7', '007', '8', '9', '0', '-3', '1e1', 'K9'),
    firstName: fc.constantFrom('Åse', 'A"b', ' ', '=1', 'x,y', 'to\nlinjer', 'surname'),
    surname: fc.constantFrom('Nordmann', 'ssn'),
    addressLine: fc.constantFrom('Storgata 1', 'isDeleted'),
    person: fc.constantFrom(...ssns),
    companyId: fc.constantFrom(40, 40, 3),
    disabilityGrade: fc.constantFrom(0, 0, 20),
  })
  .map(({ person, ...parts }) => lineOf({ ...parts, ...person }));
const otherLine = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '1,2,3\r\n',
  '"a"b\n',
  'a"b,c\n',
  'a"b,"c\nd"\n',
  // A cell that holds a whole line of a file.
  `1,"\n${lineOf({})}"\n`,
  templateCsv(),
  '"',
);
const lineBreaks = fc.constantFrom('\r\n', '\n', '\r');

it('tells and writes what a check of records and their writing do, of any file in any pieces', async () => {
  const lines = fc.array(fc.oneof({ weight: 3, arbitrary: employeeLine }, otherLine), { maxLength: 12 });
  const isSemicolon = fc.boolean();
  const companyId = fc.constantFrom(40, undefined);
  const size = fc.integer({ min: 1, max: 2_000 });
  await fc.assert(
    fc.asyncProperty(
      lines,
      lineBreaks,
      isSemicolon,
      companyId,
      size,
      async (parts, lineBreak, hasSemicolons, company, bytes) => {
        const text = parts.join('').replaceAll('\r\n', lineBreak);
        const content = hasSemicolons ? text.replaceAll(',', ';') : text;
        const options = company === undefined ? {} : { companyId: company };

        const fast = { rows: [] as number[], csv: '', problems: [] as EmployeeProblem[] };
        for await (const { rows, csv, problems } of writeCheckedEmployees(
          piecesOf(content, bytes),
          options,
        )) {
          fast.rows.push(...rows);
          fast.csv += csv;
          fast.problems.push(...problems);
        }
        const ordinary = { rows: [] as number[], csv: '', problems: [] as EmployeeProblem[] };
        for await (const { employees, problems } of checkEmployees(piecesOf(content, bytes), options)) {
          const [, ...written] = writeEmployeeCsv(employees.map(({ record }) => record));
          ordinary.rows.push(...employees.map(({ row }) => row));
          ordinary.csv += written.join('');
          ordinary.problems.push(...problems);
        }
        expect(fast).toEqual(ordinary);
      },
    ),
    { numRuns: 500 },
  );
});
