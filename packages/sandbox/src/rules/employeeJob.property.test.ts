import fc from 'fast-check';
import { expect, test } from 'vitest';
import { osloInstant } from '../osloTime.ts';
import { newEmployee, openTestEmployer } from '../testing/employer.ts';

const facts = fc.record({
  abstainFromTicket: fc.boolean(),
  isDeleted: fc.boolean(),
  employmentPercentage: fc.constantFrom(0, 20, 100),
  hireStartDate: fc.constantFrom('2020-02-01', '2026-12-10', '2027-01-10'),
  hireEndDate: fc.constantFrom(undefined, '2026-12-15', '2026-12-31', '2027-02-01'),
  hireEndCause: fc.constantFrom(undefined, 'A', 'D'),
});

const step = fc.oneof(
  fc.record({ import: facts }),
  fc.record({ fee: fc.boolean(), year: fc.constantFrom('2026', '2027') }),
  fc.record({ days: fc.constantFrom(0.01, 1, 9, 40) }),
);

/** What the employee may have at this moment, said from the facts alone. */
function isEntitled(
  now: string,
  told: Parameters<typeof newEmployee>[0],
  fees: Record<string, boolean>,
): boolean {
  const { hireStartDate = '', hireEndDate, hireEndCause } = told ?? {};
  const [day, year] = [now.slice(0, 10), now.slice(0, 4)];
  const isEmployed =
    hireStartDate <= day && (hireEndDate === undefined ? hireEndCause !== 'D' : day <= hireEndDate);
  const isOut = told?.abstainFromTicket === true || told?.isDeleted === true || fees[year] === false;
  return isEmployed && !isOut && (told?.employmentPercentage ?? 0) > 0;
}

test('whatever is imported and registered, no right crosses New Year and nobody holds one who should not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const employer = await openTestEmployer({ tokenLifetimeSeconds: 1e9, personas: [] });
      const id = await employer.import(newEmployee());
      employer.waitForJob();
      const { id: employeeId, ticketHolderCode } = await employer.employee();
      const customerNumber = await employer.newCustomer();
      await employer.claim(customerNumber, ticketHolderCode);
      const fees: Record<string, boolean> = {};
      let told: Parameters<typeof newEmployee>[0] = {
        employmentPercentage: 100,
        hireStartDate: '2020-02-01',
      };
      for (const one of steps) {
        if ('import' in one) {
          const { import: imported } = one;
          const isPossible =
            imported.hireEndDate === undefined || imported.hireStartDate <= imported.hireEndDate;
          if (isPossible) told = imported;
          await employer.tryImport(newEmployee({ ...imported, id }));
        } else if ('fee' in one) {
          fees[one.year] = one.fee;
          const params = { employeeId, year: one.year };
          await employer.answer('setYearlyFee', { params, body: { isPaid: one.fee } });
        } else employer.clock.advance(one.days * 86_400_000);
        employer.waitForJob();

        const now = osloInstant(employer.clock.now());
        const contracts = await employer.contracts(customerNumber);
        const years = contracts.map(({ consumableFrom, expirationDate = '' }) => {
          const lastMoment = Date.parse(expirationDate) - 1;
          return [consumableFrom.slice(0, 4), new Date(lastMoment + 3_600_000).toISOString().slice(0, 4)];
        });
        for (const [first, last] of years) expect(last).toBe(first);
        const rights = await employer.entitlements(customerNumber, { travelDate: now });
        expect(rights).toHaveLength(isEntitled(now, told, fees) ? 2 : 0);
        const ids = new Set(contracts.map(({ uuid }) => uuid));
        expect(ids.size).toBe(contracts.length);
      }
    }),
    { numRuns: 15 },
  );
});
