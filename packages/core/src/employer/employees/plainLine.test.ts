import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitRecords } from '../csv/readCsv.ts';
import { csvLine } from '../csv/writeCsv.ts';
import { anyNationalId, employeeRecord } from '../testing/employees.ts';
import { checkEmployee } from './checkEmployee.ts';
import { hasControlSums } from './controlDigits.ts';
import { identityOf } from './duplicateSearch.ts';
import { employeeCells } from './employeeCells.ts';
import { isNationalNumber } from './isNationalNumber.ts';
import { nationalIdOf } from './nationalId.ts';
import { createPlainLineReader } from './plainLine.ts';

const options = { companyId: 40 };
const plainLineAt = createPlainLineReader(options);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  // Letters of one byte and of two, and what looks like them.
  fc.stringMatching(/^[a-zÀ-ʏ ]{1,5}$/),
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
    '2019-04-30',
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
      const line = cells.join(delimiter);
      const bytes = bytesOf(`x\n${line}${lineBreak}`);
      const plain = plainLineAt(bytes, 2, delimiter);
      if (plain === undefined) return;

      const [read = []] = splitRecords({ text: line, delimiter });
      const checked = checkEmployee(read, 1, options);
      const record = checked.status === 'valid' ? checked.record : undefined;
      const { end, next, ...identity } = plain;
      expect(identity).toEqual(record && identityOf(record));
      expect(cells).toEqual(record && employeeCells(record));
      expect(csvLine(cells)).toBe(`${cells.join(',')}\r\n`);
      expect(end).toBe(bytesOf(`x\n${line}`).length);
      expect(next).toBe(bytes.length);
    }),
    { numRuns: 5_000 },
  );
});

it.each([',', ';'])('finds an employee with nothing special, parted by "%s"', (delimiter) => {
  const cells = employeeCells(employeeRecord({ hireEndDate: '2026-01-31', employmentPercentage: 37.5 }));
  const bytes = bytesOf(`${cells.join(delimiter)}\r\n`);
  expect(plainLineAt(bytes, 0, delimiter)?.next).toBe(bytes.length);
});

it('leaves an employment that ends before it begins to the check', () => {
  const cells = employeeCells(employeeRecord({ hireStartDate: '2020-02-01', hireEndDate: '2020-01-31' }));
  expect(plainLineAt(bytesOf(`${cells.join(',')}\n`), 0, ',')).toBeUndefined();
});

it('refuses no control digits that the validator takes', () => {
  const anyDigits = fc.stringMatching(/^[0-9]{11}$/);
  const id = fc.oneof(
    anyDigits,
    anyNationalId.map((one) => one.id),
  );
  const places = Uint8Array.from({ length: 11 }, (_, at) => at);
  fc.assert(
    fc.property(id, (digits) => {
      const result = idnr(digits);
      const isTaken = result.status === 'valid' || !result.reasons.includes("checksums don't match");
      expect(hasControlSums(bytesOf(digits), 0, places)).toBe(isTaken);
    }),
    { numRuns: 5_000 },
  );
});

it('knows a national number exactly as the validator does', () => {
  const digits = fc.stringMatching(/^[0-9]{5}$/);
  fc.assert(
    fc.property(anyNationalId, digits, fc.boolean(), ({ dateOfBirth, ssn }, others, isOther) => {
      const asked = isOther ? others : ssn;
      const isNational = nationalIdOf(dateOfBirth, asked)?.kind === 'national';
      expect(isNationalNumber(bytesOf(`${dateOfBirth},${asked}`), 0)).toBe(isNational);
    }),
    { numRuns: 2_000 },
  );
});
