import type { TaxSavingsLine } from '@fribillett/entur-wire';
import { companies } from '../data/companies.ts';
import { osloMonth, osloYear } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import type { TaxGenerationRecord } from '../reportRecords.ts';
import type { World } from '../world.ts';
import { taxedEmployees } from './taxedEmployees.ts';
import {
  monthKey,
  monthNumber,
  monthOf,
  taxSavingsLines,
  type TaxedEmployee,
  type TaxMonth,
} from './taxSavings.ts';

/** Which report: that of one company for one month. */
export interface TaxReportId extends TaxMonth {
  companyId: string;
}

/** The month, counted by {@link monthNumber}, in which the monthly reports were last made. */
const reportsMadeIn = 'taxReportsMadeIn';

function keyOf(id: TaxReportId): string {
  return `${id.companyId} ${monthKey(id)}`;
}

/** The present month in Oslo. */
export function presentMonth({ clock }: World): TaxMonth {
  const now = clock.now();
  return { year: osloYear(now), month: osloMonth(now) };
}

/**
 * Makes the reports that are due. There is no timer: whoever asks next finds them made, of what is known by then; what becomes
 * known later waits until a report is generated anew.
 */
export function makeDueReports(world: World): void {
  makeMonthlyReports(world);
  endGenerations(world);
}

/**
 * On the first day of a month that of the previous one is made (contract `personnel-tickets.md` 2.5), and when the clock has
 * jumped over several, those of all of them. ASSUMPTION: for every company.
 */
function makeMonthlyReports(world: World): void {
  const { meta } = world.tables;
  const present = monthNumber(presentMonth(world));
  const last = meta.get(reportsMadeIn) ?? present - 1;
  if (last >= present) return;
  meta.put(reportsMadeIn, present);
  const employees = taxedEmployees(world);
  for (const { companyId } of companies) {
    for (let number = last; number < present; number += 1) {
      putReport(world, { companyId, ...monthOf(number) }, employees);
    }
  }
}

function endGenerations(world: World): void {
  const { tables, clock, faults } = world;
  const now = clock.now().getTime();
  for (const generation of tables.taxGenerations.list()) {
    if (generation.state !== 'running' || generation.endsAt > now) continue;
    const told = faults.take(({ fault }) => fault.kind === 'reportFails');
    if (!told) putReport(world, generation, taxedEmployees(world));
    tables.taxGenerations.put(keyOf(generation), { ...generation, state: told ? 'failed' : 'finished' });
  }
}

function putReport(world: World, id: TaxReportId, employees: readonly TaxedEmployee[]): void {
  const own = employees.filter(({ companyId }) => companyId === id.companyId);
  world.tables.taxReports.put(keyOf(id), taxSavingsLines(own, id));
}

/**
 * Starts the generation of a report, or tells how far it has come. ASSUMPTION: that a generation is over is told once, after
 * that the report is generated anew, so that what came in late finds its way into it.
 */
export function generateTaxReport(world: World, id: TaxReportId): TaxGenerationRecord {
  const { taxGenerations } = world.tables;
  const generation = taxGenerations.get(keyOf(id)) ?? startGeneration(world, id);
  if (generation.state !== 'running') taxGenerations.delete(keyOf(id));
  return generation;
}

/** ASSUMPTION: there is no report of a month that has not begun. */
function startGeneration(world: World, id: TaxReportId): TaxGenerationRecord {
  if (monthNumber(id) > monthNumber(presentMonth(world))) {
    throw new Refusal(400, 'The month has not begun', { code: 'SANDBOX-FUTURE-MONTH' });
  }
  const startedAt = world.clock.now().getTime();
  const endsAt = startedAt + world.reportGenerationMs;
  const started = { ...id, startedAt, endsAt, state: 'running' as const };
  world.tables.taxGenerations.put(keyOf(id), started);
  endGenerations(world);
  return world.tables.taxGenerations.get(keyOf(id)) ?? started;
}

/** Percent, 0-100; 100 only of a report that is finished. */
export function progressOf({ state, startedAt, endsAt }: TaxGenerationRecord, now: Date): number {
  if (state === 'finished') return 100;
  const share = (now.getTime() - startedAt) / Math.max(1, endsAt - startedAt);
  return Math.max(0, Math.min(99, Math.floor(share * 100)));
}

/** The lines of a report. Refuses with 404 while there is none. */
export function readTaxReport(world: World, id: TaxReportId): TaxSavingsLine[] {
  const lines = world.tables.taxReports.get(keyOf(id));
  if (!lines) {
    throw new Refusal(404, 'The report has not been generated', { code: 'SANDBOX-REPORT-NOT-GENERATED' });
  }
  // Who reads a report knows that it is finished: it need not be told once more.
  if (world.tables.taxGenerations.get(keyOf(id))?.state === 'finished') {
    world.tables.taxGenerations.delete(keyOf(id));
  }
  return lines;
}
