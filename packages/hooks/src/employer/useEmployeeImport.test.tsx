import type { EmployeeImport, EmployerTransport, UploadOptions } from '@fribillett/core/employer';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEmployeeCheckWorker } from './employeeCheck/createEmployeeCheckWorker.ts';
import { employee, employeeFile, employees } from './testing/employeeFiles.ts';
import { deferred, renderInEmployerSession, transportError } from './testing/renderInEmployerSession.tsx';
import { useEmployeeImport } from './useEmployeeImport.ts';
import type { EmployeeImportOptions } from './useEmployeeImport.ts';

/** The workers of the test: how many were made, and which of them still live. */
function countedWorkers() {
  const alive = new Set<Worker>();
  let made = 0;
  const createWorker = () => {
    const worker = createEmployeeCheckWorker();
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      alive.delete(worker);
      terminate();
    };
    alive.add(worker);
    made += 1;
    return worker;
  };
  return { alive, made: () => made, createWorker };
}

interface Sent {
  companyId: number;
  csv: Blob;
  options: UploadOptions;
}

type Outcome = ReturnType<typeof deferred<EmployeeImport>>;

function show(options: Partial<EmployeeImportOptions> = {}, session: { strict?: boolean } = {}) {
  const workers = countedWorkers();
  const sent: Sent[] = [];
  const outcomes: Outcome[] = [];
  const importEmployeesCsv: EmployerTransport['importEmployeesCsv'] = ({ companyId, csv }, upload = {}) => {
    sent.push({ companyId, csv, options: upload });
    const outcome = deferred<EmployeeImport>();
    outcomes.push(outcome);
    return outcome.promise;
  };
  const given = { companyId: 9001, testNumbers: true, createWorker: workers.createWorker, ...options };
  const rendered = renderInEmployerSession(useEmployeeImport, given, {
    operations: { importEmployeesCsv },
    ...session,
  });
  const { result } = rendered;
  const until = async (status: string) => {
    await vi.waitFor(
      () => {
        expect(result.current.state.status).toBe(status);
      },
      // A worker of many modules, each on its own from Vite, on a busy machine.
      { timeout: 10_000 },
    );
    return result.current.state;
  };
  return {
    ...rendered,
    ...workers,
    sent,
    outcomes,
    given,
    until,
    check: async (file: File) => {
      act(() => {
        result.current.check(file);
      });
      return until('checked');
    },
    send: () => {
      act(() => {
        result.current.send();
      });
    },
    answer: async (index: number, end: (outcome: Outcome) => void) => {
      await act(async () => {
        const outcome = outcomes[index];
        if (outcome === undefined) throw new Error('Nothing was sent.');
        end(outcome);
        await outcome.promise.catch(() => undefined);
      });
    },
  };
}

const changed = [{ importedEmployeeId: '77', employeeNo: '1001' }];
const timedOut = transportError('timeout', { isRetrySafe: false });

