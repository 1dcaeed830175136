import { registeredEmployeeSchema } from '@fribillett/core/employer';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { createEmployer } from '../../testing/employer.ts';
import { wireEmployee } from '../../testing/fakeEmployerEntur.ts';
import { errorAnswer, json } from '../../testing/fakeEntur.ts';

const search = (parts: object = {}) => ({ body: { companyId: 9001, page: 1, perPage: 50, ...parts } });

describe('findCompanies', () => {
  it('tells those of the session that Entur knows, and what the session may do', async () => {
    const { ask } = createEmployer();
    expect((await ask('/companies', { user: 'careful' })).body).toEqual({
      companies: [{ companyId: 9001, name: 'Nordbanen AS', reportSeparator: ',' }],
      may: ['import', 'read', 'reports'],
    });
    const { body } = await ask('/companies', { user: 'both' });
    expect(body['companies']).toMatchObject([
      { reportSeparator: ',' },
      { companyId: 9002, reportSeparator: ';' },
    ]);
  });

  it('looks on until all are found or there are no more pages', async () => {
    const { ask, entur } = createEmployer();
    entur.on('findCompanies', ({ url }) => {
      const page = Number(url.searchParams.get('page'));
      return json({ items: [{ companyId: page === 3 ? 9001 : 1 }], totalPages: 5 });
    });
    expect((await ask('/companies')).body['companies']).toEqual([{ companyId: 9001, reportSeparator: ',' }]);
    expect(
      entur.calls.filter(({ operationId }) => operationId === 'findCompanies').map(({ url }) => url.search),
    ).toEqual(['?page=1&perPage=100', '?page=2&perPage=100', '?page=3&perPage=100']);
    await ask('/companies', { user: 'both' });
    expect(entur.count('findCompanies')).toBe(3 + 5);
  });

  it('leaves a list that never ends', async () => {
    const { ask, entur } = createEmployer();
    entur.on('findCompanies', () => json({ items: [{ companyId: 1 }], totalPages: 1_000_000 }));
    expect((await ask('/companies')).body['companies']).toEqual([]);
    expect(entur.count('findCompanies')).toBe(20);
  });
});

describe('findEmployees', () => {
  it('answers a page of the company’s, without an id or a pickup code', async () => {
    const { ask, entur } = createEmployer();
    const answer = await ask('/employees/search', search());
    expect(answer.body).toEqual({
      employees: [
        {
          employeeId: '1',
          employeeNo: 'no-1',
          companyId: 9001,
          firstName: 'Kari',
          surname: 'Nordmann',
          dateOfBirth: '1980-02-17',
          isDeleted: false,
          abstainFromTicket: false,
          isSynchronised: false,
        },
      ],
      page: 1,
      totalPages: 1,
    });
    expect(entur.last('findEmployees')?.url.search).toBe('?companyId=9001&page=1&perPage=50');
  });

  it.each([
    [{ employeeNo: 'A 7' }, { employeeNo: 'A 7' }],
    [{ dateOfBirth: '1980-02-17' }, { dateOfBirth: '1980-02-17' }],
    [{ nationalId: '17028000057' }, { dateOfBirth: '1980-02-17', ssn: '00057' }],
  ])('finds by %j with the query %j', async (by, filter) => {
    const { ask, entur } = createEmployer();
    await ask('/employees/search', search({ by }));
    const query = Object.fromEntries(entur.last('findEmployees')?.url.searchParams ?? []);
    expect(query).toEqual({ companyId: '9001', page: '1', perPage: '50', ...filter });
  });

  it('finds by the whole national id where the options say so', async () => {
    const { ask, entur } = createEmployer({ ssnQuery: 'national-id' });
    await ask('/employees/search', search({ by: { nationalId: '17028000057' } }));
    const query = Object.fromEntries(entur.last('findEmployees')?.url.searchParams ?? []);
    expect(query).toEqual({ companyId: '9001', page: '1', perPage: '50', ssn: '17028000057' });
  });

  it('does not let those try national ids who may not see them', async () => {
    const { ask, entur } = createEmployer();
    for (const user of ['careful', 'reader']) {
      const answer = await ask('/employees/search', {
        ...search({ by: { nationalId: '17028000057' } }),
        user,
      });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
      expect((await ask('/employees/search', { ...search({ by: { employeeNo: '1' } }), user })).status).toBe(
        200,
      );
    }
    expect(entur.calls.filter(({ url }) => url.searchParams.has('ssn'))).toEqual([]);
  });

  it('lets nobody of another company through, and tells that the filter does not work', async () => {
    const { ask, entur, told } = createEmployer();
    const items = [
      wireEmployee('1', 9001),
      wireEmployee('2', 9002),
      wireEmployee('3', 9001, { company: undefined }),
    ];
    entur.on('findEmployees', () => json({ items }));
    const { body } = await ask('/employees/search', search());
    expect(body['employees']).toMatchObject([{ employeeId: '1' }, { employeeId: '3', companyId: 9001 }]);
    expect(told('answer-malformed')).toMatchObject([
      { operationId: 'findEmployees', problems: ['company.companyId'] },
    ]);
  });

  it('is asked again like every read, and a search holds no id in what it tells', async () => {
    const { ask, entur, events } = createEmployer();
    let failures = 2;
    entur.on('findEmployees', () => (failures-- > 0 ? errorAnswer(503) : json({ items: [] })));
    const answer = await ask('/employees/search', search({ by: { nationalId: '17028000057' } }));
    expect(answer.status).toBe(200);
    expect(entur.count('findEmployees')).toBe(3);
    expect(JSON.stringify(events)).not.toMatch(/00057/);
  });
});

