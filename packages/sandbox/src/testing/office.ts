import { readTaxSavingsGeneration, type TaxSavingsQuery } from '@fribillett/entur-wire';
import type { SandboxOptions } from '../createSandbox.ts';
import type { Departure } from '../data/departures.ts';
import { programmes } from '../data/products.ts';
import { openTestEmployer } from './employer.ts';

/** An employer that asks for tax savings reports, and a shop over the same sandbox. */
export async function openTestOffice(options?: SandboxOptions) {
  const employer = await openTestEmployer(options);
  const office = {
    ...employer,
    report: (query: TaxSavingsQuery) => employer.send('getTaxSavingsReportAsCsvFile', { query }),
    start: (query: TaxSavingsQuery) => employer.send('createTaxSavingsReport', { query }),
    /** How far a report has come; starts it when nothing is under way. */
    progress: async (query: TaxSavingsQuery) =>
      readTaxSavingsGeneration(await (await office.start(query)).json()),
    /** The lines of a report, without its header. */
    lines: async (query: TaxSavingsQuery) => {
      const response = await office.report(query);
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text.split('\n').slice(1, -1);
    },
    /** The lines of a report that is generated now. */
    generate: async (query: TaxSavingsQuery) => {
      await office.progress(query);
      employer.clock.advance(5000);
      return office.lines(query);
    },
    /** Buys a trip and waits for its ticket; answers the order. */
    travel: async (
      customer: string,
      train: Departure,
      productId: string = programmes.privateSilver.productId,
    ) => {
      const { orderId } = await employer.buy(train, customer, productId);
      await employer.pay(orderId);
      employer.clock.advance(2000);
      await employer.order(orderId);
      return orderId;
    },
  };
  return office;
}
