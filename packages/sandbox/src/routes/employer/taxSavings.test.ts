import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../store/memoryStore.ts';
import { trainOn } from '../../testSupport.ts';
import { newEmployee } from '../../testing/employer.ts';
import { openTestOffice } from '../../testing/office.ts';
import { employeeRecord, ticketRight } from '../../testing/register.ts';
import { createTables } from '../../world.ts';

const kari = '1001001';
const ola = '1001002';
const solveig = '1003001';

const november = { companyId: '9001', year: 2026, month: 11 };
const december = { companyId: '9001', year: 2026, month: 12 };
const january = { companyId: '9001', year: 2027, month: 1 };

// What the fare of an adult is, the seat reservation not in it: 32 kroner and 1.70 for each kilometre, in whole kroner.
const osloBergen = '870.00'; // 493 km: 870.10
const osloDrammen = '102.00'; // 41 km: 101.70
const vossOslo = '724.00'; // 407 km: 723.90

const ofKari = (saving: string, days: string) => `9001,1001,17828010069,${saving},${days},A`;
const inNovember = '2026-11-01,2026-11-30';
const inDecember = '2026-12-01,2026-12-31';
const inJanuary = '2027-01-01,2027-01-31';

describe('a tax savings report', () => {
  test('adds what an employee and the family saved in a month, and leaves out who saved nothing', async () => {
    const office = await openTestOffice();
    await office.claim(kari, 'NT-4821-KARI');
    await office.travel(kari, trainOn('2026-11-25'));
    await office.travel(ola, trainOn('2026-11-26', 'Oslo S', 'Drammen'));
    await office.travel(ola, trainOn('2026-12-18'));
    // 870.00 + 102.00
    expect(await office.generate(november)).toEqual([ofKari('972.00', inNovember)]);
    await office.waitUntil('2026-12-01T08:00:00+01:00');
    expect(await office.generate(december)).toEqual([ofKari(osloBergen, inDecember)]);
  });

  test('knows a pensioner', async () => {
    const office = await openTestOffice();
    await office.travel(solveig, trainOn('2026-11-25'));
    expect(await office.generate(november)).toEqual([`9001,-1003,02915110005,${osloBergen},${inNovember},P`]);
  });

  test('gives five zeros to a pensioner without a national id', async () => {
    const store = createMemoryStore();
    const facts = { employeeNo: '0', dateOfBirth: '1948-03-05', ssn: '00000' };
    const rights = [ticketRight('1', { contractUuid: 'sbx-solveig-privateSilver-2026' })];
    createTables(store).employees.put('1', employeeRecord('1', facts, { rights }));
    const office = await openTestOffice({ store });
    await office.travel(solveig, trainOn('2026-11-25'));
    expect((await office.generate(november))[0]).toBe(`9001,0,05034800000,${osloBergen},${inNovember},P`);
  });

  test('knows who was imported, with the separator of the company', async () => {
    const office = await openTestOffice();
    const { ssn } = newEmployee();
    await office.import(newEmployee({ companyId: '9002' }));
    office.waitForJob();
    const customer = await office.newCustomer();
    await office.claim(customer, (await office.employee()).ticketHolderCode);
    await office.travel(customer, trainOn('2026-11-25'));
    expect(await office.generate({ ...november, companyId: '9002' })).toEqual([
      `9002;2001;128490${ssn};${osloBergen};2026-11-01;2026-11-30;A`,
    ]);
    expect(await office.generate(november)).toEqual([]);
  });

  test('knows the bereaved: a family that travels on after a death', async () => {
    const office = await openTestOffice();
    const { ssn } = newEmployee();
    const importId = await office.import(newEmployee());
    office.waitForJob();
    const { familyMembers } = await office.employee();
    const customer = await office.newCustomer();
    await office.claim(customer, familyMembers[0]?.ticketHolderCode ?? '');
    const died = { hireEndDate: '2026-11-19', hireEndCause: 'D' };
    expect((await office.tryPatch(importId, { ...newEmployee(), ...died })).status).toBe(200);
    office.waitForJob();
    await office.travel(customer, trainOn('2026-11-25'));
    expect(await office.generate(november)).toEqual([`9001,2001,128490${ssn},${osloBergen},${inNovember},E`]);
  });

  test('takes off in the month of a cancellation what was saved in another', async () => {
    const office = await openTestOffice();
    const orderId = await office.travel(ola, trainOn('2027-01-04'));
    await office.travel(ola, trainOn('2026-12-20', 'Oslo S', 'Drammen'));
    await office.waitUntil('2026-12-02T09:00:00+01:00');
    await office.refund(orderId);
    // 102.00 - 870.00
    expect(await office.generate(december)).toEqual([ofKari('-768.00', inDecember)]);
    await office.waitUntil('2027-01-05T09:00:00+01:00');
    expect(await office.generate(january)).toEqual([ofKari(osloBergen, inJanuary)]);
  });

  test('says 0.00 of who bought and cancelled, and may have been said to have saved', async () => {
    const office = await openTestOffice();
    const orderId = await office.travel(ola, trainOn('2026-11-25'));
    expect(await office.generate(november)).toEqual([ofKari(osloBergen, inNovember)]);
    await office.refund(orderId);
    expect(await office.generate(november)).toEqual([ofKari('0.00', inNovember)]);
  });

  test('counts a trip in the month and year that Oslo has at its departure', async () => {
    const office = await openTestOffice();
    // 23:03, and 00:17 after New Year, which is 31 December elsewhere: 23:17Z.
    const nightTrains = [
      trainOn('2026-12-31', 'Oslo S', 'Bergen', true),
      trainOn('2027-01-01', 'Voss', 'Oslo S', true),
    ];
    for (const train of nightTrains) await office.travel(ola, train);
    await office.waitUntil('2027-01-01T02:00:00+01:00');
    expect(await office.generate(december)).toEqual([ofKari(osloBergen, inDecember)]);
    expect(await office.generate(january)).toEqual([ofKari(vossOslo, inJanuary)]);
  });
});

