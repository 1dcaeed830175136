import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** The built demo, running over HTTP on a store of its own. */
export interface RunningDemo {
  /** The address for a browser. It stays the same over restarts. */
  url: string;
  /** Ends the process as a power cut would, or as a good operator does. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again on the same port and the same data. */
  start(): Promise<void>;
  /** Asks one of the demo's own controls. */
  control(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void>;
  /** Ends the process, if it runs, and deletes the data. */
  close(): Promise<void>;
}

/** The year whose rights the sandbox's people have. */
export const year = Number(
  new Intl.DateTimeFormat('sv-SE', { year: 'numeric', timeZone: 'Europe/Oslo' }).format(new Date()),
);

/** The instant in which the tests live: before New Year, so that a return may cross it. */
export const present = `${String(year)}-12-01T10:00:00+01:00`;

/** Starts the built demo on a free port and an empty store; on the first of December, where its controls are on. */
export async function startDemo({ hasControls = true } = {}): Promise<RunningDemo> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'fribillett-e2e-'));
  let running: ChildProcess | undefined;

  async function start(port: string): Promise<string> {
    const child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        PORT: port,
        DEMO_DATA_DIR: dataDirectory,
        DEMO_CONTROLS: hasControls ? 'on' : 'off',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running = child;
    return printedAddress(child);
  }

  async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = running;
    running = undefined;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  const url = await start('0');
  const { port } = new URL(url);
  const demo: RunningDemo = {
    url,
    stop,
    async start() {
      await start(port);
    },
    async control(method, path, body) {
      const response = await fetch(new URL(path, url), {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      });
      if (!response.ok)
        throw new Error(`${method} ${path}: ${String(response.status)} ${await response.text()}`);
    },
    async close() {
      await stop('SIGTERM');
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
  if (hasControls) await demo.control('POST', '/shop/demo/clock', { instant: present });
  return demo;
}

/** The address that the demo prints when it is ready. */
function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [address] = /https?:\/\/\S+/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`The demo ended with ${String(code)} before it was ready: ${printed}`));
    });
  });
}
