import { describe, expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { newEmployee, openTestEmployer } from '../testing/employer.ts';
import { trainOn } from '../testSupport.ts';

const { privateSilver } = programmes;
const [inDecember, inJanuary] = [trainOn('2026-12-30'), trainOn('2027-01-06')];

/** An employee on the last days before next year's rights are made, whose rights somebody has claimed. */
async function inNovember() {
  const employer = await openTestEmployer();
  const id = await employer.import(newEmployee());
  employer.waitForJob();
  const { ticketHolderCode } = await employer.employee();
  const customerNumber = await employer.newCustomer();
  await employer.claim(customerNumber, ticketHolderCode);
  const held = async () =>
    (await employer.entitlements(customerNumber)).filter(
      ({ productId }) => productId === privateSilver.productId,
    );
  const travel = async (train: typeof inDecember) => {
    const { orderId } = await employer.buy(train, customerNumber, privateSilver.productId);
    await employer.pay(orderId);
    employer.clock.advance(2000);
    await employer.order(orderId);
  };
  return { employer, id, customerNumber, held, travel };
}

describe('a right at New Year', () => {
  test('is made for the next year from December on, for who has claimed the old one', async () => {
    const { employer, held } = await inNovember();
    await employer.waitUntil('2026-11-30T23:59:59+01:00');
    expect(await held()).toHaveLength(1);
    await employer.waitUntil('2026-12-01T00:00:00+01:00');
    expect(await held()).toMatchObject([
      {
        contractValidFrom: '2026-01-01T00:00:00+01:00',
        contractValidTo: '2027-01-01T00:00:00+01:00',
      },
      {
        contractValidFrom: '2027-01-01T00:00:00+01:00',
        contractValidTo: '2028-01-01T00:00:00+01:00',
      },
    ]);
    expect((await employer.employee()).ticketRights).toHaveLength(4);
  });

  test('is renewed in the first minute of the year when nobody asked in December', async () => {
    const { employer, held } = await inNovember();
    await employer.waitUntil('2027-01-01T00:00:00+01:00');
    expect((await held()).at(-1)).toMatchObject({ contractValidFrom: '2027-01-01T00:00:00+01:00' });
  });

  test('begins in Oslo, when it is still last year in Greenwich', async () => {
    const { employer } = await inNovember();
    await employer.waitUntil('2026-12-31T22:59:59Z');
    expect((await employer.employee()).categories.map(({ year }) => year)).toEqual([2026, 2027]);
    employer.clock.advance(1000);
    expect((await employer.employee()).categories.map(({ year }) => year)).toEqual([2027]);
  });

  test('counts its coupons by the year of travel', async () => {
    const { employer, held, travel } = await inNovember();
    await employer.waitUntil('2026-12-28T10:00:00+01:00');
    const left = async () => (await held()).map(({ remainingCoupons }) => remainingCoupons);
    expect(await left()).toEqual([16, 16]);
    await travel(inDecember);
    await travel(inJanuary);
    await travel(inJanuary);
    expect(await left()).toEqual([15, 14]);
    await employer.waitUntil('2027-01-01T00:00:00+01:00');
    expect(await left()).toEqual([15, 14]);
  });

  test('is not renewed for who has left, opted out or has not paid next year’s fee', async () => {
    const { employer, id, held } = await inNovember();
    await employer.waitUntil('2026-12-01T00:00:00+01:00');
    const params = { employeeId: (await employer.employee()).id, year: '2027' };
    await employer.answer('setYearlyFee', { params, body: { isPaid: false } });
    employer.waitForJob();
    expect(await held()).toHaveLength(1);
    await employer.answer('setYearlyFee', { params, body: { isPaid: true } });
    employer.waitForJob();
    expect(await held()).toHaveLength(2);
    await employer.import(newEmployee({ id, hireEndDate: '2026-12-31' }));
    employer.waitForJob();
    expect(await held()).toHaveLength(1);
    await employer.import(newEmployee({ id, abstainFromTicket: true }));
    employer.waitForJob();
    expect(await held()).toEqual([]);
    await employer.waitUntil('2027-01-01T00:00:00+01:00');
    expect(await held()).toEqual([]);
  });

  test('of a child ends when the child is grown, and that of a silver spouse is renewed', async () => {
    const seed = { companyId: '9001', employeeNo: '2001', firstName: 'Jo', surname: 'Bakken' };
    const employer = await openTestEmployer({
      families: [
        { ...seed, relation: 'child', dateOfBirth: '2009-06-01' },
        { ...seed, relation: 'spouse', dateOfBirth: '1988-08-24', hasLowIncome: true },
      ],
    });
    await employer.import(newEmployee());
    await employer.waitUntil('2026-12-01T00:00:00+01:00');
    const rights = (await employer.employee()).familyMembers.map(({ ticketRights }) => ticketRights.length);
    expect(rights).toEqual([1, 2]);
  });
});
