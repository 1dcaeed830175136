import type { EmployeeCheckOptions, EmployeeRow } from '@fribillett/core/employer';
import type { EmployeeCheckProgress } from './employeeFile.ts';
import type { EmployeeFindings } from './findings.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Who hears of a check; nobody does after it was ended. */
export interface EmployeeCheckListener {
  onProgress: (progress: EmployeeCheckProgress) => void;
  /** `csv` is what may be sent; left out when anything is wrong. */
  onChecked: (findings: EmployeeFindings, csv: Blob | undefined) => void;
  /** `file`: it was moved or changed, or is none. `worker`: the worker did not start, or broke down. */
  onUnreadable: (reason: 'file' | 'worker') => void;
}

/** A file that is being checked or was, in a worker of its own. */
export interface RunningEmployeeCheck {
  /** Rows with nothing wrong, from the first (0) up to the other; none after the end. */
  rowsOf: (from: number, to: number) => Promise<readonly EmployeeRow[]>;
  /** Ends the worker and forgets the file. */
  end: () => void;
}

/** Starts a worker and lets it check one file. */
export function startEmployeeCheck(
  createWorker: () => Worker,
  file: Blob,
  options: EmployeeCheckOptions,
  { onProgress, onChecked, onUnreadable }: EmployeeCheckListener,
): RunningEmployeeCheck {
  const waiting = new Map<number, (rows: readonly EmployeeRow[]) => void>();
  let worker: Worker | undefined;
  let lastId = 0;

  const end = () => {
    worker?.terminate();
    worker = undefined;
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
  };
  const fail = (reason: 'file' | 'worker') => {
    if (worker === undefined) return;
    end();
    onUnreadable(reason);
  };
  const hear = (message: FromWorker) => {
    switch (message.type) {
      case 'progress':
        onProgress(message.progress);
        return;
      case 'checked':
        onChecked(message.findings, message.csv);
        return;
      case 'unreadable':
        fail('file');
        return;
      case 'rows':
        waiting.get(message.id)?.(message.rows);
        waiting.delete(message.id);
    }
  };
  const ask = (message: ToWorker) => {
    worker?.postMessage(message);
  };

  worker = createWorker();
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    // A message that was on its way when the worker was ended still arrives.
    if (worker !== undefined) hear(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail('worker');
  };
  ask({ type: 'check', file, options });

  return {
    end,
    rowsOf: (from, to) =>
      new Promise((resolve) => {
        if (worker === undefined) {
          resolve([]);
          return;
        }
        lastId += 1;
        waiting.set(lastId, resolve);
        ask({ type: 'rows', id: lastId, from, to });
      }),
  };
}
