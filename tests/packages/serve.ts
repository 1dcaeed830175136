import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { App } from './app.ts';
import { env } from './run.ts';

/** A server that runs. */
export interface Server {
  /** Its address, without a path. */
  url: string;
  close: () => Promise<void>;
}

/** Starts a program of the app's, or a script of its with `node`, that prints the address that it listens on, and waits until it answers. */
export async function serve(app: App, program: string, ...args: string[]): Promise<Server> {
  // In a group of its own, since some servers have children.
  const installed = join(app.directory, 'node_modules/.bin', program);
  const child = spawn(program === 'node' ? process.execPath : installed, args, {
    cwd: app.directory,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const close = () => end(child);
  try {
    const url = await printedAddress(child);
    await vi.waitFor(() => fetch(url), { timeout: 30_000, interval: 100 });
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (text: string) => {
      printed += text;
      const [address] = /https?:\/\/(localhost|127\.0\.0\.1):\d+/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)} before it was ready:\n${printed}`));
    });
  });
}
