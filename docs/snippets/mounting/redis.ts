import { createRedisSaleStore } from '@fribillett/gateway/redis';
import { createClient } from 'redis';

/** Close it where your server ends. */
export const client = createClient({ url: process.env['REDIS_URL'] });
client.on('error', yourLog);
await client.connect();

export const saleStore = createRedisSaleStore(client, { prefix: 'acme:personnel-tickets:' });

declare function yourLog(error: unknown): void;
