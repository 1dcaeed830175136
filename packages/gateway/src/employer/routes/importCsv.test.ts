import { gzipSync } from 'node:zlib';
import { parseEmployeeCsv, writeEmployeeCsv, type EmployeeRecord } from '@fribillett/core/employer';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { csvOf, employeeRecord, employeeRecords, ssnOf } from '../../testing/employees.ts';
import { createEmployer, inPieces } from '../../testing/employer.ts';
import { errorAnswer, json, noAnswer } from '../../testing/fakeEntur.ts';
import type { SeenEmployerCall } from '../../testing/fakeEmployerEntur.ts';

const operationId = 'importMultipleEmployeesCsv';
const stranger = employeeRecord({ companyId: 9002, employeeNo: 'stranger', dateOfBirth: '1999-12-31' });
const rowsOf = (csv: string) => csv.slice(csv.indexOf('\n') + 1);

/** The file in the form that reached Entur. */
async function fileIn(call: SeenEmployerCall | undefined): Promise<string> {
  const headers = { 'Content-Type': call?.headers.get('Content-Type') ?? '' };
  const form = await new Response(call?.body, { headers }).formData();
  const file = form.get('importFile');
  return file instanceof File ? file.text() : '';
}

async function cellsOf(csv: string): Promise<(readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for await (const { rows } of parseEmployeeCsv([new TextEncoder().encode(csv)])) {
    all.push(...rows.map(({ cells }) => cells));
  }
  return all;
}

function cut(csv: string, sizes: readonly number[]): Uint8Array[] {
  const bytes = new TextEncoder().encode(csv);
  const pieces: Uint8Array[] = [];
  for (let at = 0, next = 0; at < bytes.length; next += 1) {
    const size = sizes[next % sizes.length] ?? bytes.length;
    pieces.push(bytes.slice(at, at + size));
    at += size;
  }
  return pieces;
}

