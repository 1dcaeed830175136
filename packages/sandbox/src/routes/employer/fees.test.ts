import {
  readDisabilityProof,
  readYearlyFee,
  writeDisabilityProof,
  writeYearlyFee,
} from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { newEmployee } from '../../testing/employer.ts';
import { employeeRecord, limitedTo, openTestRegister } from '../../testing/register.ts';

async function open(...[people, options]: Partial<Parameters<typeof openTestRegister>>) {
  const register = await openTestRegister(people ?? { employees: [employeeRecord('700001')] }, options);
  const params = (employeeId: string, year: number | string) => ({ employeeId, year: String(year) });
  return {
    ...register,
    setFee: (employeeId: string, year: number | string, isPaid: boolean) =>
      register.send('setYearlyFee', { params: params(employeeId, year), body: writeYearlyFee({ isPaid }) }),
    setProof: (employeeId: string, year: number, isRegistered: boolean) =>
      register.send('setDisabilityProof', {
        params: params(employeeId, year),
        body: writeDisabilityProof({ isRegistered }),
      }),
  };
}

describe('what is registered for a year', () => {
  test('is told by the answer and stands with the employee, each year by itself', async () => {
    const register = await open();
    const fee = await register.setFee('700001', 2026, true);
    expect(readYearlyFee(await fee.json())).toEqual({ year: 2026, isPaid: true });
    await register.setFee('700001', 2027, true);
    await register.setFee('700001', 2027, false);
    const proof = await register.setProof('700001', 2026, true);
    expect(readDisabilityProof(await proof.json())).toEqual({ year: 2026, isRegistered: true });
    expect(await register.employee('700001')).toMatchObject({
      yearlyFees: [
        { year: 2026, isPaid: true },
        { year: 2027, isPaid: false },
      ],
      disabilityProofs: [{ year: 2026, isRegistered: true }],
      lastUpdate: '2026-11-20T10:00:00+01:00',
    });
  });

  test('is registered on an employee, not on an import, and of no other company', async () => {
    const register = await open();
    const importId = await register.import(newEmployee());
    expect((await register.setFee(importId, 2026, true)).status).toBe(404);
    expect((await register.setProof(importId, 2026, true)).status).toBe(404);
    const limited = await open(undefined, limitedTo('9002'));
    expect((await limited.setFee('700001', 2026, true)).status).toBe(403);
  });

  test.each([2020, 2028, 'soon'])('is not registered for %s', async (year) => {
    expect((await (await open()).setFee('700001', year, true)).status).toBe(400);
  });

  test('is a flag', async () => {
    const register = await open();
    const params = { employeeId: '700001', year: '2026' };
    expect((await register.send('setYearlyFee', { params, body: { isPaid: 'yes' } })).status).toBe(400);
    expect((await register.send('setDisabilityProof', { params })).status).toBe(400);
    expect(await register.employee('700001')).toMatchObject({ yearlyFees: [], disabilityProofs: [] });
  });
});

describe('the rights', () => {
  const inTheJob = 10 * 60_000;

  test('follow at the next run of the job: an unpaid fee takes them, a paid one gives them back', async () => {
    const register = await open({});
    await register.import(newEmployee());
    const rightsOf = async () =>
      (await register.employees({ includeTicketRights: true })).items.flatMap((one) => one.ticketRights);
    register.clock.advance(inTheJob);
    const before = await rightsOf();
    expect(before.map(({ ticketType }) => ticketType?.code)).toEqual(['SBX-privateSilver', 'SBX-workSilver']);
    expect(Object.values(before[0]?.syncStatuses ?? {})).toMatchObject([
      { syncTimestamp: before[0]?.calculationTimestamp },
      { syncTimestamp: before[0]?.calculationTimestamp },
    ]);
    const id = before[0]?.employeeId ?? '';
    await register.setFee(id, 2026, false);
    expect(await rightsOf()).toEqual(before);
    register.clock.advance(inTheJob);
    expect(await rightsOf()).toEqual([]);
    await register.setFee(id, 2026, true);
    register.clock.advance(inTheJob);
    expect((await rightsOf()).map(({ ticketrightId }) => ticketrightId)).toEqual(
      before.map(({ ticketrightId }) => ticketrightId),
    );
  });

  test('become silver when the proof of a disability is registered', async () => {
    const register = await open({});
    const disability = { disabilityGrade: 60, disabilityFromDate: '2026-01-01', employmentPercentage: 40 };
    await register.import(newEmployee(disability));
    const productOf = async () => {
      const [employee] = (await register.employees()).items;
      return [employee?.id ?? '', employee?.categories[0]?.product?.name];
    };
    register.clock.advance(inTheJob);
    const [id = '', name] = await productOf();
    expect(name).toBe('Bronse');
    await register.setProof(id, 2026, true);
    register.clock.advance(inTheJob);
    expect(await productOf()).toEqual([id, 'Sølv']);
  });
});
