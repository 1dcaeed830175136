import { oreOf } from '@fribillett/entur-wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { trainOn } from '../testSupport.ts';
import { openTestOffice } from '../testing/office.ts';

const { privateSilver, privateBronze } = programmes;
/** Who has rights left, by customer number; two are of one family, one uses day trips. */
const travellers = [
  ['1001002', privateSilver.productId],
  ['1002001', privateSilver.productId],
  ['1003001', privateSilver.productId],
  ['1004001', privateBronze.productId],
] as const;
const months = [
  { companyId: '9001', year: 2026, month: 11 },
  { companyId: '9001', year: 2026, month: 12 },
];

const step = fc.oneof(
  fc.record({
    kind: fc.constant('travel' as const),
    traveller: fc.constantFrom(...travellers),
    day: fc.constantFrom('2026-12-02', '2026-12-18', '2026-12-31'),
    to: fc.constantFrom('Bergen', 'Drammen'),
  }),
  fc.record({ kind: fc.constant('cancel' as const), order: fc.nat(7) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 100, 400) }),
);

/** The contracts of a year are told until it is over. */
const lastMoment = '2026-12-31T22:00:00+01:00';

type Office = Awaited<ReturnType<typeof openTestOffice>>;

function laterThan({ clock }: Office, hours: number): string {
  const moment = Math.min(clock.now().getTime() + hours * 3_600_000, Date.parse(lastMoment));
  return new Date(moment).toISOString();
}

async function cancel(office: Office, orderId: string): Promise<void> {
  const { options } = await office.refundOptions(orderId);
  if (options.length > 0) await office.refund(orderId);
}

/** What the uses on everybody's contracts say, in øre. */
async function savedIn(office: Office, { year, month }: { year: number; month: number }): Promise<number> {
  const contracts = await Promise.all(travellers.map(([customer]) => office.contracts(customer)));
  return contracts
    .flat()
    .flatMap((contract) => [contract, ...contract.subContracts])
    .flatMap(({ orderLineEvents }) => orderLineEvents.flatMap((event) => event.taxDistributions))
    .filter(({ taxYear, taxMonth }) => taxYear === year && taxMonth === month)
    .reduce((sum, { taxSaving = '0.00' }) => sum + oreOf(taxSaving), 0);
}

test(
  'in whatever order trips are bought and cancelled, a report sums to the savings of its month',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async (steps) => {
        const office = await openTestOffice();
        const orders: string[] = [];
        for (const one of steps) {
          if (one.kind === 'wait') await office.waitUntil(laterThan(office, one.hours));
          const order = one.kind === 'cancel' ? orders[one.order] : undefined;
          if (order !== undefined) await cancel(office, order);
          if (one.kind !== 'travel') continue;
          const [customer, productId] = one.traveller;
          const train = trainOn(one.day, 'Oslo S', one.to);
          const isGone = Date.parse(train.departure) < office.clock.now().getTime();
          if (!isGone) orders.push(await office.travel(customer, train, productId));
        }
        await office.waitUntil(lastMoment);
        for (const month of months) {
          const lines = await office.generate(month);
          const sum = lines.reduce((ore, line) => ore + oreOf(line.split(',')[3] ?? ''), 0);
          expect(sum).toBe(await savedIn(office, month));
        }
      }),
      { numRuns: 20 },
    );
  },
);