describe('a file that is right', () => {
  it('is imported, and what really changed is answered', async () => {
    const { upload, entur, told } = createEmployer();
    const answer = await upload(csvOf(employeeRecords(3)));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      changed: [
        { importedEmployeeId: '81', employeeNo: '1', firstName: 'Åse', surname: 'Nordmann' },
        { importedEmployeeId: '82' },
      ],
    });
    expect(await fileIn(entur.last(operationId))).toBe(csvOf(employeeRecords(3)));
    expect(told('write')).toMatchObject([
      { operation: 'importEmployeesCsv', actor: 'hr@nordbanen', companyId: 9001, count: 3, outcome: 'done' },
    ]);
  });

  it('may have changed nothing', async () => {
    const { upload, entur } = createEmployer();
    entur.on(operationId, () => json([]));
    expect(await upload(csvOf(employeeRecords(1)))).toMatchObject({ status: 200, body: { changed: [] } });
  });

  it('comes to Entur as Entur reads it, however a spreadsheet saved it', async () => {
    const { upload, entur } = createEmployer();
    const rows = rowsOf(csvOf([employeeRecord()]))
      .replaceAll(',', ';')
      .replaceAll('\r\n', '\n');
    const windows1252 = Uint8Array.from(rows, (letter) => letter.charCodeAt(0));
    expect((await upload(inPieces(windows1252))).status).toBe(200);
    expect(await fileIn(entur.last(operationId))).toBe(csvOf([employeeRecord()]));
  });

  it('holds no row within a cell that a reader without quotation marks would take for one', async () => {
    const { upload, entur } = createEmployer();
    const hidden = [...writeEmployeeCsv([stranger])].at(-1)?.trim() ?? '';
    const addressLine = `Storgata 1\r\n${hidden}\n\u2028Oppgang\u0000B`;
    expect((await upload(csvOf([employeeRecord({ addressLine })]))).status).toBe(200);
    const csv = await fileIn(entur.last(operationId));
    expect(csv.trim().split(/[\r\n\u2028]+/)).toHaveLength(2);
    expect((await cellsOf(csv)).flat()).toContain(`Storgata 1 ${hidden} Oppgang B`);
  });

  it('holds no formula behind a control character either', async () => {
    const { upload, entur } = createEmployer();
    expect((await upload(csvOf([employeeRecord({ surname: '\u0000=1+1' })]))).status).toBe(200);
    expect((await cellsOf(await fileIn(entur.last(operationId)))).flat()).toContain("'=1+1");
  });

  it('comes to Entur with the same cells in whatever pieces it came', async () => {
    const text = fc.constantFrom('Åse', 'Ola "Olsen", jr.', 'to\nlinjer', "D'Arcy; Ås", '😀 Li');
    const size = fc.integer({ min: 1, max: 400 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.array(size, { minLength: 1 }),
        async (names, sizes) => {
          const { upload, entur } = createEmployer();
          const records = employeeRecords(names.length).map((one, at) => ({
            ...one,
            firstName: names[at] ?? '',
          }));
          expect((await upload(inPieces(...cut(csvOf(records), sizes)))).status).toBe(200);
          const onOneLine = csvOf(records).replaceAll('to\nlinjer', 'to linjer');
          expect(await cellsOf(await fileIn(entur.last(operationId)))).toEqual(await cellsOf(onOneLine));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('goes to the place and field that the options name', async () => {
    const { upload, entur } = createEmployer({
      endpoints: { importMultipleEmployeesCsv: { path: '/elsewhere' } },
      wireNames: { importFile: 'file' },
      fetch: async (request) => {
        seen.push([new URL(request.url).pathname, await request.text()]);
        return entur.fetch(new Request('https://entur.test/oauth/token'));
      },
    });
    const seen: [path: string, body: string][] = [];
    await upload(csvOf([employeeRecord()]));
    expect(seen.find(([path]) => path === '/elsewhere')?.[1]).toContain('name="file"');
  });
});

describe('a file with something wrong in it', () => {
  it('never reaches Entur when it is small', async () => {
    const { upload, entur } = createEmployer();
    const answer = await upload(csvOf([employeeRecord(), stranger]));
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      code: 'rejected',
      fields: [{ field: 'row 3, companyId', message: 'other-company' }],
    });
    expect(entur.calls).toEqual([]);
  });

  it('never reaches Entur whole when another company’s row is its last', async () => {
    const { upload, entur, told } = createEmployer();
    const right = csvOf(employeeRecords(50));
    const answer = await upload(inPieces(right, rowsOf(csvOf([stranger]))));
    expect(answer.body.error?.fields).toEqual([{ field: 'row 52, companyId', message: 'other-company' }]);
    const call = entur.last(operationId);
    expect(call?.isWhole).toBe(false);
    expect(call?.body).not.toMatch(/--\r\n$/);
    expect(call?.body).not.toContain('stranger');
    expect(told('write')).toMatchObject([{ outcome: 'refused', count: 50 }]);
  });

  it('never reaches Entur whole, wherever the wrong row stands and however the file is cut', async () => {
    const wrong: Partial<EmployeeRecord>[] = [
      { companyId: 9002 },
      { ssn: '1234' },
      { firstName: '=HYPERLINK("x")' },
      { payType: 'Q' },
      { hireStartDate: '2020-02-31' },
      { surname: '' },
    ];
    const size = fc.integer({ min: 1, max: 2000 });
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 20 }),
        fc.constantFrom(...wrong),
        fc.array(size, { minLength: 1 }),
        async (at, parts, sizes) => {
          const { upload, entur } = createEmployer();
          const records = employeeRecords(20).toSpliced(at, 0, { ...stranger, companyId: 9001, ...parts });
          // The names of the columns once, and rows as a spreadsheet writes them: formulas stay formulas.
          const csv = csvOf(records).replaceAll('"\'=', '"=');
          expect((await upload(inPieces(...cut(csv, sizes)))).status).toBe(400);
          expect(entur.calls.filter(({ isWhole, operationId: id }) => isWhole && id !== 'token')).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is told of by its first twenty problems, in places and codes and never by a value', async () => {
    const { upload } = createEmployer();
    const wrong = employeeRecords(30).map((one) => ({ ...one, ssn: '98765', surname: '=planted()' }));
    const answer = await upload(inPieces(csvOf(employeeRecords(30)), rowsOf(csvOf(wrong))));
    expect(answer.body.error?.fields).toHaveLength(20);
    expect(answer.body.error?.fields?.[0]).toEqual({ field: 'row 32, ssn', message: 'national-id-mismatch' });
    expect(answer.text).not.toMatch(/98765|planted|\d{5}/);
  });

  it.each([
    ['empty', ''],
    ['a header alone', csvOf([])],
    ['blank lines', '\r\n\r\n\r\n'],
  ])('is refused when it is %s, and nothing is sent', async (_, file) => {
    const { upload, entur } = createEmployer();
    const answer = await upload(file);
    expect(answer.body.error?.fields).toEqual([{ field: 'file', message: 'empty-file' }]);
    expect(entur.calls).toEqual([]);
  });

  it.each<[string, Uint8Array]>([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0)],
    ['compressed without saying so', gzipSync(csvOf(employeeRecords(3)))],
    ['UTF-16', Buffer.from(`\uFEFF${csvOf(employeeRecords(3))}`, 'utf16le')],
  ])('is refused when it is %s, and nothing is sent', async (_, file) => {
    const { upload, entur } = createEmployer();
    expect((await upload(inPieces(file))).status).toBe(400);
    expect(entur.calls).toEqual([]);
  });

  it.each([
    ['of a synthetic person, in production', false, 400],
    ['of a synthetic person, in a test environment', true, 200],
  ])('may have an id %s: %s, %i', async (_, testNumbers, status) => {
    const { upload } = createEmployer({ testNumbers });
    const file = csvOf([employeeRecord({ ssn: ssnOf('1980-02-17', 0, 'test') })]);
    expect((await upload(file)).status).toBe(status);
  });

  it('is refused when it breaks off, and Entur never has it whole', async () => {
    const { upload, entur, told } = createEmployer();
    const answer = await upload(inPieces(csvOf(employeeRecords(5)), new Error('gone')));
    expect(answer.body.error?.fields).toEqual([{ field: 'body', message: 'The body ended early.' }]);
    expect(entur.last(operationId)?.isWhole).toBe(false);
    expect(told('internal-error')).toEqual([]);
  });
});

