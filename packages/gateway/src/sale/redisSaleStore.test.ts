import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeSaleStore } from '../testing/describeSaleStore.ts';
import { startRedis, type RunningRedis } from '../testing/startRedis.ts';
import { createRedisSaleStore, type RedisClient } from './redisSaleStore.ts';

let redis: RunningRedis;
let here: Awaited<ReturnType<RunningRedis['connect']>>;
let there: typeof here;

beforeAll(async () => {
  redis = await startRedis();
  here = await redis.connect();
  there = await redis.connect();
});
afterAll(() => redis.stop());

/** A server that others use too is left as it was but for keys that expire. */
const newPrefix = () => `fribillett-test:${crypto.randomUUID()}:`;

/** Takes time off everything that a store keeps, as the server counts it. */
async function age(prefix: string, milliseconds: number): Promise<void> {
  for (const key of await here.keys(`${prefix}*`)) {
    await here.pExpire(key, (await here.pTTL(key)) - Math.max(1, milliseconds));
  }
}

describeSaleStore('createRedisSaleStore', () => {
  const prefix = newPrefix();
  return {
    stores: [createRedisSaleStore(here, { prefix }), createRedisSaleStore(there, { prefix })],
    advance: (milliseconds) => age(prefix, milliseconds),
  };
});

it('keeps shops with different prefixes apart', async () => {
  const one = createRedisSaleStore(here, { prefix: newPrefix() });
  const other = createRedisSaleStore(here, { prefix: newPrefix() });
  expect(await one.claim('a', 'one', 60_000)).toBe(true);
  expect(await other.claim('a', 'other', 60_000)).toBe(true);
  expect(await one.get('a')).toBe('one');
});

it('puts its own name before every key, and an end to every value', async () => {
  const key = crypto.randomUUID();
  const store = createRedisSaleStore(here);
  await store.claim(key, 'first', 60_000);
  expect(await here.get(`fribillett:${key}`)).toBe('first');
  expect(await here.pTTL(`fribillett:${key}`)).toBeGreaterThan(0);
  await store.replace(key, 'first', 'second', 60_000);
  expect(await here.pTTL(`fribillett:${key}`)).toBeGreaterThan(0);
  expect(await store.release(key, 'second')).toBe(true);
});

it('needs nothing of the client but GET and EVAL, however its version spells the options of SET', async () => {
  const ofAnyVersion: RedisClient = {
    get: (key) => here.get(key),
    eval: (script, options) => here.eval(script, options),
  };
  const prefix = newPrefix();
  const store = createRedisSaleStore(ofAnyVersion, { prefix });
  expect(await store.claim('a', 'first', 60_000)).toBe(true);
  expect(await store.claim('a', 'second', 60_000)).toBe(false);
  expect(await store.get('a')).toBe('first');
  expect(await here.pTTL(`${prefix}a`)).toBeGreaterThan(0);
});

it('rejects with the client’s own error when the server is out of reach', async () => {
  const gone = await redis.connect();
  const store = createRedisSaleStore(gone.duplicate());
  await expect(store.get('a')).rejects.toThrow(/closed/i);
  await expect(store.claim('a', 'x', 60_000)).rejects.toThrow(/closed/i);
  await expect(store.replace('a', 'x', 'y', 60_000)).rejects.toThrow(/closed/i);
});
