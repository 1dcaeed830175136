import { checkEmployeeFile } from './employeeFile.ts';
import type { CheckedEmployeeFile, EmployeeCheckProgress } from './employeeFile.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/*
 * The worker of `useEmployeeImport`, a module that runs when it is loaded: one file is checked, and stays here. It lives as
 * long as the page shows the file.
 */

const quietMs = 100;
let lastTold = -Infinity;
let checked: CheckedEmployeeFile | undefined;

globalThis.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  void (data.type === 'check' ? check(data) : tellRows(data));
};

async function check({ file, options }: Extract<ToWorker, { type: 'check' }>): Promise<void> {
  try {
    checked = await checkEmployeeFile(file, options, tellProgress);
    const { findings, csv } = checked;
    tell({ type: 'checked', findings, ...(findings.problemCount === 0 && { csv }) });
  } catch {
    // Its words may hold the path of the file.
    tell({ type: 'unreadable' });
  }
}

async function tellRows({ id, from, to }: Extract<ToWorker, { type: 'rows' }>): Promise<void> {
  // What the browser had put away may be gone; the table shows a gap then.
  const rows = await checked?.rowsOf(from, to).catch(() => []);
  tell({ type: 'rows', id, rows: rows ?? [] });
}

function tellProgress(progress: EmployeeCheckProgress): void {
  const now = performance.now();
  if (now - lastTold < quietMs) return;
  lastTold = now;
  tell({ type: 'progress', progress });
}

function tell(message: FromWorker): void {
  postMessage(message);
}
