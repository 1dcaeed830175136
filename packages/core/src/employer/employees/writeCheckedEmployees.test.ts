import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CsvChunks } from '../csv/readRecords.ts';
import { inWindows1252, piecesOf } from '../testing/bytes.ts';
import { employeeRecord, idOn } from '../testing/employees.ts';
import type { EmployeeCheckOptions } from './checkEmployee.ts';
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

interface Outcome {
  rows: number[];
  csv: string;
  problems: EmployeeProblem[];
}

async function writtenOf(chunks: CsvChunks, options: EmployeeCheckOptions): Promise<Outcome> {
  const outcome: Outcome = { rows: [], csv: '', problems: [] };
  for await (const { rows, csv, problems } of writeCheckedEmployees(chunks, options)) {
    outcome.rows.push(...rows);
    outcome.csv += new TextDecoder().decode(csv);
    outcome.problems.push(...problems);
  }
  return outcome;
}

async function checkedOf(chunks: CsvChunks, options: EmployeeCheckOptions): Promise<Outcome> {
  const outcome: Outcome = { rows: [], csv: '', problems: [] };
  for await (const { employees, problems } of checkEmployees(chunks, options)) {
    const [, ...written] = writeEmployeeCsv(employees.map(({ record }) => record));
    outcome.rows.push(...employees.map(({ row }) => row));
    outcome.csv += written.join('');
    outcome.problems.push(...problems);
  }
  return outcome;
}

it('tells and writes what a check of records and their writing do, of any file in any pieces', async () => {
  const file = fc.record({
    lines: fc.array(fc.oneof({ weight: 3, arbitrary: employeeLine }, otherLine), { maxLength: 12 }),
    lineBreak: lineBreaks,
    delimiter: fc.constantFrom(',', ';'),
    isUtf8: fc.boolean(),
    size: fc.integer({ min: 1, max: 2_000 }),
    companyId: fc.constantFrom(40, undefined),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ lines, lineBreak, delimiter, isUtf8, size, companyId }) => {
      const text = lines.join('').replaceAll('\r\n', lineBreak).replaceAll(',', delimiter);
      const content = isUtf8 ? text : inWindows1252(text);
      const options = companyId === undefined ? {} : { companyId };
      const ordinary = await checkedOf(piecesOf(content, size), options);
      expect(await writtenOf(piecesOf(content, size), options)).toEqual(ordinary);
    }),
    { numRuns: 500 },
  );
});

it('reads on as Windows-1252 what began so, and takes no file that began as UTF-8', async () => {
  const line = lineOf({ firstName: 'Pål' });
  const other = lineOf({
    firstName: 'Pål',
    employeeNo: '8',
    dateOfBirth: '1962-12-07',
    ssn: idOn('1962-12-07', 0, 0),
  });
  const parts = [inWindows1252(line), new TextEncoder().encode(other)];
  const { csv } = await writtenOf([inWindows1252(templateCsv()), ...parts], {});
  expect(csv).toBe(line + other.replace('Pål', 'PÃ¥l'));
  const { problems } = await writtenOf([inWindows1252(templateCsv()), ...parts.toReversed()], {});
  expect(problems).toEqual([expect.objectContaining({ code: 'mixed-encoding' })]);
});