describe('a body that is none of ours', () => {
  it.each<[string, Record<string, string>, number]>([
    ['JSON', { 'Content-Type': 'application/json' }, 415],
    ['a form', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['what only begins like CSV', { 'Content-Type': 'text/csv-schema' }, 415],
    ['a compressed file', { 'Content-Encoding': 'gzip' }, 415],
    ['a length above the limit', { 'Content-Length': String(200 * 2 ** 20 + 1) }, 413],
  ])('refuses %s before anything is read or sent', async (_, headers, status) => {
    const { upload, entur } = createEmployer();
    let isRead = false;
    const body = new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 });
    expect((await upload(body, { headers })).status).toBe(status);
    expect(isRead).toBe(false);
    expect(entur.calls).toEqual([]);
  });

  it('counts what comes: one byte above the limit is refused, whatever was said of its length', async () => {
    const file = csvOf(employeeRecords(50));
    const bytes = new TextEncoder().encode(file).length;
    const pieces = cut(file, [1000]);
    const { upload, entur } = createEmployer({ maxFileBytes: bytes });
    expect((await upload(inPieces(...pieces))).status).toBe(200);
    const small = createEmployer({ maxFileBytes: bytes - 1 });
    const headers = { 'Content-Length': '10' };
    expect((await small.upload(inPieces(...pieces), { headers })).status).toBe(413);
    expect(entur.last(operationId)?.isWhole).toBe(true);
    expect(small.entur.last(operationId)?.isWhole).toBe(false);
  });

  it.each([
    ['without the permission', { user: 'reader' }, 403],
    ['for a company outside the session', { path: '/companies/9002/imports/employees' }, 403],
    ['without a session', { user: 'nobody' }, 401],
    ['from another site', { headers: { Origin: 'https://evil.test' } }, 403],
  ])('is refused %s before anything is read or sent', async (_, asking, status) => {
    const { upload, entur } = createEmployer();
    const file = csvOf([employeeRecord({ companyId: 9002 })]);
    expect((await upload(file, asking)).status).toBe(status);
    expect(entur.calls).toEqual([]);
  });
});

