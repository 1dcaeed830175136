import {
  createHttpEmployerTransport,
  type EmployeeRecord,
  type EmployerTransport,
} from '@fribillett/core/employer';
import { createClock, createSandbox, type SandboxOptions } from '@fribillett/sandbox';
import { describe, expect, it } from 'vitest';
import { csvOf, employeeRecord, employeeRecords } from '../testing/employees.ts';
import { createEmployerGateway, type EmployerEvent, type EmployerGatewayOptions } from './index.ts';

const tenMinutes = 10 * 60_000;

/** An employee with a number that none of the sandbox's own has. */
const hired = (parts: Partial<EmployeeRecord> = {}) => employeeRecord({ employeeNo: '3001', ...parts });

/** Transport over gateway over sandbox, joined without a network: an employer of company 9001. */
function setUp(options: Partial<EmployerGatewayOptions> = {}, sandboxOptions: SandboxOptions = {}) {
  const clock = createClock('2026-11-20T10:00:00+01:00');
  const sandbox = createSandbox({ clock, ...sandboxOptions });
  const events: EmployerEvent[] = [];
  const origin = 'https://sandbox.test';
  const gateway = createEmployerGateway({
    urls: { apiBaseUrl: origin, tokenUrl: `${origin}/oauth/token`, audience: origin },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clientName: 'nordbanen-hr',
    basePath: '/api/employer',
    resolveEmployer: () => ({
      companyIds: [9001],
      actor: 'hr',
      may: ['import', 'read', 'reports', 'read-national-ids'],
    }),
    fetch: sandbox.fetch,
    now: () => clock.now().getTime(),
    retryDelayMs: 0,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const baseUrl = 'https://employer.test/api/employer';
  const transport = createHttpEmployerTransport({ baseUrl, fetch: gateway.fetch });
  const importCsv = (csv: string) =>
    transport.importEmployeesCsv({ companyId: 9001, csv: new Blob([csv], { type: 'text/csv' }) });
  return { clock, sandbox, gateway, transport, events, importCsv };
}

/** The only employee that is found so. */
async function found(transport: EmployerTransport, by: { employeeNo: string } | { nationalId: string }) {
  const { employees } = await transport.findEmployees({ companyId: 9001, by, page: 1, perPage: 10 });
  expect(employees).toHaveLength(1);
  return employees[0]?.employeeId ?? '';
}

describe("the employer's gateway on the sandbox", () => {
  it('takes a file to employees with rights, fees and a family', async () => {
    const { transport, importCsv, clock } = setUp();
    expect(await transport.findCompanies()).toEqual({
      companies: [{ companyId: 9001, name: 'Nordbanen AS', reportSeparator: ',' }],
      may: ['import', 'read', 'reports', 'read-national-ids'],
    });
    const { changed } = await importCsv(
      csvOf(employeeRecords(3).map((one, at) => ({ ...one, employeeNo: String(2001 + at) }))),
    );
    expect(changed).toHaveLength(3);
    expect(await importCsv(csvOf(employeeRecords(1).map((one) => ({ ...one, employeeNo: '2001' }))))).toEqual(
      { changed: [] },
    );
    const importedEmployeeId = changed[0]?.importedEmployeeId ?? '';
    expect(await transport.getImportedEmployee({ importedEmployeeId })).toMatchObject({
      companyId: 9001,
      surname: 'Nordmann',
    });
    clock.advance(tenMinutes);
    const employeeId = await found(transport, { employeeNo: '2001' });
    const employee = await transport.getEmployee({ employeeId });
    expect(employee).toMatchObject({ companyId: 9001, employeeNo: '2001', ssn: '*****' });
    expect(employee.ticketHolderCode).toMatch(/^\w+-\w+-\w+$/);
    expect(employee.ticketRights.length).toBeGreaterThan(0);
    expect(employee.familyMembers).toHaveLength(2);
    expect(await transport.setYearlyFee({ employeeId, year: 2026, isPaid: true })).toEqual({
      year: 2026,
      isPaid: true,
    });
    expect(await transport.setDisabilityProof({ employeeId, year: 2026, isRegistered: true })).toEqual({
      year: 2026,
      isRegistered: true,
    });
    expect(await transport.getEmployee({ employeeId })).toMatchObject({
      yearlyFees: [{ year: 2026, isPaid: true }],
      disabilityProofs: [{ year: 2026, isRegistered: true }],
    });
  });

  it.each(['five-digits', 'national-id'] as const)(
    'finds by national id, sent as %s, and shows it when asked',
    async (ssnQuery) => {
      const { transport, events, clock } = setUp({ ssnQuery });
      const employee = hired();
      await transport.importNewEmployee({ employee });
      clock.advance(tenMinutes);
      const employeeId = await found(transport, { nationalId: `170280${employee.ssn}` });
      expect(await transport.getEmployee({ employeeId, showNationalIds: true })).toMatchObject({
        ssn: employee.ssn,
      });
      expect(events).toContainEqual(
        expect.objectContaining({ type: 'national-ids-shown', actor: 'hr', count: 1 }),
      );
      expect(JSON.stringify(events)).not.toContain(employee.ssn);
    },
  );

  it('corrects an import, clearing what is left out', async () => {
    const { transport, clock } = setUp();
    const employee = hired({ hireEndDate: '2026-12-31', hireEndCause: 'A' });
    const { importedEmployeeId } = await transport.importNewEmployee({ employee });
    const corrected = hired({ surname: 'Bakken' });
    expect(await transport.patchImportedEmployee({ importedEmployeeId, employee: corrected })).toMatchObject({
      surname: 'Bakken',
    });
    clock.advance(tenMinutes);
    const employeeId = await found(transport, { employeeNo: '3001' });
    const now = await transport.getEmployee({ employeeId });
    expect([now.surname, now.hireEndDate, now.hireEndCause]).toEqual(['Bakken', undefined, undefined]);
  });

  it("knows nothing of another company's employees", async () => {
    const { transport, gateway, clock } = setUp();
    const body = { ...hired({ companyId: 9002 }) };
    await gateway.client.call('importNewEmployee', { body });
    clock.advance(tenMinutes);
    const { json } = await gateway.client.call('findEmployees', { query: { companyId: '9002' } });
    const [other] = (json as { items: { id: string }[] }).items;
    const employeeId = String(other?.id);
    await expect(transport.getEmployee({ employeeId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(transport.setYearlyFee({ employeeId, year: 2026, isPaid: true })).rejects.toMatchObject({
      code: 'not-found',
    });
    const search = transport.findEmployees({ companyId: 9002, page: 1, perPage: 10 });
    await expect(search).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('makes the report of a month, and reads it when it is there', async () => {
    const { transport, clock } = setUp();
    const month = { companyId: 9001, year: 2026, month: 11 };
    expect(await transport.getTaxSavings(month)).toEqual({ status: 'not-generated' });
    expect(await transport.createTaxSavings(month)).toMatchObject({ progress: 0, isFinished: false });
    clock.advance(60_000);
    expect(await transport.createTaxSavings(month)).toMatchObject({ progress: 100, isFinished: true });
    expect(await transport.getTaxSavings(month)).toMatchObject({
      status: 'ready',
      delimiter: ',',
      areNationalIdsMasked: true,
    });
  });

  it.each(['lostAnswer', 'cutBody', 'network', 'garbage'] as const)(
    'does not repeat an import after %s',
    async (kind) => {
      const { transport, sandbox, events, importCsv } = setUp();
      sandbox.faults.add({ on: 'importNewEmployee', fault: { kind } });
      sandbox.faults.add({ on: 'importMultipleEmployeesCsv', fault: { kind } });
      const notSafe = { isRetrySafe: false };
      await expect(transport.importNewEmployee({ employee: hired() })).rejects.toMatchObject(notSafe);
      await expect(importCsv(csvOf(employeeRecords(2)))).rejects.toMatchObject(notSafe);
      const calls = events.filter(
        (event) => event.type === 'upstream-call' && event.operationId.startsWith('import'),
      );
      expect(calls).toHaveLength(2);
    },
  );

  it('is unavailable where the client may not see the company, and tells that credentials are to be mended', async () => {
    const { transport, events } = setUp(
      {},
      { clients: [{ clientId: 'sandbox', clientSecret: 'sandbox', companyIds: ['9002'] }] },
    );
    const search = transport.findEmployees({ companyId: 9001, page: 1, perPage: 10 });
    await expect(search).rejects.toMatchObject({ code: 'unavailable' });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'upstream-refused-credentials', status: 403 }),
    );
  });

  it('speaks of what is named otherwise as the options say', async () => {
    const employerEndpoints = {
      importMultipleEmployeesCsv: { path: '/elsewhere' },
      setYearlyFee: { method: 'POST' },
    } as const;
    const employerWireNames = { pageItems: 'content', importFile: 'file', yearlyFees: 'fees' };
    const { transport, importCsv, clock } = setUp(
      { endpoints: employerEndpoints, wireNames: employerWireNames },
      { employerEndpoints, employerWireNames },
    );
    expect((await importCsv(csvOf([hired()]))).changed).toHaveLength(1);
    clock.advance(tenMinutes);
    const employeeId = await found(transport, { employeeNo: '3001' });
    await transport.setYearlyFee({ employeeId, year: 2026, isPaid: true });
    expect((await transport.getEmployee({ employeeId })).yearlyFees).toEqual([{ year: 2026, isPaid: true }]);
  });
});
