import { once } from 'node:events';
import { request as nodeRequest, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../createGateway.ts';
import type { GatewayOptions } from '../options.ts';
import { createShop, reservationOf } from './shop.ts';

/** The path that the gateway is mounted on in these tests. */
export const mountPath = '/api/personnel-tickets';

/** A server that has the gateway mounted on {@link mountPath}, on a free port of this machine. */
export interface MountedServer {
  /** `http://127.0.0.1:…`. */
  origin: string;
  close: () => Promise<void>;
}

/** What a mounting may differ in. */
export interface MountingOptions {
  /** The gateway's own path where the framework takes the prefix away; default {@link mountPath}. */
  basePath?: string | undefined;
  /** Headers that the host's middleware put on each answer, and that have to arrive. */
  hostHeaders?: boolean | undefined;
}

/** A request, with plain headers. */
type Asked = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

const reservation = reservationOf(['1001', 'kari-private']);
const big = JSON.stringify({ text: 'x'.repeat(70_000) });

/** What a gateway must do wherever it is mounted: over a real server and real requests. */
export function describeMounting(
  name: string,
  start: (gateway: Gateway) => Promise<MountedServer>,
  { basePath = mountPath, hostHeaders = false }: MountingOptions = {},
): void {
  describe(name, () => {
    let server: MountedServer | undefined;
    afterEach(async () => {
      await server?.close();
      server = undefined;
    });

    async function setUp(options: Partial<GatewayOptions> = {}) {
      const shop = createShop({ basePath, ...options });
      server = await start(shop.gateway);
      const { origin } = server;
      const ask = (path: string, { headers, ...init }: Asked = {}) =>
        fetch(`${origin}${mountPath}${path}`, { ...init, headers: { Cookie: 'kari', ...headers } });
      const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
        const init = {
          method: 'POST',
          body,
          duplex: 'half',
          headers: { 'Content-Type': 'application/json', ...headers },
        };
        return ask(path, init);
      };
      return { ...shop, origin, ask, post };
    }

    it('serves the customer whose cookie came, and nobody without', async () => {
      const { ask } = await setUp();
      const mine = await ask('/entitlements');
      expect(mine.status).toBe(200);
      expect(await mine.json()).toMatchObject({
        people: [{ customerNumber: '1001' }, { customerNumber: '1002' }],
      });
      expect((await ask('/entitlements', { headers: { Cookie: 'nobody' } })).status).toBe(401);
    });

    it('keeps the answer’s own headers', async () => {
      const { ask } = await setUp({ allowedOrigins: ['https://shop.example'] });
      const { headers } = await ask('/entitlements', {
        headers: { Origin: 'https://shop.example', 'X-Correlation-Id': 'corr-12345' },
      });
      expect(headers.get('Cache-Control')).toBe('private, no-store');
      expect(headers.get('X-Correlation-Id')).toBe('corr-12345');
      expect(headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example');
      expect(headers.get('Vary')).toMatch(/\bOrigin\b/);
      expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    });

    const keepsHeaders = async () => {
      const { ask } = await setUp({ allowedOrigins: ['https://shop.example'] });
      const { headers } = await ask('/entitlements');
      expect(headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
      expect(headers.get('Vary')).toMatch(/Accept-Encoding/);
      expect(headers.get('Vary')).toMatch(/\bOrigin\b/);
    };
    if (hostHeaders) it('keeps the headers that middleware set before it', keepsHeaders);

    it.each([
      ['of known length', (body: string) => body],
      ['in pieces', pieces],
    ])('reads a JSON body %s', async (_, sent) => {
      const { post } = await setUp();
      const answer = await post('/reservation', sent(JSON.stringify(reservation)));
      expect(await answer.json()).toMatchObject({ orderId: 'ABCD1234' });
      expect(answer.status).toBe(200);
    });

    it('refuses a body above 64 KiB, of known length and in pieces, before anything is asked of Entur', async () => {
      const { post, entur } = await setUp();
      expect((await post('/reservation', big)).status).toBe(413);
      expect((await post('/reservation', pieces(big))).status).toBe(413);
      expect(entur.calls).toEqual([]);
    });

    it.each([
      ['no JSON', '{"configurations":', 'application/json', [400]],
      ['another type', 'configurations=1', 'application/x-www-form-urlencoded', [415]],
      ['an empty body', '', 'application/json', [400]],
    ])('refuses %s', async (_, body, type, statuses) => {
      const { post, entur } = await setUp();
      expect(statuses).toContain((await post('/reservation', body, { 'Content-Type': type })).status);
      expect(entur.calls).toEqual([]);
    });

    it('answers the methods that it has, and no other', async () => {
      const { ask, origin } = await setUp({ allowedOrigins: ['https://shop.example'] });
      const head = await ask('/entitlements', { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([405, '']);
      expect((await ask('/entitlements', { method: 'DELETE' })).status).toBe(405);
      const preflight = (from: string) =>
        ask('/reservation', {
          method: 'OPTIONS',
          headers: { Origin: from, 'Access-Control-Request-Method': 'POST' },
        });
      expect((await preflight('https://shop.example')).status).toBe(204);
      expect((await preflight('https://evil.example')).status).toBe(403);
      expect(
        (await fetch(`${origin}${mountPath}x/entitlements`, { headers: { Cookie: 'kari' } })).status,
      ).toBe(404);
    });

    it.each([
      '/entitlements%2F',
      '/reservation/ABCD1234%2F..%2FX/validation',
      '/reservation/%2e%2e/validation',
      '/reservation/../../etc/validation',
      '//entitlements',
      '/entitlements/',
      '/\\entitlements',
    ])('finds nothing at %s', async (path) => {
      const { origin, entur } = await setUp();
      const { status } = await askRaw(origin, `${mountPath}${path}`, { Cookie: 'kari' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(entur.calls).toEqual([]);
    });

    it('takes a page of its own origin, and no other’s, whatever a proxy’s headers say', async () => {
      const { post, origin, entur } = await setUp();
      const reserveFrom = async (headers: Record<string, string>) =>
        (await post('/reservation', JSON.stringify(reservation), headers)).status;
      expect(await reserveFrom({ Origin: origin })).toBe(200);
      entur.calls.length = 0;
      const evil = { Origin: 'https://evil.example' };
      expect(await reserveFrom(evil)).toBe(403);
      const spoofed = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };
      expect(await reserveFrom({ ...evil, ...spoofed })).toBe(403);
      expect(await reserveFrom({ ...evil, ...spoofed, Forwarded: 'host=evil.example;proto=https' })).toBe(
        403,
      );
      expect(await reserveFrom({ ...evil, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
      expect(entur.calls).toEqual([]);
    });

    it('takes the public origin behind a proxy that ends TLS, once it is allowed', async () => {
      const { post } = await setUp({ allowedOrigins: ['https://shop.example'] });
      const body = JSON.stringify(reservation);
      expect((await post('/reservation', body, { Origin: 'https://shop.example' })).status).toBe(200);
      expect((await post('/reservation', body, { Origin: 'https://other.example' })).status).toBe(403);
    });

    it('refuses a host that brings a path along', async () => {
      const { origin, entur } = await setUp();
      const host = `x${mountPath}/entitlements?`;
      const { status } = await askRaw(origin, `${mountPath}/usage`, { Cookie: 'kari', Host: host });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(entur.count('getEntitlementsByCustomerNumber')).toBe(0);
    });

    it('ends its own requests when the browser goes away', async () => {
      let arrived: (signal: AbortSignal) => void = () => undefined;
      const signalOfCall = new Promise<AbortSignal>((resolve) => {
        arrived = resolve;
      });
      const { ask, entur } = await setUp({
        fetch: (request) => {
          if (new URL(request.url).pathname.includes('token')) return entur.fetch(request);
          arrived(request.signal);
          return new Promise(() => undefined);
        },
      });
      const browser = new AbortController();
      const answer = ask('/entitlements', { signal: browser.signal });
      const signal = await signalOfCall;
      const ended = once(signal, 'abort');
      browser.abort();
      await expect(answer).rejects.toThrow();
      await ended;
      expect(signal.aborted).toBe(true);
    });
  });
}

/** A body that is sent in pieces, its length untold. */
function pieces(body: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      const encoder = new TextEncoder();
      for (const piece of body.match(/.{1,500}/g) ?? []) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
}

/** Sends a path as it is written: `fetch` would tidy it first. */
async function askRaw(origin: string, path: string, headers: OutgoingHttpHeaders) {
  const asked = nodeRequest(origin, { path, headers, method: 'GET', agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream & { statusCode?: number }];
  return { status: answer.statusCode ?? 0, body: await text(answer) };
}
