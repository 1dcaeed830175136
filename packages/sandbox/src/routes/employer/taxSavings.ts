import { readAs, taxSavingsQuerySchema, writeTaxSavingsCsv } from '@fribillett/entur-wire';
import { reportTerms } from '../../data/reportTerms.ts';
import { osloInstant } from '../../osloTime.ts';
import { requireCompany } from '../../rules/companies.ts';
import {
  generateTaxReport,
  presentMonth,
  progressOf,
  readTaxReport,
  type TaxReportId,
} from '../../rules/taxReports.ts';
import type { World } from '../../world.ts';
import type { Call, Route } from '../call.ts';
import { csvAnswer } from './csvAnswer.ts';

/** The report that is asked for; an absent year or month is the present one. */
function idOf(world: World, call: Call): TaxReportId {
  const query = readAs(taxSavingsQuerySchema, Object.fromEntries(call.query), 'The query');
  return { ...presentMonth(world), ...query };
}

/** `getTaxSavingsReportAsCsvFile`, with the company's own separator. */
export const getTaxSavings: Route = (world, call) => {
  const id = idOf(world, call);
  const { reportSeparator } = requireCompany(call.client, id.companyId);
  return csvAnswer(writeTaxSavingsCsv(readTaxReport(world, id), reportSeparator));
};

/** `createTaxSavingsReport`. ASSUMPTION: `started` and `finished` are instants. */
export const createTaxSavings: Route = (world, call) => {
  const id = idOf(world, call);
  requireCompany(call.client, id.companyId);
  const generation = generateTaxReport(world, id);
  const { state, startedAt, endsAt } = generation;
  return {
    body: {
      started: osloInstant(new Date(startedAt)),
      progress: progressOf(generation, world.clock.now()),
      ...(state === 'finished' ? { finished: osloInstant(new Date(endsAt)) } : {}),
      ...(state === 'failed' ? { error: reportTerms.failure } : {}),
    },
  };
};