describe('what Entur makes of it', () => {
  it('is told by the names of fields, and never by what was refused', async () => {
    const { upload, entur, events } = createEmployer();
    const offenders = [
      { field: 'ssn', defaultMessage: 'planted-words', rejectedValues: ['17028012345'] },
      { field: '17028012345', rejectedValues: ['planted-value'] },
    ];
    const body = { status: 400, message: 'planted 17028012345', errors: offenders };
    entur.on(operationId, () => json(body, 400));
    const answer = await upload(csvOf(employeeRecords(2)));
    expect(answer.status).toBe(422);
    expect(answer.body.error?.fields).toEqual([
      { field: 'ssn', message: 'Entur did not accept this field.' },
    ]);
    expect(answer.text + JSON.stringify(events)).not.toMatch(/planted|17028012345/);
  });

  it.each([
    ['unsure', 'a 500', () => errorAnswer(500)],
    ['unsure', 'a 408', () => errorAnswer(408)],
    ['refused', 'a 429', () => errorAnswer(429)],
    ['unsure', 'no answer at all', () => Promise.reject(new TypeError('fetch failed'))],
    ['unsure', 'a page', () => new Response('<html>')],
    ['unsure', 'an answer that is no list', () => json({ done: true })],
  ])('is %s after %s: there is no other try, and the audit says so', async (outcome, _, handler) => {
    const { upload, entur, told } = createEmployer();
    entur.on(operationId, handler);
    expect((await upload(csvOf(employeeRecords(2)))).status).toBeGreaterThanOrEqual(429);
    expect(entur.count(operationId)).toBe(1);
    expect(told('write')).toMatchObject([{ outcome }]);
  });

  it('is no success when the answer came before the file had left', async () => {
    const { upload, entur, told } = createEmployer();
    entur.onArrival(operationId, () => json([{ id: 1 }]));
    const answer = await upload(inPieces(csvOf(employeeRecords(5)), rowsOf(csvOf([stranger]))));
    expect(answer).toMatchObject({ status: 502, body: { error: { code: 'bad-response' } } });
    expect(told('write')).toMatchObject([{ outcome: 'unsure' }]);
  });
});

