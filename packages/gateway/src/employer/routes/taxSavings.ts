import {
  parseTaxSavingsCsv,
  taxSavingsGenerationSchema,
  withMaskedIds,
  type TaxSavingsGeneration,
  type TaxSavingsMonth,
  type TaxSavingsReport,
} from '@fribillett/core/employer';
import { readAs, readTaxSavingsGeneration, WireFormatError } from '@fribillett/entur-wire';
import * as z from 'zod/mini';
import { rejected } from '../../errors.ts';
import { readBody } from '../../request.ts';
import { UpstreamError } from '../../upstream/upstreamError.ts';
import { assertCompany, assertMay } from '../employerAccess.ts';
import { readCall, writeCall, type EmployerContext, type EmployerVisit } from '../employerContext.ts';
import { wordsOf } from '../employeeOf.ts';
import { placeOf } from '../placeOf.ts';
import { toldWrite } from '../toldWrite.ts';

/** Nothing is told but what stands in the path; a body is asked for, so that no form of another site's can be sent here. */
const noFields = z.object({});
/** Entur has reports from this year on (contract 2.3). */
const firstYear = 2021;

/** `GET /companies/{companyId}/tax-savings/{year}/{month}`: the report, or that it has not been made. */
export async function getTaxSavings(
  context: EmployerContext,
  visit: EmployerVisit,
  { isShown, ...month }: TaxSavingsMonth & { isShown: boolean },
): Promise<TaxSavingsReport> {
  checkMonth(visit, month);
  const csv = await readReport(context, visit, month);
  if (csv === undefined) return { status: 'not-generated' };
  const { rows, problems } = await parseTaxSavingsCsv(csv);
  const places = problems.map((problem) => `${placeOf(problem)}, ${problem.code}`);
  if (rows.some(({ companyId }) => companyId !== month.companyId))
    places.push('companyId of another company');
  if (places.length > 0) throw malformed(places);
  const report: TaxSavingsReport = {
    status: 'ready',
    delimiter: delimiterOf(csv),
    areNationalIdsMasked: false,
    rows,
  };
  if (!isShown) return withMaskedIds(report);
  const { session, correlationId } = visit;
  const told = { operation: 'getTaxSavings', companyId: month.companyId, count: rows.length } as const;
  context.emit({ type: 'national-ids-shown', actor: session.actor, ...told, correlationId });
  return report;
}

/** `POST /companies/{companyId}/tax-savings/{year}/{month}`: starts the generation, or tells how far it has come. */
export async function createTaxSavings(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
  month: TaxSavingsMonth,
): Promise<TaxSavingsGeneration> {
  checkMonth(visit, month);
  await readBody(request, noFields);
  const write = { operation: 'createTaxSavings', companyId: month.companyId } as const;
  return toldWrite(context, visit, write, async () => {
    const call = { ...writeCall(visit), query: queryOf(month) };
    const { json } = await context.client.call('createTaxSavingsReport', call);
    const { progress, isFinished, error } = readTaxSavingsGeneration(json);
    const generation = { progress, isFinished, error: error === undefined ? undefined : wordsOf(error) };
    return readAs(taxSavingsGenerationSchema, generation, 'The report generation');
  });
}

function checkMonth(visit: EmployerVisit, { companyId, year, month }: TaxSavingsMonth): void {
  assertMay(visit, 'reports');
  assertCompany(visit, companyId);
  if (year < firstYear) throw rejected('year', `There are reports from ${firstYear} on.`, 400);
  if (month < 1 || month > 12) throw rejected('month', 'A month is 1 to 12.', 400);
}

function queryOf({ companyId, year, month }: TaxSavingsMonth) {
  return { companyId: String(companyId), year, month };
}

/** The report's text; `undefined` when Entur itself says that there is none, which a path that is not there does not. */
async function readReport(
  { client }: EmployerContext,
  visit: EmployerVisit,
  month: TaxSavingsMonth,
): Promise<string | undefined> {
  try {
    const call = { ...readCall(visit), query: queryOf(month) };
    return (await client.callForText('getTaxSavingsReportAsCsvFile', call)).text;
  } catch (error) {
    if (error instanceof UpstreamError && error.status === 404 && error.isServiceBody) return undefined;
    throw error;
  }
}

/** What separates the cells of the first line: a company id, or its column's name, stands before it. */
function delimiterOf(csv: string): ',' | ';' {
  return /^\s*"?\w+"?;/.test(csv) ? ';' : ',';
}

function malformed(places: readonly string[]): WireFormatError {
  const problems = places.slice(0, 20).map((path) => ({ path, message: 'malformed' }));
  return new WireFormatError('The tax savings report', problems);
}
