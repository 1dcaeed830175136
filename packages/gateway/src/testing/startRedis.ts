import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { findRedisServer } from '../../../../scripts/redis.mjs';

/** Of the library's types, the ones that it gives a client without settings of its own. */
type Client = ReturnType<typeof clientOf>;

/** A Redis server for one test file. */
export interface RunningRedis {
  /** For a client of somebody else's making. */
  url: string;
  /** A new connection, closed with `stop`. */
  connect: () => Promise<Client>;
  stop: () => Promise<void>;
}

/** `REDIS_URL`, else a server of its own, behind a socket file and without anything on disk. */
export async function startRedis(): Promise<RunningRedis> {
  const url = process.env['REDIS_URL'] ?? '';
  return url === '' ? ownServer() : connections(url);
}

async function ownServer(): Promise<RunningRedis> {
  const server = findRedisServer();
  if (server === undefined)
    throw new Error('No Redis server here: "node scripts/redis.mjs" says how to get one.');
  const folder = await mkdtemp(join(tmpdir(), 'fribillett-redis-'));
  const path = join(folder, 'redis.sock');
  const settings = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(server.program, settings, {
    argv0: server.name,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const end = () => child.kill();
  process.once('exit', end);
  await isReady(child.stdout, gone);
  const clients = connections(`unix://${path}`);
  return {
    ...clients,
    async stop() {
      await clients.stop();
      end();
      await gone;
      process.off('exit', end);
      await rm(folder, { recursive: true });
    },
  };
}

async function isReady(output: NodeJS.ReadableStream, gone: Promise<unknown>): Promise<void> {
  let log = '';
  const ready = new Promise<void>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (/ready to accept connections/i.test(log)) resolve();
    });
  });
  const failed = gone.then(() => {
    throw new Error(`The Redis server ended: ${log}`);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => undefined);
}

function clientOf(url: string) {
  return createClient({ url });
}

function connections(url: string): RunningRedis {
  const clients: Client[] = [];
  return {
    url,
    async connect() {
      const client = clientOf(url);
      clients.push(client);
      await client.connect();
      return client;
    },
    async stop() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