describe('the way through', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A browser that sends a piece when it is told to, and an Entur that tells of each that it got. */
  function stepwise() {
    let push: (piece: Uint8Array | undefined) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        push = (piece) => {
          if (piece === undefined) controller.close();
          else controller.enqueue(piece);
        };
      },
    });
    const got: (() => void)[] = [];
    const wait = () => new Promise<void>((resolve) => got.push(resolve));
    const employer = createEmployer({
      fetch: async (request) => {
        if (request.url.endsWith('/token')) return employer.entur.fetch(request);
        for (const reader = request.body?.getReader(); reader !== undefined;) {
          const { done, value } = await reader.read();
          if (done) break;
          if (new TextDecoder().decode(value).includes('Nordmann')) got.shift()?.();
        }
        return json([]);
      },
    });
    return {
      ...employer,
      body,
      push: (csv?: string) => {
        push(csv === undefined ? undefined : new TextEncoder().encode(csv));
      },
      wait,
    };
  }

  it('may take longer than the time-out as long as something moves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { upload, body, push, wait } = stepwise();
    const rows = rowsOf(csvOf(employeeRecords(5))).split(/(?<=\n)/);
    const answer = upload(body);
    for (const row of rows) {
      const arrived = wait();
      push(row);
      await arrived;
      vi.advanceTimersByTime(50_000);
    }
    push();
    expect((await answer).status).toBe(200);
  });

  it('is a time-out when nothing moves, and Entur never has the file whole', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { upload, body, push, wait, told } = stepwise();
    const answer = upload(body);
    const arrived = wait();
    push(csvOf([employeeRecord()]));
    await arrived;
    vi.advanceTimersByTime(56_000);
    expect(await answer).toMatchObject({ status: 504, body: { error: { code: 'unavailable' } } });
    expect(told('write')).toMatchObject([{ outcome: 'refused' }]);
  });

  it('is let go when its first row does not come to its end, and Entur hears nothing of it', async () => {
    const { upload, entur, told } = createEmployer({ timeoutMs: 50 });
    const gone: unknown[] = [];
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('employeeNo,comp'));
      },
      cancel: (reason) => {
        gone.push(reason);
      },
    });
    expect(await upload(body)).toMatchObject({
      status: 400,
      body: { error: { code: 'rejected', fields: [{ field: 'body' }] } },
    });
    expect(entur.calls).toEqual([]);
    expect(gone).toHaveLength(1);
    expect(told('write')).toMatchObject([{ outcome: 'refused', count: 0 }]);
  });

  it('is a time-out when Entur does not answer what it got whole, and nobody knows what it did', async () => {
    const { upload, entur, told } = createEmployer({ timeoutMs: 50 });
    entur.on(operationId, noAnswer);
    expect((await upload(csvOf([employeeRecord()]))).status).toBe(504);
    expect(told('write')).toMatchObject([{ outcome: 'unsure' }]);
  });

  it('reads no faster than Entur takes', async () => {
    let pulled = 0;
    const pieces = csvOf(employeeRecords(400)).split(/(?<=\n)/);
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const piece = pieces[pulled++];
          if (piece === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(piece));
        },
      },
      { highWaterMark: 0 },
    );
    let most = 0;
    const { upload, entur } = createEmployer({
      fetch: async (request) => {
        if (request.url.endsWith('/token')) return entur.fetch(request);
        let taken = 0;
        for (const reader = request.body?.getReader(); reader !== undefined; taken += 1) {
          if ((await reader.read()).done) break;
          most = Math.max(most, pulled - taken);
        }
        return json([]);
      },
    });
    expect((await upload(body)).status).toBe(200);
    expect(pulled).toBeGreaterThan(400);
    expect(most).toBeLessThan(12);
  });

  it('ends at Entur when the browser gives up', async () => {
    const browser = new AbortController();
    const { upload, entur, told } = createEmployer({
      fetch: async (request) => {
        if (request.url.endsWith('/token')) return entur.fetch(request);
        const ended = new Promise<never>((_, reject) => {
          request.signal.addEventListener('abort', () => {
            reject(new TypeError('aborted'));
          });
        });
        browser.abort();
        return ended;
      },
    });
    const never = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(csvOf([employeeRecord()])));
      },
    });
    expect((await upload(never, { signal: browser.signal })).status).toBeGreaterThanOrEqual(400);
    expect(told('write')).toMatchObject([{ outcome: 'refused' }]);
  });

  it('is seen to its end when the browser gives up after the whole file has left', async () => {
    const browser = new AbortController();
    const { upload, entur, told } = createEmployer();
    entur.on(operationId, () => {
      browser.abort();
      return json([]);
    });
    await upload(csvOf([employeeRecord()]), { signal: browser.signal });
    expect(told('write')).toMatchObject([{ outcome: 'done' }]);
  });
});
