import type { EmployeeCheckOptions, EmployeeRow } from '@fribillett/core/employer';
import { useCallback, useEffect, useRef } from 'react';
import { useLatest } from '../../internal/useLatest.ts';
import { useSessionState } from '../../internal/useSessionState.ts';
import { startEmployeeCheck } from '../employeeCheck/startEmployeeCheck.ts';
import type { RunningEmployeeCheck } from '../employeeCheck/startEmployeeCheck.ts';
import type { EmployeeCheckState } from '../employeeImportState.ts';

/** A file without any problem, and the company that it was checked for. */
export interface SendableFile {
  companyId: number;
  csv: Blob;
}

/** What is behind the state, and never shown. */
interface Held {
  picked: File;
  running: RunningEmployeeCheck;
  sendable?: SendableFile;
}

const idle: EmployeeCheckState = { status: 'idle' };
const noRows = Promise.resolve<readonly EmployeeRow[]>([]);

/** One file at a time, in a worker that lives as long as the file is shown. */
export function useEmployeeCheck(
  { companyId, testNumbers }: EmployeeCheckOptions & { companyId: number },
  createWorker: () => Worker,
) {
  const [state, setState] = useSessionState(idle);
  const held = useRef<Held>(undefined);

  const forget = useCallback(() => {
    held.current?.running.end();
    held.current = undefined;
  }, []);
  const end = useLatest((next: EmployeeCheckState) => {
    forget();
    setState(next);
  });

  const check = useLatest((picked: File) => {
    const file = { name: picked.name, size: picked.size };
    end({ status: 'checking', file, progress: 0, rows: 0, problemCount: 0 });
    try {
      const running = startEmployeeCheck(
        createWorker,
        picked,
        { companyId, testNumbers },
        {
          onProgress: (progress) => {
            setState({ status: 'checking', file, ...progress });
          },
          onChecked: (findings, csv) => {
            if (csv !== undefined) held.current = { picked, running, sendable: { companyId, csv } };
            setState({ status: 'checked', file, findings });
          },
          onUnreadable: (reason) => {
            end({ status: 'unreadable', file, reason });
          },
        },
      );
      held.current = { picked, running };
    } catch {
      // The browser makes no worker from there: another origin, or a policy against it.
      end({ status: 'unreadable', file, reason: 'worker' });
    }
  });

  // Another session, or an unmount. The setter is another one in another session.
  useEffect(
    () => () => {
      forget();
      setState(idle);
    },
    [forget, setState],
  );

  return {
    state,
    check,
    cancel: useLatest(() => {
      if (state.status === 'checking') end({ status: 'cancelled', file: state.file });
    }),
    reset: useLatest(() => {
      end(idle);
    }),
    rowsOf: useLatest((from: number, to: number) => held.current?.running.rowsOf(from, to) ?? noRows),
    picked: useLatest(() => held.current?.picked),
    sendable: useLatest(() => held.current?.sendable),
    /** Ends the worker, and leaves what is shown. */
    forget,
  };
}
