import type { TransportError } from '../../transport/errors.ts';
import { maskNationalIds } from '../employees/nationalId.ts';
import type { TaxSavingsGeneration, TaxSavingsReport } from './taxSavingsReport.ts';

/** A report that has been made. */
export type ReadyTaxSavings = Extract<TaxSavingsReport, { status: 'ready' }>;

/** Why a report was not made: Entur's own words, at most 300 characters and perhaps none, or what kept us from asking. */
export type GenerationFailure = { reason: string } | { error: TransportError };

/** What there is of a month's report. */
export type TaxSavingsState =
  | { status: 'loading' }
  | { status: 'not-generated'; failure?: GenerationFailure | undefined }
  /** `progress` in percent; `report` is the one that is made anew. */
  | { status: 'generating'; progress: number; report?: ReadyTaxSavings | undefined }
  | { status: 'ready'; report: ReadyTaxSavings; failure?: GenerationFailure | undefined }
  | { status: 'error'; error: TransportError };

/** What has been read of a month's report, and what was told of its making. */
export interface TaxSavingsReading {
  report: TaxSavingsReport | undefined;
  /** Of the last reading that failed. */
  reportError: TransportError | undefined;
  /** Left out until a generation was asked for; it is over when it failed or is finished. */
  generation?: { told: TaxSavingsGeneration | undefined; error: TransportError | undefined } | undefined;
}

/** Joins a report and its making into one state. A report that is made anew, or could not be, stays on show. */
export function taxSavingsState({ report, reportError, generation }: TaxSavingsReading): TaxSavingsState {
  const ready = report?.status === 'ready' ? report : undefined;
  if (generation !== undefined && !isGenerationOver(generation)) {
    return { status: 'generating', progress: wholePercent(generation.told?.progress ?? 0), report: ready };
  }
  const failure = failureOf(generation);
  if (ready !== undefined) return { status: 'ready', report: ready, failure };
  if (reportError !== undefined) return { status: 'error', error: reportError };
  if (report === undefined) return { status: 'loading' };
  // Entur said that it was finished; there is nothing to show for it.
  return { status: 'not-generated', failure: failure ?? (generation && { reason: '' }) };
}

/** Whether nothing more is to be told of a generation. */
export function isGenerationOver({ told, error }: NonNullable<TaxSavingsReading['generation']>): boolean {
  return error !== undefined || told?.isFinished === true || told?.error !== undefined;
}

function failureOf(generation: TaxSavingsReading['generation']): GenerationFailure | undefined {
  if (generation?.error !== undefined) return { error: generation.error };
  const reason = generation?.told?.error;
  return reason === undefined ? undefined : { reason: maskNationalIds(reason).slice(0, 300) };
}

function wholePercent(progress: number): number {
  return Math.round(Math.min(100, Math.max(0, progress)));
}
