import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../store/memoryStore.ts';
import { createSqliteStore } from '../store/sqliteStore.ts';
import { newEmployee, openTestEmployer } from '../testing/employer.ts';
import { programmes } from '../data/products.ts';
import { trainOn } from '../testSupport.ts';

const train = trainOn('2026-12-18');
const { privateSilver, workSilver } = programmes;

type Employer = Awaited<ReturnType<typeof openTestEmployer>>;

/** An employee whose rights somebody has claimed. */
async function claimed(employer: Employer) {
  const importId = await employer.import(newEmployee());
  employer.waitForJob();
  const { ticketHolderCode } = await employer.employee();
  const customerNumber = await employer.newCustomer();
  await employer.claim(customerNumber, ticketHolderCode);
  const products = async () =>
    (await employer.entitlements(customerNumber)).map(({ productId }) => productId);
  const change = async (parts: Parameters<typeof newEmployee>[0]) => {
    await employer.import(newEmployee({ id: importId, ...parts }));
    employer.waitForJob();
  };
  return { importId, ticketHolderCode, customerNumber, products, change };
}

const opened: (() => void)[] = [];
afterEach(() => {
  for (const close of opened.splice(0).reverse()) close();
});

function onDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-job-'));
  const store = createSqliteStore(join(folder, 'sandbox.db'));
  opened.push(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
}

describe('the job', () => {
  test('runs at every full ten minutes, and not a millisecond before', async () => {
    const employer = await openTestEmployer();
    await employer.import(newEmployee());
    employer.clock.set('2026-11-20T10:09:59.999+01:00');
    expect(await employer.employees('2001')).toEqual([]);
    employer.clock.advance(1);
    expect(await employer.employees('2001')).toHaveLength(1);
    await employer.import(newEmployee({ employeeNo: '2002', dateOfBirth: '1985-11-30' }));
    employer.clock.set('2026-11-20T10:19:59+01:00');
    expect(await employer.employees('2002')).toEqual([]);
    employer.clock.advance(1000);
    expect(await employer.employee('2002')).toMatchObject({ createdAt: '2026-11-20T10:20:00+01:00' });
  });

  test('tells when it ran, and when that was imported which it made the employee of', async () => {
    const employer = await openTestEmployer();
    await employer.import(newEmployee());
    employer.clock.set('2026-11-20T13:47:12+01:00');
    expect(await employer.employee()).toMatchObject({
      createdAt: '2026-11-20T13:40:00+01:00',
      lastUpdate: '2026-11-20T13:40:00+01:00',
      sourceLastUpdate: '2026-11-20T10:00:00+01:00',
    });
  });

  test('gives a new employee an id, a code of three parts and a profile that no shop can read', async () => {
    const employer = await openTestEmployer();
    const importId = await employer.import(newEmployee());
    employer.waitForJob();
    const { id, ticketHolderCode, customerNumber = '' } = await employer.employee();
    expect(id).not.toBe(importId);
    expect(ticketHolderCode).toMatch(/^\w+-\w+-\w+$/);
    const params = { customerIdentifier: customerNumber };
    expect((await employer.send('getProfile', { params })).status).toBe(404);
  });

  test('makes one employee of one record, however often it is imported', async () => {
    const employer = await openTestEmployer();
    const id = await employer.import(newEmployee());
    employer.waitForJob();
    const before = await employer.employee();
    await employer.import(newEmployee({ id, employeeNo: '2005', surname: 'Lie' }));
    employer.waitForJob();
    expect(await employer.employees('2001')).toEqual([]);
    const { ticketHolderCode, customerNumber } = before;
    expect(await employer.employee('2005')).toMatchObject({
      ...{ id: before.id, ticketHolderCode, customerNumber, surname: 'Lie' },
    });
  });

  test('writes a new name on the contracts too', async () => {
    const employer = await openTestEmployer();
    const { change, customerNumber } = await claimed(employer);
    await change({ surname: 'Lie' });
    const names = (await employer.entitlements(customerNumber)).map(
      (right) => right.contractOwnerDisplayName,
    );
    expect(names).toEqual(['Åse Lie', 'Åse Lie']);
  });

  test('leaves the personas and their contracts as they are', async () => {
    const employer = await openTestEmployer();
    const ofPersonas = () =>
      employer.sandbox.store.list('contracts', 'sbx-').filter(({ key }) => !key.includes('-day-'));
    const before = ofPersonas();
    employer.clock.set('2026-12-02T10:00:00+01:00');
    await employer.authenticate();
    expect(await employer.employee('1001')).toMatchObject({ ticketHolderCode: 'NT-4821-KARI' });
    expect(ofPersonas()).toEqual(before);
  });

  test('is forgotten with everything else when the sandbox is reset', async () => {
    const employer = await openTestEmployer();
    const { importId, ticketHolderCode } = await claimed(employer);
    await employer.admin('reset', { method: 'POST' });
    await employer.authenticate();
    employer.waitForJob();
    expect(await employer.employees('2001')).toEqual([]);
    expect((await employer.claim('1001001', ticketHolderCode)).status).toBe(400);
    expect(await employer.import(newEmployee())).toBe(importId);
  });
});

