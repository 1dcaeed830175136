import type { EmployeeCheckOptions, EmployeeRow } from '@fribillett/core/employer';
import type { EmployeeCheckProgress } from './employeeFile.ts';
import type { EmployeeFindings } from './findings.ts';

/** What the page asks of the worker: to check one file, and then to show rows of it. */
export type ToWorker =
  | { type: 'check'; file: Blob; options: EmployeeCheckOptions }
  | { type: 'rows'; id: number; from: number; to: number };

/** What the worker tells. National ids are in the file alone, which the page sends and never opens. */
export type FromWorker =
  | { type: 'progress'; progress: EmployeeCheckProgress }
  /** `csv` is left out while anything is wrong: then there is nothing to send. */
  | { type: 'checked'; findings: EmployeeFindings; csv?: Blob }
  | { type: 'unreadable' }
  | { type: 'rows'; id: number; rows: readonly EmployeeRow[] };