describe('getEmployee', () => {
  const right = {
    ticketrightId: 5,
    ticketType: { id: 1, code: 'P', description: 'Privat' },
    validFrom: '2026-01-01T00:00:00+01:00',
    validUntil: '2026-12-31',
    rule: { id: 1, name: 'Ansatt' },
    rtSync: { isReadyToSync: true, syncTimestamp: '2026-01-02T08:00:00+01:00' },
  };
  const failed = { isReadyToSync: true, errorMessage: `Avvist for 17028000057: ${'x'.repeat(400)}` };
  const full = {
    addressLine: 'Storgata 1',
    employmentType: { code: 'F', description: 'Fast' },
    payType: 'A',
    customerNumber: 1001001,
    preferredProduct: { id: 2, name: 'Sølv' },
    employmentPercentage: 100,
    yearlyFees: [{ year: 2026, isPaid: true }, { isPaid: true }],
    disabilityProofs: [{ year: 2026, isRegistered: false }],
    categories: [{ year: 2026, product: { id: 1 } }],
    ticketRights: [right, { ...right, ticketrightId: 6, abtSync: failed }],
    familyMembers: [
      {
        id: 9,
        employeeId: 1,
        firstName: 'Ola',
        surname: 'Nordmann',
        isDeleted: false,
        ssn: '98765',
        relation: { code: 'B' },
        lowIncomes: [
          { year: 2026, isRegistered: true },
          { year: 2025, isRegistered: false },
        ],
      },
    ],
  };

  it('tells all that the page shows, the personal number as stars', async () => {
    const { ask, entur } = createEmployer();
    entur.employees.set('1', wireEmployee('1', 9001, full));
    const { body, text } = await ask('/employees/1');
    expect(z.parse(registeredEmployeeSchema, body)).toMatchObject({
      employeeId: '1',
      companyId: 9001,
      ssn: '*****',
      isSynchronised: true,
      employmentType: { code: 'F', description: 'Fast' },
      payType: { code: 'A' },
      preferredProduct: 'Sølv',
      disabilityGrade: 0,
      ticketHolderCode: 'NT-4821-KARI',
      yearlyFees: [{ year: 2026, isPaid: true }],
      disabilityProofs: [{ year: 2026, isRegistered: false }],
      categories: [{ year: 2026, product: '1' }],
      ticketRights: [
        {
          ticketRightId: '5',
          ticketType: { code: 'P' },
          rule: 'Ansatt',
          isSynchronised: true,
          validUntil: '2027-01-01T00:00:00+01:00',
        },
        { ticketRightId: '6', isSynchronised: false },
      ],
      familyMembers: [
        { firstName: 'Ola', relation: { code: 'B' }, lowIncomeYears: [2026], isSynchronised: false },
      ],
    });
    expect(text).not.toMatch(/12345|98765|00057/);
    expect(text).toContain('Avvist for 170280*****');
    expect(Object.fromEntries(entur.last('getEmployee')?.url.searchParams ?? [])).toEqual({
      includeFamilyMembers: 'true',
      includeTicketRights: 'true',
    });
  });

  it('shows percentages as Entur has them, also those that nobody could import', async () => {
    const { ask, entur } = createEmployer();
    entur.employees.set('1', wireEmployee('1', 9001, { paidPercentage: 120, employmentPercentage: '87.50' }));
    expect((await ask('/employees/1')).body).toMatchObject({
      paidPercentage: 120,
      employmentPercentage: 87.5,
    });
  });

  it.each([
    ['five digits', '12345', '12345'],
    ['all eleven', '17028012345', '12345'],
  ])(
    'shows the personal number when it is asked for and permitted, and the audit hears of it: %s',
    async (_, ssn, shown) => {
      const { ask, entur, told } = createEmployer();
      entur.employees.set('1', wireEmployee('1', 9001, { ssn }));
      expect((await ask('/employees/1')).body['ssn']).toBe('*****');
      expect(told('national-ids-shown')).toEqual([]);
      const answer = await ask('/employees/1?nationalIds=shown', {
        headers: { 'X-Correlation-Id': 'audited-1' },
      });
      expect(answer.body['ssn']).toBe(shown);
      expect(told('national-ids-shown')).toEqual([
        {
          type: 'national-ids-shown',
          actor: 'hr@nordbanen',
          operation: 'getEmployee',
          companyId: 9001,
          count: 1,
          correlationId: 'audited-1',
        },
      ]);
    },
  );

  it('refuses to show it without the permission, before Entur is asked', async () => {
    const { ask, entur, told } = createEmployer();
    expect((await ask('/employees/1?nationalIds=shown', { user: 'careful' })).status).toBe(403);
    expect(entur.calls).toEqual([]);
    expect(told('national-ids-shown')).toEqual([]);
  });

  it('shows nothing, and tells of no showing, of another company’s employee', async () => {
    const { ask, told } = createEmployer();
    const answer = await ask('/employees/2?nationalIds=shown');
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('54321');
    expect(told('national-ids-shown')).toEqual([]);
  });
});
