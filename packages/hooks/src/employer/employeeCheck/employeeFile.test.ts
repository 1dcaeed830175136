import { checkEmployees, employeeColumns, writeEmployeeCsv } from '@fribillett/core/employer';
import type { EmployeeRecord } from '@fribillett/core/employer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employee, employees } from '../testing/employeeFiles.ts';
import { checkEmployeeFile } from './employeeFile.ts';
import type { EmployeeCheckProgress } from './employeeFile.ts';

const options = { companyId: 9001, testNumbers: true };
const columnOf = (name: string) => employeeColumns.findIndex((column) => column.name === name);

async function check(...content: BlobPart[]) {
  const progress: EmployeeCheckProgress[] = [];
  const file = await checkEmployeeFile(new Blob(content), options, (soFar) => progress.push(soFar));
  return { ...file, progress };
}

const written = (records: readonly EmployeeRecord[]) => [...writeEmployeeCsv(records)].join('');
const lineOf = (record: EmployeeRecord) => written([record]).slice(written([]).length);

async function readBack(csv: Blob): Promise<EmployeeRecord[]> {
  const records: EmployeeRecord[] = [];
  for await (const batch of checkEmployees([new Uint8Array(await csv.arrayBuffer())], options)) {
    expect(batch.problems.filter(({ code }) => code !== 'empty-file')).toEqual([]);
    records.push(...batch.employees.map(({ record }) => record));
  }
  return records;
}

/** Text that no spreadsheet runs and no reader trims. */
const text = fc
  .string({ minLength: 1, maxLength: 20 })
  .filter((value) => value.trim() === value && !/^[=+\-@]/.test(value));
const good = fc.record({ firstName: text, surname: text, addressLine: text, isDeleted: fc.boolean() });
const wrong = fc.constantFrom('1,2,3\r\n', '"a","b"\r\n', '\r\n', lineOf(employee(0, { companyId: 3 })));

describe('what is sent', () => {
  it('reads back as exactly the rows with nothing wrong, however the file is written', async () => {
    const rows = fc.array(fc.oneof(good, wrong), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';'), fc.boolean(), async (parts, delimiter, hasMark) => {
        const valid = parts.flatMap((part, nth) => (typeof part === 'string' ? [] : [employee(nth, part)]));
        const lines = parts.map((part, nth) =>
          typeof part === 'string' ? part : lineOf(employee(nth, part)),
        );
        const content = `${written([])}${lines.join('')}`;
        // Every comma that is in a cell stands in quotation marks.
        const separated = content.replace(/"(?:[^"]|"")*"|,/g, (cell) => (cell === ',' ? delimiter : cell));
        const { csv, findings } = await check(`${hasMark ? '\uFEFF' : ''}${separated}`);
        expect(await readBack(csv)).toEqual(valid);
        expect(findings.employeeCount).toBe(valid.length);
      }),
    );
  });

  it('is as Entur reads it, also where the file came from a Norwegian spreadsheet', async () => {
    const semicolons = `\uFEFF${written([employee(0)])
      .replaceAll(',', ';')
      .replaceAll('false', 'USANN')}`;
    const { csv } = await check(semicolons);
    expect(csv.type).toBe('text/csv');
    expect(await csv.text()).toBe(written([employee(0)]));
  });
});

describe('the rows', () => {
  it('are handed out by range across pieces, with the row that each has in the file', async () => {
    const { rowsOf } = await check(`\r\n${written(employees(1203))}`);
    const rows = await rowsOf(498, 1002);
    expect(rows).toHaveLength(504);
    expect(rows[0]).toMatchObject({ row: 501 });
    expect(rows.map(({ cells }) => cells[0])).toEqual(
      employees(1203)
        .slice(498, 1002)
        .map(({ employeeNo }) => employeeNo),
    );
    expect(await rowsOf(1200, 1300)).toHaveLength(3);
    expect(await rowsOf(5000, 5010)).toEqual([]);
  });

  it('show no personal number, no whole national id and no endless cell', async () => {
    const record = employee(3, { surname: '31819010024', addressLine: 'x'.repeat(5000) });
    const [row] = await (await check(written([record]))).rowsOf(0, 1);
    expect(row?.cells[columnOf('ssn')]).toBe('*****');
    expect(row?.cells[columnOf('surname')]).toBe('318190*****');
    expect(row?.cells[columnOf('addressLine')]).toBe(`${'x'.repeat(200)}…`);
    expect(JSON.stringify(row)).not.toContain(record.ssn);
  });
});

describe('the findings', () => {
  it('count every problem and its rows, and keep the first 5000', async () => {
    const lines = Array.from({ length: 2600 }, (_, nth) =>
      lineOf(employee(nth, { companyId: 3, payType: 'Q' })),
    );
    const { findings } = await check(written([employee(2600)]) + lines.join(''));
    expect(findings).toMatchObject({
      rows: 2601,
      employeeCount: 1,
      problemCount: 5200,
      problemRowCount: 2600,
    });
    expect(findings.problems).toHaveLength(5000);
    expect(findings.problems[0]).toMatchObject({ row: 3, column: 'payType', code: 'unknown-code' });
  });

  it('cut an endless value, with any national id masked before', async () => {
    const { findings } = await check(written([employee(0, { payType: `${'y'.repeat(95)}31819010024` })]));
    expect(findings.problems[0]?.value).toBe(`${'y'.repeat(95)}31819…`);
  });

  it('are told on the way, up to the end of the file', async () => {
    const { progress } = await check(...writeEmployeeCsv(employees(300)));
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.map((soFar) => soFar.progress)).toEqual(
      progress.map((soFar) => soFar.progress).toSorted((a, b) => a - b),
    );
    expect(progress.at(-1)).toEqual({ progress: 1, rows: 300, problemCount: 0 });
  });

  it('have no row where the file itself is wrong', async () => {
    expect((await check('')).findings).toEqual({
      rows: 0,
      employeeCount: 0,
      problemCount: 1,
      problemRowCount: 0,
      problems: [{ code: 'empty-file' }],
    });
  });
});

it('fails with the browser when the file cannot be read on', async () => {
  const file = new Blob([written(employees(2))]);
  const gone = new DOMException('The file is gone.', 'NotReadableError');
  file.stream = () =>
    new ReadableStream({
      pull(controller) {
        controller.error(gone);
      },
    });
  await expect(checkEmployeeFile(file, options, () => undefined)).rejects.toBe(gone);
});