describe('the generation of a report', () => {
  test('is needed before there is one', async () => {
    const office = await openTestOffice();
    const missing = await office.report(november);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ status: 404, errorCode: 'SANDBOX-REPORT-NOT-GENERATED' });
    await office.start(november);
    office.clock.advance(4999);
    expect((await office.report(november)).status).toBe(404);
    office.clock.advance(1);
    const report = await office.report(november);
    expect(report.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(await report.text()).toBe('companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus\n');
  });

  test('tells how far it has come, and once that it is finished', async () => {
    const office = await openTestOffice({ reportGenerationMs: 10_000 });
    const started = await office.start(november);
    expect(await started.json()).toEqual({ started: '2026-11-20T10:00:00+01:00', progress: 0 });
    office.clock.advance(4250);
    expect(await office.progress(november)).toMatchObject({ progress: 42, isFinished: false });
    office.clock.advance(5749);
    expect(await office.progress(november)).toMatchObject({ progress: 99, isFinished: false });
    office.clock.advance(60_000);
    const finished = await office.start(november);
    expect(await finished.json()).toEqual({
      started: '2026-11-20T10:00:00+01:00',
      progress: 100,
      finished: '2026-11-20T10:00:10+01:00',
    });
    expect(await office.progress(november)).toMatchObject({ progress: 0, isFinished: false });
  });

  test('of one month, year and company is none of another', async () => {
    const office = await openTestOffice();
    await office.travel(ola, trainOn('2026-11-25'));
    expect(await office.generate(november)).toHaveLength(1);
    const others = [
      { ...november, companyId: '9002' },
      { ...november, year: 2025 },
    ];
    for (const other of others) {
      expect((await office.report(other)).status).toBe(404);
      expect(await office.generate(other)).toEqual([]);
    }
  });

  test('again lets in what came late, and the report stays as it was until that is finished', async () => {
    const office = await openTestOffice();
    await office.travel(ola, trainOn('2026-11-25'));
    const early = await office.generate(november);
    await office.travel(ola, trainOn('2026-11-26', 'Oslo S', 'Drammen'));
    expect(await office.lines(november)).toEqual(early);
    expect(await office.progress(november)).toMatchObject({ progress: 0, isFinished: false });
    expect(await office.lines(november)).toEqual(early);
    office.clock.advance(5000);
    expect(await office.lines(november)).toEqual([ofKari('972.00', inNovember)]);
  });

  test('that was read need not be told any more: the next begins anew', async () => {
    const office = await openTestOffice();
    await office.start(november);
    office.clock.advance(5000);
    await office.report(november);
    expect(await office.progress(november)).toMatchObject({ progress: 0, isFinished: false });
  });

  test('may take no time', async () => {
    const office = await openTestOffice({ reportGenerationMs: 0 });
    expect(await office.progress(november)).toMatchObject({ progress: 100, isFinished: true });
    expect((await office.report(november)).status).toBe(200);
  });

  test('that fails says so once, leaves the report that there was, and may be tried again', async () => {
    const office = await openTestOffice();
    await office.generate(november);
    await office.travel(ola, trainOn('2026-11-25'));
    office.sandbox.faults.add({ on: '*', times: 1, fault: { kind: 'reportFails' } });
    await office.start(november);
    office.clock.advance(5000);
    expect(await office.lines(november)).toEqual([]);
    expect(await office.progress(november)).toEqual({
      progress: 99,
      isStarted: true,
      isFinished: false,
      error: 'The report could not be generated',
    });
    expect(await office.generate(november)).toEqual([ofKari(osloBergen, inNovember)]);
  });

  test('happens by itself on the first day of the next month, and for every month that has passed', async () => {
    const office = await openTestOffice();
    await office.travel(ola, trainOn('2026-11-25'));
    await office.travel(ola, trainOn('2026-12-18', 'Oslo S', 'Drammen'));
    expect((await office.report({ ...november, month: 10 })).status).toBe(200);
    expect((await office.report({ ...november, month: 9 })).status).toBe(404);
    await office.waitUntil('2026-11-30T23:59:59+01:00');
    expect((await office.report(november)).status).toBe(404);
    await office.waitUntil('2026-12-01T00:00:00+01:00');
    expect(await office.lines(november)).toEqual([ofKari(osloBergen, inNovember)]);
    await office.waitUntil('2027-02-01T00:00:00+01:00');
    expect(await office.lines(december)).toEqual([ofKari(osloDrammen, inDecember)]);
    expect(await office.lines(january)).toEqual([]);
    expect((await office.report({ ...january, month: 2 })).status).toBe(404);
  });

  test('is of the present month where none is named', async () => {
    const office = await openTestOffice();
    await office.start({ companyId: '9001' });
    office.clock.advance(5000);
    expect((await office.report({ companyId: '9001' })).status).toBe(200);
    expect((await office.report(november)).status).toBe(200);
  });
});

