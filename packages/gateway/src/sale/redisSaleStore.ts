import type { SaleStore } from './saleStore.ts';

/**
 * The part of a Redis client that the store uses, as `redis` (node-redis 4 and later) spells it. `SET` is not in it: its
 * options changed between versions, and a client that ignores one sets the key whoever has it, for ever.
 */
export interface RedisClient {
  /** `GET`. */
  get(key: string): Promise<string | null>;
  /** `EVAL`: runs a script on the server, atomically. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What a {@link createRedisSaleStore} may be told besides its client. */
export interface RedisSaleStoreOptions {
  /** Put before every key; default `fribillett:`. */
  prefix?: string | undefined;
}

/**
 * A `SaleStore` in Redis or Valkey: for a shop on several machines. `claim` is `SET NX PX`; `replace` and `release` compare
 * and write. Each is one script, so that of two machines exactly one wins. Redis' own clock counts the time.
 *
 * The client is the shop's: connected, and with its own `error` listener. The server must not forget what it answered:
 * `maxmemory-policy noeviction`, and `appendonly yes` with `appendfsync always`. A replica that takes over without the last
 * writes forgets payment attempts; where that can happen, keep the state in a database instead.
 *
 * Every operation rejects with the client's own error; nobody knows then whether it was done.
 */
export function createRedisSaleStore(
  client: RedisClient,
  { prefix = 'fribillett:' }: RedisSaleStoreOptions = {},
): SaleStore {
  async function changes(script: string, key: string, ...values: string[]): Promise<boolean> {
    return Number(await client.eval(script, { keys: [prefix + key], arguments: values })) === 1;
  }

  return {
    get: async (key) => (await client.get(prefix + key)) ?? undefined,
    claim: (key, value, ttlMs) => changes(claimScript, key, value, String(wholeMs(ttlMs))),
    replace: (key, expected, value, ttlMs) =>
      changes(replaceScript, key, expected, value, String(wholeMs(ttlMs))),
    release: (key, expected) => changes(releaseScript, key, expected),
  };
}

const claimScript = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
return 0`;

const replaceScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

const releaseScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** Redis refuses a lifetime that is not a whole number above 0. */
function wholeMs(ttlMs: number): number {
  return Math.max(1, Math.ceil(ttlMs));
}
