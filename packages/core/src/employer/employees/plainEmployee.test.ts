import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitRecords } from '../csv/readCsv.ts';
import { csvLine } from '../csv/writeCsv.ts';
import { anyNationalId, employeeRecord } from '../testing/employees.ts';
import { checkEmployee } from './checkEmployee.ts';
import { employeeCells } from './employeeCells.ts';
import { employeeColumns } from './employeeColumns.ts';
import { isNationalNumber } from './isNationalNumber.ts';
import { nationalIdOf } from './nationalId.ts';
import { plainEmployeeAt } from './plainEmployee.ts';

const options = { companyId: 40 };
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.stringMatching(/^[ \t\u00A0=+@'"-]{0,2}[0-9aåF]{0,4}[ ,;.\r]{0,1}$/),
  fc.constantFrom('', '0', '00', '7', '100', '100.0', '37.5', '0.10', '101', '40', '040', '41', '1e3', '-5'),
  fc.constantFrom(
    'true',
    'TRUE',
    'sann',
    'F',
    'Q',
    'A',
    '1',
    '12345',
    '2026-02-29',
    '2026-01-31',
    '2019-04-31',
  ),
);
const wrongCells = fc.array(fc.tuple(fc.nat({ max: 20 }), cell), { maxLength: 2 });
const delimiters = fc.constantFrom(',', ';');
const lineBreaks = fc.constantFrom('\r\n', '\n', '\r', '');

it('finds only lines that are valid, as they are written, and whose employee is told right', () => {
  fc.assert(
    fc.property(wrongCells, delimiters, lineBreaks, (wrong, delimiter, lineBreak) => {
      const cells = employeeCells(employeeRecord());
      for (const [index, value] of wrong) cells[index] = value;
      const before = 'x\n';
      const text = `${before}${cells.join(delimiter)}${lineBreak}`;
      const plain = plainEmployeeAt({ text, delimiter }, before.length, options);
      if (plain === undefined) return;

      const [read = []] = splitRecords({ text: text.slice(before.length), delimiter });
      const checked = checkEmployee(read, 1, options);
      const record = checked.status === 'valid' ? checked.record : undefined;
      const { line, end, ...identity } = plain;
      expect(record).toMatchObject(identity);
      expect(line).toBe(record && csvLine(employeeCells(record)));
      expect(end).toBe(text.length);
    }),
    { numRuns: 5_000 },
  );
});

it.each([',', ';'])('finds an employee with nothing special, parted by "%s"', (delimiter) => {
  const cells = employeeCells(employeeRecord({ hireEndDate: '2026-01-31', employmentPercentage: 37.5 }));
  const text = `${cells.join(delimiter)}\r\n`;
  expect(plainEmployeeAt({ text, delimiter }, 0, options)?.line).toBe(csvLine(cells));
  expect(cells).toHaveLength(employeeColumns.length);
});

it('knows a national number exactly as the validator does', () => {
  const digits = fc.stringMatching(/^[0-9]{5}$/);
  fc.assert(
    fc.property(anyNationalId, digits, fc.boolean(), ({ dateOfBirth, ssn }, others, isOther) => {
      const asked = isOther ? others : ssn;
      const isNational = nationalIdOf(dateOfBirth, asked)?.kind === 'national';
      expect(isNationalNumber(dateOfBirth, asked)).toBe(isNational);
    }),
    { numRuns: 2_000 },
  );
});
