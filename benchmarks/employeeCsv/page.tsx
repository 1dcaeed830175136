import { createHttpEmployerTransport } from '@fribillett/core/employer';
import { EmployerProvider, useEmployeeImport } from '@fribillett/hooks/employer';
import type { EmployeeImportResult } from '@fribillett/hooks/employer';
import { createRef, useEffect, useImperativeHandle } from 'react';
import { createRoot } from 'react-dom/client';
import { inventFile } from './employeeFile.ts';

/** What one way of checking took. */
export interface Measured {
  /** Milliseconds from the choice of the file to the answer. */
  milliseconds: number;
  /** The longest task that the page itself did meanwhile; 0 for none of 50 ms or more. */
  longestTask: number;
  /** What it found. */
  found: { rows: number; problems?: number };
}

let file = new File([], 'none.csv');
const shown = createRef<EmployeeImportResult>();
let onState: ((state: EmployeeImportResult['state']) => void) | undefined;

function Ours() {
  const result = useEmployeeImport({ companyId: 9001 });
  useImperativeHandle(shown, () => result);
  useEffect(() => {
    onState?.(result.state);
  }, [result.state]);
  return null;
}

createRoot(document.querySelector('#root') ?? document.body).render(
  <EmployerProvider transport={createHttpEmployerTransport({ baseUrl: '/' })} sessionKey="benchmark">
    <Ours />
  </EmployerProvider>,
);

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function measure(work: () => Promise<Measured['found']>): Promise<Measured> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const startedAt = performance.now();
  const found = await work();
  const milliseconds = performance.now() - startedAt;
  // The browser tells of a task in a later one.
  for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  observer.disconnect();
  return { milliseconds, longestTask: Math.max(0, ...tasks), found };
}

function ours(): Promise<Measured['found']> {
  return new Promise((resolve, reject) => {
    onState = (state) => {
      if (state.status === 'checked') {
        const { employeeCount, problemCount } = state.findings;
        resolve({ rows: employeeCount, problems: problemCount });
      }
      if (state.status === 'unreadable') reject(new Error(`The file is unreadable: ${state.reason}`));
    };
    shown.current?.check(file);
  });
}

function inWorker(worker: Worker, message: unknown): Promise<Measured['found']> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Measured['found']>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message: reason }) => {
      reject(new Error(reason));
    };
    worker.postMessage(message);
  });
}

const bare = () =>
  inWorker(new Worker(new URL('./bareParser.worker.ts', import.meta.url), { type: 'module' }), file);
const peer = (way: 'whole' | 'stream') =>
  inWorker(new Worker(new URL('./papaparseZod.worker.ts', import.meta.url), { type: 'module' }), {
    file,
    way,
  });

/** For the program that drives the page. */
const benchmark = {
  make(count: number) {
    file = inventFile(count);
    return file.size;
  },
  bare: () => measure(bare),
  ours: () => measure(ours),
  papaparseZodWhole: () => measure(() => peer('whole')),
  papaparseZodStream: () => measure(() => peer('stream')),
  /** Leaves the checked file in its worker, as a page does that shows it. */
  check: ours,
};

export type Benchmark = typeof benchmark;
Object.assign(globalThis, { benchmark });