describe('a right', () => {
  test('is withdrawn when the employee opts out, with its use kept, and comes back with what it spent', async () => {
    const employer = await openTestEmployer();
    const { change, products, customerNumber, ticketHolderCode } = await claimed(employer);
    const { orderId } = await employer.buy(train, customerNumber, privateSilver.productId);
    await employer.pay(orderId);
    employer.clock.advance(2000);
    const before = await employer.employee();
    await change({ abstainFromTicket: true });
    expect(await products()).toEqual([]);
    expect((await employer.employee()).ticketRights).toEqual([]);
    expect((await employer.claim(customerNumber, ticketHolderCode)).status).toBe(400);
    const contracts = await employer.contracts(customerNumber);
    expect(contracts.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(contracts.flatMap(({ orderLineEvents }) => orderLineEvents)).toHaveLength(1);

    await change({ abstainFromTicket: false });
    expect(await products()).toEqual([privateSilver.productId, workSilver.productId]);
    const [silver] = await employer.entitlements(customerNumber);
    expect(silver?.remainingCoupons).toBe(15);
    const ids = ({ ticketRights }: typeof before) => ticketRights.map(({ ticketrightId }) => ticketrightId);
    expect(ids(await employer.employee())).toEqual(ids(before));
  });

  test('is gone for a ticket that is not made yet: its order fails', async () => {
    const employer = await openTestEmployer({ issuanceDelayMs: 30 * 60_000 });
    const { change, customerNumber } = await claimed(employer);
    const { orderId } = await employer.buy(train, customerNumber, privateSilver.productId);
    await employer.pay(orderId);
    await change({ isDeleted: true });
    expect((await employer.order(orderId)).failed).toBe(false);
    employer.clock.advance(30 * 60_000);
    expect((await employer.order(orderId)).failed).toBe(true);
    expect((await employer.buy(train, customerNumber, privateSilver.productId)).right).toBeUndefined();
  });

  test('ends with the last day of the employment, in Oslo', async () => {
    const employer = await openTestEmployer();
    const { change, products, customerNumber } = await claimed(employer);
    await change({ hireEndDate: '2026-11-30' });
    const [silver] = await employer.entitlements(customerNumber);
    expect(silver?.contractValidTo).toBe('2026-12-01T00:00:00+01:00');
    await employer.waitUntil('2026-11-30T23:59:59+01:00');
    expect(await products()).toHaveLength(2);
    await employer.waitUntil('2026-12-01T00:00:00+01:00');
    expect(await products()).toEqual([]);
    await change({ hireEndDate: undefined });
    expect(await products()).toHaveLength(4);
  });

  test('changes with the employment, and stays claimed', async () => {
    const employer = await openTestEmployer();
    const { change, products } = await claimed(employer);
    await change({ employmentPercentage: 30 });
    const { privateBronze, workBronze } = programmes;
    expect(await products()).toEqual([privateBronze.productId, workBronze.productId]);
    await change({ employmentPercentage: 100 });
    expect(await products()).toEqual([privateSilver.productId, workSilver.productId]);
  });

  test('takes a day trip under it along when it is withdrawn', async () => {
    const employer = await openTestEmployer();
    const { change, products, customerNumber } = await claimed(employer);
    await change({ employmentPercentage: 30 });
    const { orderId } = await employer.buy(train, customerNumber, programmes.privateBronze.productId);
    await employer.pay(orderId);
    employer.clock.advance(2000);
    expect(await products()).toContain(programmes.privateDayTrip.productId);
    await change({ employmentPercentage: 30, isDeleted: true });
    expect(await products()).toEqual([]);
  });
});

describe.each([
  ['in memory', createMemoryStore],
  ['on SQLite', onDisk],
])('with the store %s', (_, open) => {
  test('a file becomes employees with rights, and a restart loses none of them', async () => {
    const store = open();
    const employer = await openTestEmployer({ store });
    const family = [newEmployee(), newEmployee({ employeeNo: '2002', dateOfBirth: '1962-06-30' })];
    await employer.importCsv(family);
    employer.clock.advance(5 * 60_000);
    const later = await openTestEmployer({ store, clock: employer.clock });
    later.waitForJob();
    const employees = await Promise.all([later.employee('2001'), later.employee('2002')]);
    expect(employees.map(({ ticketRights }) => ticketRights.length)).toEqual([2, 2]);
    expect(employees.map(({ familyMembers }) => familyMembers.length)).toEqual([2, 0]);
    const customerNumber = await later.newCustomer();
    await later.claim(customerNumber, employees[1].ticketHolderCode);
    const again = await openTestEmployer({ store, clock: employer.clock });
    expect(await again.entitlements(customerNumber)).toHaveLength(2);
    expect(await again.importCsv(family)).toEqual([]);
  });
});