describe('a report that cannot be', () => {
  test.each([
    ['without a company', { year: 2026, month: 11 }, 400, 'companyId'],
    ['of no month', { ...november, month: 0 }, 400, 'month'],
    ['of a thirteenth month', { ...november, month: 13 }, 400, 'month'],
    ['of a year before 2021', { ...november, year: 2020 }, 400, 'year'],
  ])('%s is refused', async (_, query, status, field) => {
    const office = await openTestOffice();
    for (const operation of ['getTaxSavingsReportAsCsvFile', 'createTaxSavingsReport'] as const) {
      const answer = await office.send(operation, { query });
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ errors: [{ field }] });
    }
  });

  test('because its month has not begun is not started', async () => {
    const office = await openTestOffice();
    expect(await (await office.start(december)).json()).toMatchObject({
      status: 400,
      errorCode: 'SANDBOX-FUTURE-MONTH',
    });
    expect((await office.report(december)).status).toBe(404);
  });

  test('because there is no such company, or it is not the client’s, is not found or forbidden', async () => {
    const clients = [{ clientId: 'sandbox', clientSecret: 'sandbox', companyIds: ['9001', '1'] }];
    const office = await openTestOffice({ clients });
    const statuses = async (companyId: string) => {
      const query = { ...november, companyId };
      return [(await office.report(query)).status, (await office.start(query)).status];
    };
    expect(await statuses('1')).toEqual([404, 404]);
    expect(await statuses('9002')).toEqual([403, 403]);
    expect(await statuses('9001')).toEqual([404, 200]);
  });

  test('because the client lacks the permission is forbidden, and not begun', async () => {
    const clients = [
      { clientId: 'sandbox', clientSecret: 'sandbox' },
      { clientId: 'other', clientSecret: 'other', permissions: ['employees', 'codes'] as const },
    ];
    const office = await openTestOffice({ clients });
    await office.authenticate('other');
    expect((await office.start(november)).status).toBe(403);
    expect((await office.report(november)).status).toBe(403);
    office.clock.advance(5000);
    await office.authenticate();
    expect((await office.report(november)).status).toBe(404);
  });
});
