'use client';
import type { ChangedEmployee, EmployeeRow } from '@fribillett/core/employer';
import { useEffect, useRef } from 'react';
import { asTransportError, isOutcomeUnknown } from '../internal/asTransportError.ts';
import { useLatest } from '../internal/useLatest.ts';
import { useWrite } from '../internal/useWrite.ts';
import type { WriteUnderWay } from '../internal/useWrite.ts';
import { createEmployeeCheckWorker } from './employeeCheck/createEmployeeCheckWorker.ts';
import { employeeImportState } from './employeeImportState.ts';
import type { EmployeeImportState, EmployeeSendState } from './employeeImportState.ts';
import { useEmployeeCheck } from './internal/useEmployeeCheck.ts';
import type { SendableFile } from './internal/useEmployeeCheck.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** What `useEmployeeImport` takes. */
export interface EmployeeImportOptions {
  /** The company that the file is for; a row of another one is a problem. Another company checks the file anew. */
  companyId: number;
  /** Whether synthetic people (Tenor, Dolly) are let in, as in a test environment. Default false. */
  testNumbers?: boolean | undefined;
  /** Hears which records the import really changed; not after an unmount or in another session. */
  onImported?: ((changed: readonly ChangedEmployee[]) => void) | undefined;
  /**
   * Makes the worker, for a bundler that does not know `new Worker(new URL(…, import.meta.url))` and for assets of another
   * origin: its module is `@fribillett/hooks/employer/worker`.
   */
  createWorker?: (() => Worker) | undefined;
}

/** What `useEmployeeImport` hands out. The functions stay the same from render to render. */
export interface EmployeeImportResult {
  state: EmployeeImportState;
  /** Checks a file in a worker, in place of one that is there. Does nothing while a file is being sent. */
  check: (file: File) => void;
  /**
   * Rows of the checked file with nothing wrong, from the first (0) up to the other, which is left out; empty without such a
   * file. Personal numbers are stars, and long cells are cut.
   */
  rowsOf: (from: number, to: number) => Promise<readonly EmployeeRow[]>;
  /** Ends what is under way: a check without a trace; a file that may have left is an `unknown-outcome`. */
  cancel: () => void;
  /**
   * Sends the checked file, once for a double click, and never again by itself. Does nothing while anything in it is wrong,
   * and after it was imported. After a failure the same file may be sent again.
   */
  send: () => void;
  /** Forgets the file. Does nothing while it is being sent. */
  reset: () => void;
}

const idle: EmployeeSendState = { status: 'idle' };
const sending: EmployeeSendState = { status: 'sending' };

/**
 * Imports a file of employees: checked row by row in a worker, where the rows stay, and sent only when nothing in it is
 * wrong. What is sent is written anew from what was read, whatever the file looked like.
 */
export function useEmployeeImport({
  companyId,
  testNumbers = false,
  onImported,
  createWorker = createEmployeeCheckWorker,
}: EmployeeImportOptions): EmployeeImportResult {
  const { employerTransport } = useEmployerSession();
  const checked = useEmployeeCheck({ companyId, testNumbers }, createWorker);
  const sent = useWrite<SendableFile, EmployeeSendState>({ idle, pending: sending, run });
  const ending = useRef<AbortController>(undefined);
  const tellImported = useLatest((changed: readonly ChangedEmployee[]) => onImported?.(changed));
  const isSending = sent.state.status === 'sending';

  async function run(file: SendableFile, underWay: WriteUnderWay<EmployeeSendState>) {
    const controller = new AbortController();
    ending.current = controller;
    const isUnderWay = () => ending.current === controller;
    try {
      const { changed } = await employerTransport.importEmployeesCsv(file, {
        signal: controller.signal,
        onProgress: (sentBytes, totalBytes) => {
          if (isUnderWay()) underWay.show({ status: 'sending', progress: sentBytes / totalBytes });
        },
      });
      if (underWay.isWatched()) {
        checked.forget();
        tellImported(changed);
      }
      return { status: 'imported', changed } as const;
    } catch (rejection) {
      return failure(rejection);
    } finally {
      if (isUnderWay()) ending.current = undefined;
    }
  }

  const check = useLatest((file: File) => {
    if (isSending) return;
    sent.show(idle);
    checked.check(file);
  });
  const checkAgain = useLatest(() => {
    const file = checked.picked();
    if (file !== undefined) check(file);
  });
  useEffect(() => {
    checkAgain();
  }, [checkAgain, companyId, testNumbers]);

  return {
    state: employeeImportState(checked.state, sent.state),
    check,
    rowsOf: checked.rowsOf,
    cancel: useLatest(() => {
      if (isSending) ending.current?.abort();
      else checked.cancel();
    }),
    send: useLatest(() => {
      const file = checked.sendable();
      if (file !== undefined) sent.send(file);
    }),
    reset: useLatest(() => {
      if (isSending) return;
      sent.show(idle);
      checked.reset();
    }),
  };
}

function failure(rejection: unknown): EmployeeSendState {
  const error = asTransportError(rejection);
  // Ended before it left: nothing has happened.
  if (error.code === 'aborted' && error.isRetrySafe) return idle;
  return { status: isOutcomeUnknown(error) ? 'unknown-outcome' : 'failed', error };
}
