import { describe, expect, it } from 'vitest';
import { createEmployer } from '../../testing/employer.ts';
import { employeeRecord, ssnOf } from '../../testing/employees.ts';
import { errorAnswer, json } from '../../testing/fakeEntur.ts';

const employee = employeeRecord();

describe('importNewEmployee', () => {
  it('sends the record as Entur reads it, and answers the import', async () => {
    const { ask, entur, told } = createEmployer();
    const answer = await ask('/imports/employees', { body: { employee } });
    expect(answer.body).toEqual({
      importedEmployeeId: '73',
      employeeNo: '1001',
      companyId: 9001,
      firstName: 'Åse',
      surname: 'Nordmann',
    });
    expect(JSON.parse(entur.last('importNewEmployee')?.body ?? '')).toEqual(employee);
    expect(told('write')).toMatchObject([
      { operation: 'importNewEmployee', actor: 'hr@nordbanen', companyId: 9001, count: 1, outcome: 'done' },
    ]);
  });

  it.each([
    ['an id that does not fit the birth date', { ssn: '12345' }, 'employee.ssn', 'national-id-mismatch'],
    ['a formula', { firstName: '=HYPERLINK("x")' }, 'employee.firstName', 'formula'],
    ['a code that there is none of', { payType: 'Q' }, 'employee.payType', 'unknown-code'],
    [
      'an end before its start',
      { hireEndDate: '2019-01-01' },
      'employee.hireEndDate',
      'hire-end-before-start',
    ],
  ])('refuses %s before anything is sent, and never by its value', async (_, parts, field, message) => {
    const { ask, entur } = createEmployer();
    const answer = await ask('/imports/employees', { body: { employee: { ...employee, ...parts } } });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'rejected', fields: [{ field, message }] } },
    });
    expect(answer.text).not.toMatch(/12345|HYPERLINK/);
    expect(entur.calls).toEqual([]);
  });

  it('takes synthetic people in a test environment only', async () => {
    const ssn = ssnOf(employee.dateOfBirth, 0, 'test');
    const asking = { body: { employee: { ...employee, ssn } } };
    expect((await createEmployer().ask('/imports/employees', asking)).status).toBe(200);
    const urls = undefined;
    const production = createEmployer({ urls, environment: 'production' });
    expect((await production.ask('/imports/employees', asking)).status).toBe(400);
    expect(production.entur.calls).toEqual([]);
  });

  it.each([
    ['refused', 'a 400', () => errorAnswer(400), 422],
    ['unsure', 'a 500', () => errorAnswer(500), 502],
    ['unsure', 'no answer', () => Promise.reject(new TypeError('x')), 502],
    ['unsure', 'half an answer', () => new Response('{"id":'), 502],
  ])('is %s after %s, and not sent again', async (outcome, _, handler, status) => {
    const { ask, entur, told } = createEmployer();
    entur.on('importNewEmployee', handler);
    expect((await ask('/imports/employees', { body: { employee } })).status).toBe(status);
    expect(entur.count('importNewEmployee')).toBe(1);
    expect(told('write')).toMatchObject([{ outcome }]);
  });

  it('goes on when the browser gives up: half an import helps nobody', async () => {
    const browser = new AbortController();
    const { ask, entur, told } = createEmployer();
    entur.on('importNewEmployee', () => {
      browser.abort();
      return json({ id: 73, companyId: 9001, employeeNo: '1', firstName: 'Å', surname: 'N' });
    });
    await ask('/imports/employees', { body: { employee }, signal: browser.signal });
    expect(told('write')).toMatchObject([{ outcome: 'done' }]);
  });
});

describe('an import that is there', () => {
  it('is read with the address that came back', async () => {
    const { ask, entur } = createEmployer();
    entur.imports.set('71', {
      ...entur.imports.get('71'),
      postalData: { code: '0155', place: 'OSLO', country: 'NOR' },
    });
    expect((await ask('/imports/employees/71')).body).toEqual({
      importedEmployeeId: '71',
      employeeNo: '1',
      companyId: 9001,
      firstName: 'Kari',
      surname: 'Nordmann',
      postalCode: '0155',
      postalPlace: 'OSLO',
    });
  });

  it('is replaced whole: what the record leaves out is cleared', async () => {
    const { ask, entur, told } = createEmployer();
    const leaving = { ...employee, hireEndDate: '2026-12-31', hireEndCause: 'A' };
    expect(
      (await ask('/imports/employees/71', { method: 'PATCH', body: { employee: leaving } })).status,
    ).toBe(200);
    const call = entur.last('patchImportedEmployee');
    expect(call?.headers.get('Content-Type')).toBe('application/merge-patch+json');
    expect(JSON.parse(call?.body ?? '')).toEqual({
      ...leaving,
      companyId: '9001',
      disabilityFromDate: null,
      employmentPercentageDate: null,
      leaveFromDate: null,
    });
    expect(told('write')).toMatchObject([{ operation: 'patchImportedEmployee', outcome: 'done' }]);
  });

  it('is read again where Entur answers a correction with nothing', async () => {
    const { ask, entur, told } = createEmployer();
    entur.on('patchImportedEmployee', () => new Response(null, { status: 204 }));
    expect(await ask('/imports/employees/71', { method: 'PATCH', body: { employee } })).toMatchObject({
      status: 200,
      body: { importedEmployeeId: '71', surname: 'Nordmann' },
    });
    expect(entur.count('patchImportedEmployee')).toBe(1);
    expect(told('write')).toMatchObject([{ outcome: 'done' }]);
  });

  it('is replaced with the media type that the options name', async () => {
    const { ask, entur } = createEmployer({ wireNames: { mergePatchType: 'application/json' } });
    await ask('/imports/employees/71', { method: 'PATCH', body: { employee } });
    expect(entur.last('patchImportedEmployee')?.headers.get('Content-Type')).toBe('application/json');
  });
});
