import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { failureOf } from '../../transport/scriptedShop.test.helper.ts';
import { anyNationalId } from '../testing/employees.ts';
import { employerAnswers } from '../testing/employerAnswers.ts';
import type { EmployeeSearch } from './employerTransport.ts';
import type { EmployerWireOperation } from './employerWire.ts';
import { backend, calls, employee, operations } from './scriptedBackend.test.helper.ts';

const reads: readonly EmployerWireOperation[] = [
  'findCompanies',
  'findEmployees',
  'getEmployee',
  'getImportedEmployee',
  'getTaxSavings',
];
const imports: readonly EmployerWireOperation[] = ['importNewEmployee', 'importEmployeesCsv'];
const writes = operations.filter((operation) => !reads.includes(operation));
const status = (code: number, headers?: HeadersInit) => () => new Response('', { status: code, headers });
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

describe('what leaves', () => {
  it.each<[EmployerWireOperation, string, unknown]>([
    ['findCompanies', 'GET /companies', undefined],
    [
      'findEmployees',
      'POST /employees/search',
      { companyId: 40, by: { employeeNo: '1001' }, page: 1, perPage: 100 },
    ],
    ['getEmployee', 'GET /employees/501', undefined],
    ['importNewEmployee', 'POST /imports/employees', { employee }],
    ['getImportedEmployee', 'GET /imports/employees/9', undefined],
    ['patchImportedEmployee', 'PATCH /imports/employees/9', { employee }],
    ['setYearlyFee', 'PUT /employees/501/years/2026/yearly-fee', { isPaid: true }],
    ['setDisabilityProof', 'PUT /employees/501/years/2026/disability-proof', { isRegistered: true }],
    ['getTaxSavings', 'GET /companies/40/tax-savings/2026/3', undefined],
    ['createTaxSavings', 'POST /companies/40/tax-savings/2026/3', {}],
  ])('for %s is %s', async (operation, route, body) => {
    const { transport, requests } = backend(() => Response.json(employerAnswers[operation]));
    await calls[operation](transport);
    const [request] = requests;
    expect(`${request?.method ?? ''} ${request?.url ?? ''}`).toBe(
      route.replace(' ', ' https://hr.example/api'),
    );
    expect(await request?.text()).toBe(body === undefined ? '' : JSON.stringify(body));
    expect([request?.cache, request?.redirect, request?.credentials]).toEqual([
      'no-store',
      'manual',
      'same-origin',
    ]);
    expect(request?.headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('for a file is the file, byte by byte, with the headers of the host', async () => {
    const headers = { Authorization: 'Bearer 1' };
    const { transport, requests } = backend(() => Response.json(employerAnswers.importEmployeesCsv), {
      headers,
    });
    const csv = new Blob([Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa5)], { type: 'application/vnd.ms-excel' });
    await transport.importEmployeesCsv({ companyId: 40, csv }, { onProgress: () => undefined });
    const [request] = requests;
    expect(`${request?.method ?? ''} ${request?.url ?? ''}`).toBe(
      'POST https://hr.example/api/companies/40/imports/employees',
    );
    expect(request?.headers.get('content-type')).toBe('text/csv');
    expect(request?.headers.get('authorization')).toBe('Bearer 1');
    expect([...((await request?.bytes()) ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa5]);
  });

  it('asks for national ids only when told to', async () => {
    const { transport, requests } = backend(status(403));
    await failureOf(transport.getEmployee({ employeeId: '501', showNationalIds: true }));
    await failureOf(transport.getEmployee({ employeeId: '501', showNationalIds: false }));
    await failureOf(transport.getTaxSavings({ companyId: 40, year: 2026, month: 3, showNationalIds: true }));
    expect(requests.map(({ url }) => url.slice('https://hr.example/api'.length))).toEqual([
      '/employees/501?nationalIds=shown',
      '/employees/501',
      '/companies/40/tax-savings/2026/3?nationalIds=shown',
    ]);
  });

  it('is nothing for an id or a number that fits no path', async () => {
    const { transport, requests } = backend(status(500));
    for (const employeeId of ['', '.', '..', 'x'.repeat(201), '\ud800']) {
      expect(await failureOf(transport.getEmployee({ employeeId }))).toMatchObject({
        code: 'rejected',
        isRetrySafe: true,
        fields: [{ field: 'employeeId', message: 'malformed' }],
      });
    }
    for (const companyId of [0, -1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1]) {
      expect(await failureOf(transport.createTaxSavings({ companyId, year: 2026, month: 3 }))).toMatchObject({
        code: 'rejected',
        fields: [{ field: 'companyId', message: 'malformed' }],
      });
    }
    expect(requests).toEqual([]);
  });
});

describe('a national id', () => {
  it('stands in no URL, whoever is searched for and whatever is asked for by it', async () => {
    const parted = fc.constantFrom('', ' ', '-');
    await fc.assert(
      fc.asyncProperty(anyNationalId, parted, async ({ dateOfBirth, ssn, id }, between) => {
        const { transport, requests } = backend(status(400));
        const searches: EmployeeSearch['by'][] = [{ nationalId: id }, { dateOfBirth }, { employeeNo: id }];
        for (const by of searches) {
          await failureOf(transport.findEmployees({ companyId: 40, by, page: 1, perPage: 10 }));
        }
        await failureOf(transport.importNewEmployee({ employee: { ...employee, dateOfBirth, ssn } }));
        const typed = id.slice(0, 6) + between + ssn;
        for (const spaced of [typed, ` ${typed}`]) {
          await failureOf(transport.getEmployee({ employeeId: spaced }));
          await failureOf(transport.getImportedEmployee({ importedEmployeeId: spaced }));
          await failureOf(
            transport.patchImportedEmployee({ importedEmployeeId: spaced, employee: { ...employee, ssn } }),
          );
          await failureOf(transport.setYearlyFee({ employeeId: spaced, year: 2026, isPaid: true }));
        }
        const paths = requests.map(({ url }) => new URL(url).pathname);
        expect(new Set(paths)).toEqual(new Set(['/api/employees/search', '/api/imports/employees']));
        expect(requests.every(({ url }) => new URL(url).search === '')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is masked wherever a server says it in an error', async () => {
    const parted = fc.constantFrom('', ' ', '-');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operations),
        anyNationalId,
        parted,
        async (operation, { id }, by) => {
          const said = `${id.slice(0, 6)}${by}${id.slice(6)}`;
          const fields = [{ field: `employee.${said}`, message: `ukjent: ${said}!` }];
          const error = { code: 'rejected', reason: `${said} finnes.`, correlationId: said, fields };
          const { transport } = backend(() => Response.json({ error }, { status: 422 }));
          const { message, correlationId, reason, ...failure } = await failureOf(calls[operation](transport));
          expect(reason).toBe(`${id.slice(0, 6)}${by}***** finnes.`);
          expect(JSON.stringify([message, correlationId, failure])).not.toContain(id.slice(6));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stands in no error about an answer that does not fit', async () => {
    const answer = { ...employerAnswers.getEmployee, ssn: 31019012345, 31019012345: '31019012345' };
    const { transport } = backend(() => Response.json(answer));
    const error = await failureOf(transport.getEmployee({ employeeId: '501' }));
    expect(error).toMatchObject({ code: 'bad-response' });
    expect(error.message).toContain('ssn');
    expect(JSON.stringify([error.message, error])).not.toMatch(/12345/);
  });

  it('is not seen in the letters of a correlation id', async () => {
    const id = 'a31019012345b';
    const { transport } = backend(status(500, { 'X-Correlation-Id': id }));
    const error = await failureOf(transport.setYearlyFee({ employeeId: '501', year: 2026, isPaid: true }));
    expect([error.correlationId, error.message.includes(id)]).toEqual([id, true]);
  });
});

describe('sending again', () => {
  it.each(reads)('%s is sent three times with one id', async (operation) => {
    const { transport, requests } = backend(status(503));
    expect(await failureOf(calls[operation](transport))).toMatchObject({ code: 'unavailable', status: 503 });
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map(({ headers }) => headers.get('x-correlation-id'))).size).toBe(1);
  });

  it('sends a whole search again', async () => {
    const answers = [offline, status(429), () => Response.json(employerAnswers.findEmployees)];
    const { transport, requests } = backend(() => answers.shift()?.() ?? Response.error());
    expect(await calls.findEmployees(transport)).toEqual(employerAnswers.findEmployees);
    const bodies = await Promise.all(requests.map((request) => request.text()));
    expect([bodies.length, new Set(bodies).size]).toEqual([3, 1]);
  });

  it.each(writes)('%s is sent once, and may be sent again by itself unless it imports', async (operation) => {
    for (const failure of [offline, ...[408, 500, 502, 503, 504].map((code) => status(code))]) {
      const { transport, requests } = backend(failure);
      expect((await failureOf(calls[operation](transport))).isRetrySafe).toBe(!imports.includes(operation));
      expect(requests).toHaveLength(1);
    }
  });

  it.each(imports)('%s may be sent again when it was turned away', async (operation) => {
    for (const code of [401, 403, 429]) {
      const { transport } = backend(status(code));
      expect(await failureOf(calls[operation](transport))).toMatchObject({ isRetrySafe: true });
    }
  });

  it('is for a person to decide when a file has gone and the answer does not fit', async () => {
    const { transport } = backend(() => Response.json({ changed: 'all' }));
    expect(await failureOf(calls.importEmployeesCsv(transport))).toMatchObject({
      code: 'bad-response',
      isRetrySafe: false,
    });
  });
});

describe('ending a call', () => {
  it.each(operations)('during %s rejects at once and ends the request', async (operation) => {
    const controller = new AbortController();
    const { transport, requests } = backend(() => {
      queueMicrotask(() => {
        controller.abort();
      });
      return new Promise(() => undefined);
    });
    const error = await failureOf(calls[operation](transport, { signal: controller.signal }));
    expect(error).toMatchObject({ code: 'aborted', isRetrySafe: !imports.includes(operation) });
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  it.each([
    ['findEmployees', 20_000],
    ['getTaxSavings', 60_000],
    ['importNewEmployee', 60_000],
    ['importEmployeesCsv', 600_000],
  ] as const)('by itself gives %s %d ms', async (operation, milliseconds) => {
    vi.useFakeTimers();
    try {
      const { transport } = backend(() => new Promise(() => undefined));
      const failure = failureOf(calls[operation](transport));
      await vi.advanceTimersByTimeAsync(milliseconds - 1);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await failure).toMatchObject({ code: 'timeout' });
    } finally {
      vi.useRealTimers();
    }
  });
});

it('is a session that ended when an import is redirected', async () => {
  const { transport } = backend(status(302, { Location: 'https://login.example/' }));
  expect(await failureOf(calls.importEmployeesCsv(transport))).toMatchObject({
    code: 'unauthorized',
    status: 302,
    isRetrySafe: false,
  });
});