describe('checking', () => {
  it('reads the file in a worker, tells what was found, and keeps the rows there', async () => {
    const { check, result, alive } = show({}, { strict: true });
    const state = await check(employeeFile(employees(1200)));
    expect(state).toEqual({
      status: 'checked',
      file: { name: 'ansatte.csv', size: employeeFile(employees(1200)).size },
      findings: { rows: 1200, employeeCount: 1200, problemCount: 0, problemRowCount: 0, problems: [] },
    });
    const rows = await result.current.rowsOf(1198, 1250);
    expect(rows.map(({ row, cells }) => [row, cells[0], cells[4]])).toEqual([
      [1200, '2199', '*****'],
      [1201, '2200', '*****'],
    ]);
    expect(alive.size).toBe(1);
  });

  it('begins at once, and anew for another file and for the same one', async () => {
    const { check, result, alive, made } = show();
    act(() => {
      result.current.check(employeeFile(employees(5000), 'gammel.csv'));
    });
    expect(result.current.state).toMatchObject({
      status: 'checking',
      progress: 0,
      file: { name: 'gammel.csv' },
    });
    const file = employeeFile(employees(3));
    expect(await check(file)).toMatchObject({ findings: { employeeCount: 3 } });
    act(() => {
      result.current.check(file);
    });
    expect(result.current.state.status).toBe('checking');
    expect(await check(file)).toMatchObject({
      file: { name: 'ansatte.csv' },
      findings: { employeeCount: 3 },
    });
    expect([made(), alive.size]).toEqual([4, 1]);
  });

  it('judges the same file anew for another company', async () => {
    const { check, rerender, given, result, until } = show();
    await check(employeeFile(employees(2)));
    rerender({ ...given, companyId: 9002 });
    expect(result.current.state.status).toBe('checking');
    expect(await until('checked')).toMatchObject({
      findings: { employeeCount: 0, problems: [{ code: 'other-company' }, { code: 'other-company' }] },
    });
  });

  it('can be ended, without a trace', async () => {
    const { result, alive } = show();
    act(() => {
      result.current.check(employeeFile(employees(5000)));
    });
    act(() => {
      result.current.cancel();
    });
    expect(result.current.state).toMatchObject({ status: 'cancelled', file: { name: 'ansatte.csv' } });
    expect(alive.size).toBe(0);
    expect(await result.current.rowsOf(0, 10)).toEqual([]);
    act(() => {
      result.current.reset();
    });
    expect(result.current.state).toEqual({ status: 'idle' });
  });

  it('ends its worker when nobody looks any more, and in another session', async () => {
    const { check, result, alive, unmount, changeSession } = show();
    await check(employeeFile(employees(2)));
    changeSession('somebody-else');
    expect([result.current.state.status, alive.size]).toEqual(['idle', 0]);
    await check(employeeFile(employees(2)));
    expect(alive.size).toBe(1);
    unmount();
    expect(alive.size).toBe(0);
  });

  it('answers a question for rows also when the file goes away meanwhile', async () => {
    const { check, result } = show();
    await check(employeeFile(employees(600)));
    const rows = result.current.rowsOf(0, 600);
    act(() => {
      result.current.reset();
    });
    expect(await rows).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('has vanished since it was picked', async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('vanishing.csv', { create: true });
    const writable = await handle.createWritable();
    await writable.write(employeeFile(employees(3)));
    await writable.close();
    const file = await handle.getFile();
    await root.removeEntry('vanishing.csv');
    const { result, until, alive } = show();
    act(() => {
      result.current.check(file);
    });
    expect(await until('unreadable')).toMatchObject({ reason: 'file', file: { name: 'vanishing.csv' } });
    expect(alive.size).toBe(0);
  });

  it.each([
    ['is not there', () => new Worker(new URL('/no-such-worker.js', location.href), { type: 'module' })],
    [
      'may not be made',
      () => {
        throw new DOMException('Another origin.', 'SecurityError');
      },
    ],
  ])('has a worker that %s', async (_, createWorker) => {
    const { result, until } = show({ createWorker });
    act(() => {
      result.current.check(employeeFile(employees(3)));
    });
    expect(await until('unreadable')).toMatchObject({ reason: 'worker' });
  });
});

describe('sending', () => {
  it('sends once for two presses, to the company of the file, and hears what really changed', async () => {
    const onImported = vi.fn();
    const { check, send, sent, answer, result, alive } = show({ onImported });
    await check(employeeFile(employees(2)));
    act(() => {
      result.current.send();
      result.current.send();
    });
    send();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.companyId).toBe(9001);
    expect(await sent[0]?.csv.text()).toBe(await employeeFile(employees(2)).text());
    expect(result.current.state.status).toBe('sending');
    await answer(0, ({ resolve }) => {
      resolve({ changed });
    });
    expect(result.current.state).toMatchObject({ status: 'imported', changed });
    expect(onImported.mock.calls).toEqual([[changed]]);
    expect(alive.size).toBe(0);
    send();
    expect(sent).toHaveLength(1);
  });

  it('tells how much has left, and takes no other file meanwhile', async () => {
    const { check, send, sent, result, rerender, given, answer } = show();
    await check(employeeFile(employees(2)));
    send();
    expect(result.current.state).not.toHaveProperty('progress');
    act(() => sent[0]?.options.onProgress?.(50, 200));
    expect(result.current.state).toMatchObject({ status: 'sending', progress: 0.25 });
    act(() => {
      result.current.check(employeeFile(employees(9), 'annen.csv'));
      result.current.reset();
    });
    rerender({ ...given, companyId: 9002 });
    expect(result.current.state).toMatchObject({ status: 'sending', file: { name: 'ansatte.csv' } });
    await answer(0, ({ resolve }) => {
      resolve({ changed: [] });
    });
    act(() => sent[0]?.options.onProgress?.(200, 200));
    expect(result.current.state).toMatchObject({ status: 'imported', changed: [] });
  });

  it('sends nothing while anything is wrong', async () => {
    const { check, send, sent, result } = show();
    await check(employeeFile([employee(0), employee(1, { ssn: '10025' })]));
    expect(result.current.state).toMatchObject({ findings: { employeeCount: 1, problemCount: 1 } });
    send();
    expect(sent).toEqual([]);
    expect(result.current.state.status).toBe('checked');
  });

  it('sends nothing without a file, or before it is checked', () => {
    const { send, sent, result } = show();
    send();
    act(() => {
      result.current.check(employeeFile(employees(2)));
    });
    send();
    expect(sent).toEqual([]);
  });

  it('does not know the outcome after a time-out, and sends again only when it is asked to', async () => {
    const { check, send, sent, answer, result } = show();
    await check(employeeFile(employees(2)));
    send();
    await answer(0, ({ reject }) => {
      reject(timedOut);
    });
    expect(result.current.state).toMatchObject({ status: 'unknown-outcome', error: timedOut });
    expect(sent).toHaveLength(1);
    send();
    await answer(1, ({ resolve }) => {
      resolve({ changed: [] });
    });
    expect(result.current.state.status).toBe('imported');
  });

  it.each([
    ['forbidden', transportError('forbidden')],
    ['rejected', transportError('rejected', { isRetrySafe: false })],
  ])('knows that nothing was imported after %s, and keeps the file', async (_, error) => {
    const { check, send, answer, result } = show();
    await check(employeeFile(employees(2)));
    send();
    await answer(0, ({ reject }) => {
      reject(error);
    });
    expect(result.current.state).toMatchObject({ status: 'failed', error, findings: { employeeCount: 2 } });
    expect(await result.current.rowsOf(0, 5)).toHaveLength(2);
  });

  it.each([
    ['before the file left: it is as it was', true, 'checked'],
    ['when it may have left: nobody knows', false, 'unknown-outcome'],
  ])('can be ended %s', async (_, isRetrySafe, status) => {
    const { check, send, sent, answer, result } = show();
    await check(employeeFile(employees(2)));
    send();
    act(() => {
      result.current.cancel();
    });
    expect(sent[0]?.options.signal?.aborted).toBe(true);
    await answer(0, ({ reject }) => {
      reject(transportError('aborted', { isRetrySafe }));
    });
    expect(result.current.state.status).toBe(status);
  });

  it('says nothing of it in another session', async () => {
    const onImported = vi.fn();
    const { check, send, answer, result, changeSession } = show({ onImported });
    await check(employeeFile(employees(2)));
    send();
    changeSession('somebody-else');
    await answer(0, ({ resolve }) => {
      resolve({ changed });
    });
    expect(result.current.state).toEqual({ status: 'idle' });
    expect(onImported).not.toHaveBeenCalled();
  });
});

describe('a national id', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('stands in what is sent, and in nothing that the page hears of', async () => {
    const heard: unknown[] = [];
    const createWorker = () => {
      const worker = createEmployeeCheckWorker();
      worker.addEventListener('message', ({ data }) => heard.push(data));
      return worker;
    };
    const { check, result } = show({ createWorker });
    const misfit = employee(1, { dateOfBirth: '1990-01-30', surname: '31819010024' });
    await check(employeeFile([employee(0), misfit]));
    heard.push(await result.current.rowsOf(0, 10), result.current.state);
    expect(heard.length).toBeGreaterThan(2);
    const told = JSON.stringify(heard);
    for (const { ssn } of [employee(0), misfit]) expect(told).not.toContain(ssn);
    expect(heard.some((data) => data instanceof Object && 'csv' in data)).toBe(false);
  });
});
