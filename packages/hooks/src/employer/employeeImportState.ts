import type { TransportError } from '@fribillett/core';
import type { ChangedEmployee } from '@fribillett/core/employer';
import type { EmployeeCheckProgress } from './employeeCheck/employeeFile.ts';
import type { EmployeeFindings } from './employeeCheck/findings.ts';

/** The file that somebody picked. */
export interface PickedFile {
  name: string;
  /** Bytes. */
  size: number;
}

/** A file that was read to its end, and what was found in it. */
export interface CheckedFile {
  file: PickedFile;
  findings: EmployeeFindings;
}

/** Where the check of a file stands. */
export type EmployeeCheckState =
  | { status: 'idle' }
  | ({ status: 'checking'; file: PickedFile } & EmployeeCheckProgress)
  | { status: 'cancelled'; file: PickedFile }
  | { status: 'unreadable'; file: PickedFile; reason: 'file' | 'worker' }
  | ({ status: 'checked' } & CheckedFile);

/** Where the sending of a checked file stands; `idle` while nobody has asked for it. */
export type EmployeeSendState =
  | { status: 'idle' }
  | { status: 'sending'; progress?: number }
  | { status: 'imported'; changed: readonly ChangedEmployee[] }
  | { status: 'unknown-outcome'; error: TransportError }
  | { status: 'failed'; error: TransportError };

/**
 * Where an import stands.
 *
 * `cancelled`: the check was ended. `unreadable`: the file was moved or changed or is none, or the worker did not start.
 * `sending`: `progress` (0 to 1) is left out where nobody can tell; at 1 the file has left and the answer is waited for.
 * `unknown-outcome`: no answer came, and the file may have been imported. `imported`: the records that really changed.
 */
export type EmployeeImportState =
  EmployeeCheckState | (Exclude<EmployeeSendState, { status: 'idle' }> & CheckedFile);

/** The one state of a check and of what was sent after it. */
export function employeeImportState(check: EmployeeCheckState, sent: EmployeeSendState): EmployeeImportState {
  if (check.status !== 'checked' || sent.status === 'idle') return check;
  return { ...sent, file: check.file, findings: check.findings };
}
