import { describe, expect, it } from 'vitest';
import { createGateway } from '../index.ts';
import { createEmployer, employerSecret, type EmployerAsking } from '../testing/employer.ts';
import { employeeRecord } from '../testing/employees.ts';
import { errorAnswer } from '../testing/fakeEntur.ts';
import type { EmployerSession } from './index.ts';

const employee = employeeRecord();
const csv = { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/csv' } };

/** Every route, with the permission that it asks for. */
const routes: [operation: string, path: string, asking: EmployerAsking, may: string | undefined][] = [
  ['findCompanies', '/companies', {}, undefined],
  ['findEmployees', '/employees/search', { body: { companyId: 9001, page: 1, perPage: 10 } }, 'read'],
  ['getEmployee', '/employees/1', {}, 'read'],
  ['importNewEmployee', '/imports/employees', { body: { employee } }, 'import'],
  ['importEmployeesCsv', '/companies/9001/imports/employees', csv, 'import'],
  ['getImportedEmployee', '/imports/employees/71', {}, 'import'],
  ['patchImportedEmployee', '/imports/employees/71', { method: 'PATCH', body: { employee } }, 'import'],
  ['setYearlyFee', '/employees/1/years/2026/yearly-fee', { method: 'PUT', body: { isPaid: true } }, 'import'],
  [
    'setDisabilityProof',
    '/employees/1/years/2026/disability-proof',
    { method: 'PUT', body: { isRegistered: true } },
    'import',
  ],
  ['getTaxSavings', '/companies/9001/tax-savings/2026/3', {}, 'reports'],
  ['createTaxSavings', '/companies/9001/tax-savings/2026/3', { body: {} }, 'reports'],
];

describe('who is let in', () => {
  it.each(routes)('answers 401 on %s without a session, and asks Entur nothing', async (_, path, asking) => {
    const { ask, entur } = createEmployer();
    for (const user of ['nobody', '', 'kari']) {
      const answer = await ask(path, { ...asking, user });
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
    }
    expect(entur.calls).toEqual([]);
  });

  it.each(routes.filter(([, , , may]) => may !== undefined))(
    'answers 403 on %s without its permission, and asks Entur nothing',
    async (_, path, asking, may) => {
      const { ask, entur } = createEmployer({
        resolveEmployer: () => ({
          companyIds: [9001],
          actor: 'a',
          may: (['import', 'read', 'reports', 'read-national-ids'] as const).filter((one) => one !== may),
        }),
      });
      const answer = await ask(path, asking);
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
      expect(entur.calls).toEqual([]);
    },
  );

  it.each<[string, string, EmployerAsking]>([
    ['a search', '/employees/search', { body: { companyId: 9002, page: 1, perPage: 10 } }],
    ['an import', '/imports/employees', { body: { employee: { ...employee, companyId: 9002 } } }],
    ['a file', '/companies/9002/imports/employees', csv],
    [
      'a change of company',
      '/imports/employees/71',
      { method: 'PATCH', body: { employee: { ...employee, companyId: 9002 } } },
    ],
    ['a report', '/companies/9002/tax-savings/2026/3', {}],
    ['a generation', '/companies/9002/tax-savings/2026/3', { body: {} }],
  ])(
    'answers 403 on %s of a company outside the session, and asks Entur nothing',
    async (_, path, asking) => {
      const { ask, entur } = createEmployer();
      expect((await ask(path, asking)).status).toBe(403);
      expect(entur.calls).toEqual([]);
    },
  );

  it.each<[string, string, EmployerAsking]>([
    ['look at', '/employees/2', {}],
    ['set the fee of', '/employees/2/years/2026/yearly-fee', { method: 'PUT', body: { isPaid: true } }],
    [
      'set the proof of',
      '/employees/2/years/2026/disability-proof',
      { method: 'PUT', body: { isRegistered: true } },
    ],
    ['look at the import of', '/imports/employees/72', {}],
    ['change the import of', '/imports/employees/72', { method: 'PATCH', body: { employee } }],
  ])(
    'answers alike to %s another company’s employee and one who is nobody’s, and writes nothing',
    async (_, path, asking) => {
      const { ask, entur } = createEmployer();
      const headers = { 'X-Correlation-Id': 'the-same-one' };
      const another = await ask(path, { ...asking, headers });
      const nobody = await ask(path.replace(/\b7?2\b/, '99'), { ...asking, headers });
      expect(another.status).toBe(404);
      expect([nobody.status, nobody.text]).toEqual([404, another.text]);
      expect(entur.calls.filter(({ operationId }) => /^(set|patch)/.test(operationId))).toEqual([]);
    },
  );

  it.each([
    ['getEmployee', '/employees/2', '/employees/99'],
    ['getImportedEmployee', '/imports/employees/72', '/imports/employees/99'],
  ] as const)(
    'answers alike where Entur itself refuses another company’s: %s',
    async (operation, path, nobodys) => {
      const { ask, entur } = createEmployer();
      const nobody = await ask(nobodys);
      entur.on(operation, () => errorAnswer(403));
      expect(await ask(path)).toMatchObject({ status: 404, text: nobody.text });
      entur.on(operation, () => new Response('<html>', { status: 403 }));
      expect((await ask(path)).status).toBe(503);
    },
  );

  it('takes an employee of whom Entur tells no company for nobody’s', async () => {
    const { ask, entur } = createEmployer();
    entur.employees.set('1', { ...entur.employees.get('1'), company: undefined });
    expect((await ask('/employees/1')).status).toBe(404);
  });

  it('has no route of the shop’s, and the shop none of the employer’s', async () => {
    const { ask, entur } = createEmployer();
    for (const path of ['/entitlements', '/usage', '/claim', '/reservation']) {
      expect((await ask(path)).status).toBe(404);
    }
    const shop = createGateway({
      environment: 'staging',
      clientId: 'shop',
      clientSecret: 'x',
      clientName: 'acme-webshop',
      clearanceKeys: [{ kid: 'a', secret: 'a secret of thirty-two characters' }],
      resolveSale: () => {
        throw new Error('must not be asked');
      },
      fetch: entur.fetch,
    });
    for (const [, path, { body, ...asking }] of routes) {
      const request = new Request(`https://shop.test${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...asking,
      });
      expect((await shop.fetch(request)).status).toBe(404);
    }
    expect(entur.calls).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a shop’s', { customer: { customerNumber: '1001' }, mayBuyFor: [], channel: 'x', pos: 'x' }],
    ['one without companies', { actor: 'a', may: ['read'] }],
    ['one with a text for a company', { companyIds: ['9001'], actor: 'a', may: ['read'] }],
    ['one with a permission that there is none of', { companyIds: [9001], actor: 'a', may: ['everything'] }],
    ['one without an actor', { companyIds: [9001], actor: '', may: ['read'] }],
  ])('takes no session like %s', async (_, session) => {
    const { ask, entur, told } = createEmployer({ resolveEmployer: () => session as EmployerSession });
    expect((await ask('/companies')).status).toBe(500);
    expect(told('internal-error')).toMatchObject([
      { error: { message: expect.stringContaining('resolveEmployer must return') as string } },
    ]);
    expect(entur.calls).toEqual([]);
  });

  it('answers 500 and tells the event hook when the host’s own session code breaks', async () => {
    const error = new Error('cookie jar is broken');
    const { ask, events } = createEmployer({ resolveEmployer: () => Promise.reject(error) });
    const answer = await ask('/companies');
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('cookie jar');
    expect(events).toContainEqual(expect.objectContaining({ type: 'internal-error', error }));
  });
});

describe('the address', () => {
  it.each([
    '/',
    '/employees',
    '/employees/1/',
    '/employees/../employees/1/x',
    '/employees/%31',
    '/employees/1%2F2',
    '/employees/1;x',
    '/employees/a',
    '/employees/-1',
    '/employees/12345678901234567890',
    '/imports/employees/..',
    '/companies/0/tax-savings/2026/3',
    '/companies/09001/tax-savings/2026/3',
    '/companies/9001x/tax-savings/2026/3',
    '/companies/9001/tax-savings/26/3',
    '/COMPANIES',
  ])('answers 404 on %s without looking at the session', async (path) => {
    const { ask, entur } = createEmployer({
      resolveEmployer: () => {
        throw new Error('must not be asked');
      },
    });
    expect(await ask(path)).toMatchObject({ status: 404, body: { error: { code: 'endpoint-not-found' } } });
    expect(entur.calls).toEqual([]);
  });

  it.each([
    ['/companies', 'POST'],
    ['/employees/search', 'GET'],
    ['/employees/1', 'DELETE'],
    ['/employees/1/years/2026/yearly-fee', 'POST'],
    ['/imports/employees/71', 'PUT'],
    ['/companies/9001/imports/employees', 'PUT'],
  ])('answers 405 on %s by %s', async (path, method) => {
    const { ask } = createEmployer();
    expect((await ask(path, { method })).status).toBe(405);
  });

  it('holds no national id: one in the path or in a query goes no further', async () => {
    const { ask, entur, events } = createEmployer();
    const id = '17028000057';
    for (const name of [id, `hr-${id}`, '170280-00057']) {
      const { text } = await ask('/nowhere', { headers: { 'X-Correlation-Id': name } });
      expect(text).not.toContain('00057');
    }
    for (const path of [
      `/employees/${id}`,
      `/imports/employees/${id}`,
      `/employees/1?ssn=${id}`,
      `/companies?nationalId=${id}`,
      `/employees/1?nationalIds=shown&ssn=${id}`,
      `/companies/${id}/tax-savings/2026/3`,
    ]) {
      expect([400, 404]).toContain((await ask(path)).status);
    }
    expect(entur.calls).toEqual([]);
    expect(JSON.stringify(events)).not.toContain('00057');
  });

  it.each(routes)('has no query on %s that is not known', async (_, path, asking) => {
    const { ask, entur } = createEmployer();
    for (const query of [
      'x=1',
      'nationalIds=all',
      'nationalIds=shown&nationalIds=shown',
      'nationalids=shown',
    ]) {
      expect(await ask(`${path}?${query}`, asking)).toMatchObject({
        status: 400,
        body: { error: { fields: [{ field: 'query' }] } },
      });
    }
    expect(entur.calls).toEqual([]);
  });

  it('is below basePath and nowhere else', async () => {
    const { ask } = createEmployer({ basePath: '/api/employer/' });
    expect((await ask('/api/employer/companies')).status).toBe(200);
    expect((await ask('/companies')).status).toBe(404);
  });
});

describe('other sites', () => {
  const writes = routes.filter(([, , { body, method }]) => body !== undefined || method !== undefined);

  it.each(writes)('cannot ask for %s with somebody’s cookie', async (_, path, asking) => {
    const { ask, entur } = createEmployer();
    const foreigners: Record<string, string>[] = [
      { Origin: 'https://evil.test' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.employer.test' },
    ];
    for (const foreign of foreigners) {
      const headers = { ...asking.headers, ...foreign };
      expect((await ask(path, { ...asking, headers })).status).toBe(403);
    }
    expect(entur.calls).toEqual([]);
  });

  it.each(['/employees/1', '/companies/9001/tax-savings/2026/3'])(
    'cannot have it written down that somebody looked at the national ids of %s',
    async (path) => {
      const { ask, entur, told } = createEmployer({ allowedOrigins: ['https://hr.test'] });
      entur.report = 'companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus\n';
      const look = (headers: Record<string, string>) => ask(`${path}?nationalIds=shown`, { headers });
      expect((await look({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' })).status).toBe(403);
      expect((await look({ Origin: 'https://evil.test' })).status).toBe(403);
      expect(entur.calls).toEqual([]);
      expect(told('national-ids-shown')).toEqual([]);
      expect((await look({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://hr.test' })).status).toBe(200);
      expect((await look({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    },
  );

  it('lets pages of allowed origins, and no others, ask before and read after', async () => {
    const { gateway } = createEmployer({ allowedOrigins: ['https://hr.test'] });
    const preflight = (origin: string) =>
      gateway.fetch(
        new Request('https://employer.test/imports/employees/71', {
          method: 'OPTIONS',
          headers: { Origin: origin },
        }),
      );
    const allowed = await preflight('https://hr.test');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('Access-Control-Allow-Methods')?.split(', ').sort()).toEqual([
      'GET',
      'PATCH',
      'POST',
      'PUT',
    ]);
    const refused = await preflight('https://evil.test');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('bodies', () => {
  const json = routes.filter(([, , { body }]) => typeof body === 'object');

  it.each(json)('of %s are JSON and nothing else', async (_, path, { body, method }) => {
    const { ask, entur } = createEmployer();
    const send = (text: string, headers: Record<string, string>) =>
      ask(path, { method, body: text, headers });
    const right = JSON.stringify(body);
    expect((await send(right, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await send(right, { 'Content-Type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    const type = { 'Content-Type': 'application/json' };
    expect((await send(right.slice(0, -1), type)).status).toBe(400);
    expect((await send('[]', type)).status).toBe(400);
    expect((await send(`${right}${' '.repeat(70_000)}`, type)).status).toBe(413);
    expect((await send(right, { ...type, 'Content-Length': '70000' })).status).toBe(413);
    expect(entur.calls).toEqual([]);
  });

  it.each([
    ['page 0', { page: 0 }],
    ['101 a page', { perPage: 101 }],
    ['a field that there is none of', { nationalId: '17028000057' }],
    ['two things to find by', { by: { employeeNo: '1', dateOfBirth: '1980-02-17' } }],
    ['a day that is none', { by: { dateOfBirth: '1980-02-31' } }],
    ['half a national id', { by: { nationalId: '170280' } }],
    ['a national id whose control digits are wrong', { by: { nationalId: '17028012345' } }],
  ])('rejects a search with %s, and asks Entur nothing', async (_, parts) => {
    const { ask, entur } = createEmployer();
    const answer = await ask('/employees/search', {
      body: { companyId: 9001, page: 1, perPage: 10, ...parts },
    });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'rejected' } } });
    expect(answer.body.error?.fields).toHaveLength(1);
    expect(JSON.stringify(answer.body.error?.fields)).not.toMatch(/\d/);
    expect(entur.calls).toEqual([]);
  });
});

describe('what leaves the gateway', () => {
  it('is private, never stored and never guessed at, whatever it answers', async () => {
    const { ask } = createEmployer();
    for (const [, path, asking] of [...routes, ['', '/nowhere', {}] as const]) {
      const { headers } = await ask(path, asking);
      expect(headers.get('Cache-Control')).toBe('private, no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  it('to Entur is the employer’s own token and no cookie', async () => {
    const { ask, entur } = createEmployer();
    await ask('/employees/1', { headers: { Authorization: 'Bearer planted', 'X-Forwarded-For': '1.2.3.4' } });
    const headers = entur.last('getEmployee')?.headers;
    expect([headers?.get('Authorization'), headers?.get('Cookie'), headers?.get('X-Forwarded-For')]).toEqual([
      'Bearer token-1',
      null,
      null,
    ]);
    expect(headers?.get('ET-Client-Name')).toBe('nordbanen-hr');
  });

  it('tells in events who did what, and never a secret, a name, an id, a birth date or a code', async () => {
    const { ask, entur, events, upload } = createEmployer();
    entur.report =
      'companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus\n9001,secret-no,17028000057,1.00,2026-03-01,2026-03-31,A\n';
    for (const [, path, asking] of routes) await ask(path, asking);
    await ask('/employees/1?nationalIds=shown');
    await ask('/companies/9001/tax-savings/2026/3?nationalIds=shown');
    await ask('/employees/search', {
      body: { companyId: 9001, by: { nationalId: '17028000057' }, page: 1, perPage: 1 },
    });
    await ask('/employees/2');
    await upload('x;y\n');
    for (const status of [400, 401, 403, 404, 429, 500]) {
      entur.on('findEmployees', () => errorAnswer(status));
      await ask('/employees/search', {
        body: { companyId: 9001, by: { nationalId: '17028000057' }, page: 1, perPage: 1 },
      });
    }
    const told = JSON.stringify(events);
    expect(told).not.toMatch(
      /Nordmann|Kari|Per|12345|54321|00057|170280|1980|secret-no|no-1|NT-4821|token-\d/,
    );
    expect(told).not.toContain(employerSecret);
    expect(told).not.toMatch(/"(71|73|81)"/);
    const requests = events.filter((event) => event.type === 'request');
    expect(new Set(requests.map(({ actor }) => actor))).toEqual(new Set(['hr@nordbanen']));
  });

  it('carries a well-formed correlation id to Entur and back', async () => {
    const { ask, entur } = createEmployer();
    const kept = await ask('/employees/1', { headers: { 'X-Correlation-Id': 'abc-123_x.9' } });
    expect(kept.headers.get('X-Correlation-Id')).toBe('abc-123_x.9');
    expect(entur.last('getEmployee')?.headers.get('X-Correlation-Id')).toBe('abc-123_x.9');
  });

  it('goes on when the event hook throws', async () => {
    const { ask } = createEmployer({
      onEvent: () => {
        throw new Error('log is full');
      },
    });
    expect((await ask('/companies')).status).toBe(200);
  });
});

describe('what Entur answers', () => {
  it.each([
    [401, 503, 'unavailable'],
    [403, 503, 'unavailable'],
    [405, 500, 'endpoint-not-found'],
    [429, 429, 'rate-limited'],
    [500, 502, 'unavailable'],
  ])('of %i is %i %s, as in the shop', async (status, answered, code) => {
    const { ask, entur } = createEmployer();
    entur.on('findCompanies', () => errorAnswer(status));
    expect(await ask('/companies')).toMatchObject({ status: answered, body: { error: { code } } });
  });

  it('is a wrong setting, and no employee who is not there, when a proxy answers 404', async () => {
    const { ask, entur } = createEmployer();
    entur.on('getEmployee', () => new Response('<html>', { status: 404 }));
    expect(await ask('/employees/1')).toMatchObject({
      status: 500,
      body: { error: { code: 'endpoint-not-found' } },
    });
  });

  it('is bad when it lacks what is confirmed, and the event names the place', async () => {
    const { ask, entur, told } = createEmployer();
    entur.employees.set('1', { ...entur.employees.get('1'), surname: undefined });
    expect(await ask('/employees/1')).toMatchObject({
      status: 502,
      body: { error: { code: 'bad-response' } },
    });
    expect(told('answer-malformed')).toMatchObject([{ problems: ['surname'] }]);
  });
});
