import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWindows1252, piecesOf } from '../testing/bytes.ts';
import { employeeRecord, idOn } from '../testing/employees.ts';
import { checkEmployees } from './checkEmployees.ts';
import type { EmployeeProblem, EmployeeRecord } from './employee.ts';
import { employeeColumns } from './employeeColumns.ts';
import { templateCsv, writeEmployeeCsv } from './employeeCsv.ts';

async function check(content: string | Uint8Array, size?: number) {
  const records: EmployeeRecord[] = [];
  const problems: EmployeeProblem[] = [];
  const rows: number[] = [];
  for await (const batch of checkEmployees(piecesOf(content, size))) {
    records.push(...batch.employees.map(({ record }) => record));
    rows.push(...batch.employees.map(({ row }) => row));
    problems.push(...batch.problems);
  }
  return { records, problems, rows };
}

const written = (...records: EmployeeRecord[]) => [...writeEmployeeCsv(records)].join('');
const withoutHeader = (csv: string) => csv.slice(csv.indexOf('\n') + 1);
const ada = employeeRecord();
const ola = employeeRecord({ employeeNo: '1002', firstName: 'Ola', ssn: idOn('1990-01-31', 0, 0, 500) });

/** Text that no spreadsheet runs and no reader trims. */
const text = fc
  .string({ minLength: 1, unit: 'binary' })
  .filter((value) => value.trim() === value && !/^[=+\-@]/.test(value));
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const day = fc
  .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const anyRecord = fc.record({
  firstName: text,
  surname: text,
  addressLine: text,
  postalCode: text,
  abstainFromTicket: fc.boolean(),
  hireStartDate: day,
  employmentPercentage: percent,
  employmentPercentageDate: fc.option(day, { nil: undefined }),
  paidPercentage: percent,
  leaveFromDate: fc.option(day, { nil: undefined }),
  isDeleted: fc.boolean(),
});

describe('the import file', () => {
  it('reads back what it wrote, whatever the pieces it comes in', async () => {
    const pieces = fc.integer({ min: 1, max: 400 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), pieces, async (parts, size) => {
        const records = parts.map((part, at) =>
          employeeRecord({ ...part, employeeNo: `n${String(at)}`, companyId: at + 1 }),
        );
        expect(await check(written(...records), size)).toMatchObject({ records, problems: [] });
      }),
    );
  });

  it('answers any bytes with rows or problems, and never throws', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const pieces = fc.integer({ min: 1, max: 50 });
    await fc.assert(
      fc.asyncProperty(bytes, pieces, async (content, size) => {
        const { records, problems } = await check(content, size);
        expect(records.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('tells the same of a file in one piece and in many', async () => {
    const content = fc.array(fc.constantFrom('"', ',', ';', '\n', '\r\n', 'a', 'å', ' '), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        expect(await check(parts.join(''), size)).toEqual(await check(parts.join(''), 10_000));
      }),
    );
  });

  it.each([
    ['a byte order mark', `\uFEFF${written(ada)}`],
    ['no header row', withoutHeader(written(ada))],
    ['semicolons', written(ada).replaceAll(',', ';')],
    ['Unix line breaks', written(ada).replaceAll('\r\n', '\n')],
    ['Mac line breaks', written(ada).replaceAll('\r\n', '\r')],
    ['no line break at the end', written(ada).trimEnd()],
    ['blank lines', `\r\n\r\n${written(ada)}\r\n\r\n`],
    ['Windows-1252', inWindows1252(written(ada))],
    ['TRUE as a spreadsheet writes it', written(ada).replaceAll('false', 'USANN')],
  ])('reads a file with %s', async (_, content) => {
    expect(await check(content)).toMatchObject({ records: [ada], problems: [] });
  });

  it('counts rows as a spreadsheet does', async () => {
    const first = employeeRecord({ addressLine: 'c/o Berg\r\nStorgata 1' });
    const { records, rows } = await check(`${written(first)}\r\n${withoutHeader(written(ola))}`);
    expect(records).toEqual([first, ola]);
    expect(rows).toEqual([2, 4]);
  });

  it.each<[string, string | Uint8Array, EmployeeProblem]>([
    ['nothing', '', { code: 'empty-file' }],
    ['blank lines alone', '\r\n\n', { code: 'empty-file' }],
    ['a header row alone', templateCsv(), { code: 'empty-file' }],
    ['a workbook', 'PK\u0003\u0004,a,b', { code: 'spreadsheet' }],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), { code: 'spreadsheet' }],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), { code: 'unsupported-encoding' }],
    ['one column', 'name\nOla', { code: 'single-column' }],
    ['two encodings', Uint8Array.of(0xc3, 0xa5, 0x2c, 0xe5, 0x2c), { code: 'mixed-encoding' }],
    ['an open quotation mark', 'a,b\r\n"c,d\r\n', { row: 2, code: 'unclosed-quote' }],
    ['columns in another order', 'companyId,employeeNo,ssn\r\n', { row: 1, code: 'wrong-header' }],
  ])('has its own problem for %s', async (_, content, problem) => {
    const { records, problems } = await check(content);
    expect(records).toEqual([]);
    expect(problems.at(-1)).toEqual(problem);
  });

  it('tells which row has too few columns, and reads on', async () => {
    const { records, problems } = await check(`${written(ada)}1,2,3\r\n${withoutHeader(written(ola))}`);
    expect(records).toEqual([ada, ola]);
    expect(problems).toEqual([{ row: 3, code: 'column-count', params: { expected: 21, actual: 3 } }]);
  });

  it('finds a number and a person that stand twice in a company', async () => {
    const sameNumber = { ...ola, employeeNo: ada.employeeNo };
    const samePerson = { ...ada, employeeNo: '7' };
    const elsewhere = { ...ada, companyId: 3 };
    const { records, problems } = await check(written(ada, sameNumber, samePerson, elsewhere));
    expect(records).toEqual([ada, elsewhere]);
    expect(problems).toMatchObject([
      { row: 3, column: 'employeeNo', code: 'duplicate-number', value: '1001', params: { row: 2 } },
      { row: 4, column: 'ssn', code: 'duplicate-person', value: '*****', params: { row: 2 } },
    ]);
  });

  it('lets pensioners share the number 0', async () => {
    const { problems } = await check(written({ ...ada, employeeNo: '0' }, { ...ola, employeeNo: '0' }));
    expect(problems).toEqual([]);
  });

  it('writes no live formula', () => {
    const csv = written({ ...ada, surname: '=HYPERLINK("x")', firstName: '\t=1', employeeNo: '-5' });
    expect(csv).toContain(`-5,40,F,1990-01-31,${ada.ssn},'\t=1,"'=HYPERLINK(""x"")"`);
  });

  it('has a template with the columns in their order', () => {
    expect(templateCsv()).toBe(`${employeeColumns.map(({ name }) => name).join(',')}\r\n`);
    expect(templateCsv(';')).toBe(templateCsv().replaceAll(',', ';'));
  });
});
