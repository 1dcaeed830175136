import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How to start a Redis server: the program, and the name that it is started under.
 *
 * @typedef {{ program: string, name: string }} RedisServer
 */

/** The server's program under its other name: all that Debian's `redis-tools` has, which starts no daemon. */
const debianProgram = '/usr/bin/redis-check-rdb';

/**
 * The Redis or Valkey server of this machine.
 *
 * @returns {RedisServer | undefined}
 */
export function findRedisServer() {
  for (const name of ['redis-server', 'valkey-server']) {
    const program = (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
    if (program !== undefined) return { program, name };
  }
  return existsSync(debianProgram) ? { program: debianProgram, name: 'redis-server' } : undefined;
}

/** Only where it can be had without a question: Debian, as root. */
function installRedis() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  spawn('apt-get', ['update']);
  spawn('apt-get', ['install', '--yes', '--no-install-recommends', 'redis-tools']);
}

/**
 * @param {string} command
 * @param {string[]} commandArgs
 */
function spawn(command, commandArgs) {
  spawnSync(command, commandArgs, { stdio: 'inherit' });
}

/** Run as a program, this makes sure that there is a Redis to test against, and says where. */
function main() {
  const url = process.env['REDIS_URL'];
  if (url !== undefined && url !== '') {
    console.log('Redis: the one of REDIS_URL');
    return;
  }
  if (findRedisServer() === undefined) installRedis();
  const server = findRedisServer();
  if (server !== undefined) {
    console.log(`Redis: ${server.program}`);
    return;
  }
  console.error(
    'No Redis: set REDIS_URL to a server for tests, or run "apt-get install redis-tools" or "brew install redis".',
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
