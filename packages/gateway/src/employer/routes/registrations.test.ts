import { describe, expect, it } from 'vitest';
import { createEmployer } from '../../testing/employer.ts';
import { errorAnswer, json } from '../../testing/fakeEntur.ts';

describe.each([
  ['setYearlyFee', 'yearly-fee', 'isPaid'],
  ['setDisabilityProof', 'disability-proof', 'isRegistered'],
] as const)('%s', (operation, path, flag) => {
  const url = `/employees/1/years/2026/${path}`;
  const asking = (value: unknown) => ({ method: 'PUT', body: { [flag]: value } });

  it.each([true, false])('registers %s for the year, and the audit hears who did', async (value) => {
    const { ask, entur, told } = createEmployer();
    expect((await ask(url, asking(value))).body).toEqual({ year: 2026, [flag]: value });
    expect(entur.last(operation)).toMatchObject({
      params: ['1', '2026'],
      body: JSON.stringify({ [flag]: value }),
    });
    expect(told('write')).toMatchObject([
      { operation, actor: 'hr@nordbanen', companyId: 9001, count: 1, outcome: 'done' },
    ]);
  });

  it('takes no answer for what was asked, and Entur’s own word before that', async () => {
    const { ask, entur } = createEmployer();
    entur.on(operation, () => new Response(null, { status: 204 }));
    expect((await ask(url, asking(true))).body).toEqual({ year: 2026, [flag]: true });
    entur.on(operation, () => json({ [flag]: false }));
    expect((await ask(url, asking(true))).body).toEqual({ year: 2026, [flag]: false });
  });

  it('is not sent again after an answer that was lost', async () => {
    const { ask, entur, told } = createEmployer();
    entur.on(operation, () => errorAnswer(503));
    expect((await ask(url, asking(true))).status).toBe(503);
    expect(entur.count(operation)).toBe(1);
    expect(told('write')).toMatchObject([{ outcome: 'unsure' }]);
  });

  it.each([undefined, 'true', 1, null])('takes only yes or no, and not %j', async (value) => {
    const { ask, entur } = createEmployer();
    expect((await ask(url, asking(value))).status).toBe(400);
    expect(entur.calls).toEqual([]);
  });
});
