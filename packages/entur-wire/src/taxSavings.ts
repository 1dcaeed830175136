import * as z from 'zod/mini';
import { writeCsv, type CsvSeparator } from './csv.ts';
import { readAs } from './errors.ts';
import { codeSchema, countSchema, int64Schema, maybe } from './primitives.ts';

const firstYear = 2021;
const yearSchema = countSchema.check(z.refine((year) => year >= firstYear, 'before 2021'));
const monthSchema = countSchema.check(z.refine((month) => month >= 1 && month <= 12, 'not a month'));

/** What the tax savings report is asked by (C): a company, from 2021, 1-12; absent year and month mean the current ones. */
export const taxSavingsQuerySchema = z.object({
  companyId: int64Schema.check(z.refine((id) => !/^(?:-|0$)/.test(id), 'not above 0')),
  year: z.optional(yearSchema),
  month: z.optional(monthSchema), // documented as a string
});
export type TaxSavingsQuery = z.input<typeof taxSavingsQuerySchema>;

/** `fromDate` and `toDate` are inclusive days, `saving` has two decimals and may be negative (C; contract 5). */
export const taxSavingsColumns = [
  'companyId',
  'employeeNo',
  'ssn',
  'saving',
  'fromDate',
  'toDate',
  'employeeStatus',
] as const;

/** One line of the report, each cell as its text. */
export type TaxSavingsLine = Record<(typeof taxSavingsColumns)[number], string>;

/** CSV text of the report with its header. A cell that holds the separator, a quote or a line break is quoted. */
export function writeTaxSavingsCsv(lines: readonly TaxSavingsLine[], separator: CsvSeparator = ','): string {
  return writeCsv(
    [taxSavingsColumns, ...lines.map((line) => taxSavingsColumns.map((column) => line[column]))],
    separator,
  );
}

/** Whether something has happened, told by a flag or by the time at which it did (JSON type: U). */
const happenedSchema = z.pipe(
  z.nullish(z.union([z.boolean(), codeSchema])),
  z.transform((value: boolean | string | null | undefined): boolean =>
    typeof value === 'string' ? !['', '0', 'false'].includes(value.toLowerCase()) : value === true,
  ),
);

const generationSchema = z.looseObject({
  progress: maybe(z.union([z.number(), countSchema])), // O; percent, 0-100
  started: happenedSchema, // O
  finished: happenedSchema,
  error: maybe(z.unknown()),
});

/** `TaxSavingReportGenerationResponse` (names C, required: O; contract `personnel-tickets.md` 4.11). */
export interface TaxSavingsGeneration {
  /** Percent, 0-100; 0 when the answer does not tell. */
  progress: number;
  isStarted: boolean;
  isFinished: boolean;
  /** Why it failed; empty when the answer has an error that is no text. Absent: it did not fail. */
  error?: string;
}

function errorOf(error: unknown): string | undefined {
  if (error === undefined || error === false || error === '') return undefined;
  return typeof error === 'string' ? error : '';
}

/** Reads how far a report has come. Throws a `WireFormatError`. */
export function readTaxSavingsGeneration(json: unknown): TaxSavingsGeneration {
  const generation = readAs(generationSchema, json, 'The report generation');
  const error = errorOf(generation.error);
  return {
    progress: Math.min(100, Math.max(0, generation.progress ?? 0)),
    isStarted: generation.started,
    isFinished: generation.finished,
    ...(error === undefined ? {} : { error }),
  };
}
