import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt, type Refusal } from '../attempt.ts';
import { requestText } from '../rawClient.ts';
import type { Stage } from '../stage.ts';

const { malformed, noRoute, notFound, notHttp, unauthorized, wrongHost, wrongMethod } = refusals;

/** Sends each of these targets, with an own session. */
function asksFor(name: string, refusal: Refusal, targets: readonly string[]): Attempt {
  return attempt(name, refusal, async (stage) => {
    const attacker = await stage.signedIn('per');
    const answers = () => Promise.all(targets.map((target) => askFor(stage, attacker, target)));
    return async () => (await answers()).flat();
  });
}

/** `target` is a path, or a method and a path. */
function askFor({ raw, host }: Stage, visitor: Visitor, target: string): Promise<Page[]> {
  const line = target.startsWith('/') ? `GET ${target}` : target;
  return raw(requestText(`${line} HTTP/1.1`, headersOf(host, visitor)));
}

const headersOf = (host: string, visitor: Visitor) => [
  `Host: ${host}`,
  `Cookie: ${visitor.cookies()}`,
  'Connection: close',
];

/** Sends a POST whose head is as it should not be. The body would be a claim. */
function posts(name: string, headers: readonly string[], body = '{"pickupCode":"NT-4821-KARI"}'): Attempt {
  return attempt(name, notHttp, async (stage) => {
    const attacker = await stage.signedIn('per');
    const all = [...headersOf(stage.host, attacker), 'Content-Type: application/json', ...headers];
    return () => stage.raw(requestText('POST /personnel-ticket/claim HTTP/1.1', all, body));
  });
}

const smuggled = 'GET /shop/orders HTTP/1.1\r\nHost: x\r\n\r\n';

/** Paths, heads and methods that two servers might read differently. */
export const requestAttempts: readonly Attempt[] = [
  asksFor('dots, plain and encoded, out of the paths that are open', notFound, [
    '/personnel-ticket/../sandbox/personas',
    '/shop/%2e%2e/sandbox/personas',
    '/sandbox/terminal/../personas',
    '/sandbox/terminal/%2e%2e/personas',
    '/sandbox/terminal/x/%2E%2E/%2e./personas',
    '/sandbox/terminal.css/../personas',
    'POST /sandbox/terminal/%2e%2e/reset',
  ]),
  asksFor('a semicolon behind the dots', notFound, [
    '/shop/..;/sandbox/personas',
    '/sandbox/..;/sandbox/personas',
    '/shop/orders;/x',
  ]),
  asksFor('encoded slashes in ids', notFound, [
    '/shop/orders/..%2f..%2fsandbox%2fpersonas',
    '/shop/orders/..%2F..%2Fsandbox%2Ffaults',
    '/shop/orders/x%2frefund-options',
  ]),
  asksFor('encoded slashes in the id of an order that is to be validated', noRoute, [
    'POST /personnel-ticket/reservation/..%2f..%2fentitlements/validation',
    'POST /personnel-ticket/reservation/a%2fb/validation',
    'POST /personnel-ticket/reservation/a.b/validation',
    'POST /personnel-ticket/reservation/%41%00/validation',
  ]),
  asksFor('double slashes', notFound, [
    '/shop//orders',
    '/shop/orders//x',
    '/sandbox//personas',
    'POST //shop/payments',
  ]),
  asksFor('null bytes, overlong UTF-8 and broken escapes in ids', notFound, [
    '/shop/orders/ABCD1234%00',
    '/shop/orders/%c0%ae%c0%ae%c0%af',
    '/shop/orders/%zz',
    '/shop/orders/%E0%A4%A',
  ]),
  asksFor('backslashes, and bytes that no path has', notHttp, [
    '/shop\\..\\orders',
    '/shop/orders/\0',
    '/shop/orders/\x7f',
  ]),
  asksFor('SQL in ids', notFound, [
    "/shop/orders/'%20OR%20'1'='1",
    '/shop/orders/x%22%3B%20DROP%20TABLE%20orders%3B--',
  ]),
  asksFor('markup in a query', malformed, ['/shop/departures?from=%3Cscript%3Ealert(1)%3C/script%3E']),
  asksFor('methods that a route does not have', wrongMethod, [
    'DELETE /personnel-ticket/entitlements',
    'PUT /personnel-ticket/reservation',
    'PATCH /personnel-ticket/claim',
    'TRACE /personnel-ticket/entitlements',
    '/personnel-ticket/claim?pickupCode=NT-4821-KARI',
  ]),
  asksFor('methods that a route of the shop does not have', notFound, [
    'PUT /shop/session',
    '/shop/payments',
    'DELETE /shop/orders',
    'PATCH /shop/orders/x',
  ]),
  attempt('HEAD in place of POST', { status: 405 }, async (stage) => {
    const attacker = await stage.signedIn('per');
    return () => askFor(stage, attacker, 'HEAD /personnel-ticket/reservation');
  }),
  attempt('a method in a header', wrongMethod, async (stage) => {
    const attacker = await stage.signedIn('per');
    const names = ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'];
    const headers = [...headersOf(stage.host, attacker), ...names.map((name) => `${name}: POST`)];
    return () => stage.raw(requestText('GET /personnel-ticket/claim HTTP/1.1', headers));
  }),
  asksFor('TRACE, which repeats the cookie', notFound, ['TRACE /shop/orders']),
  asksFor('CONNECT, as through a proxy', { status: 0 }, ['CONNECT 127.0.0.1:80']),
  posts(
    'a length beside chunks',
    ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    `0\r\n\r\n${smuggled}`,
  ),
  posts('two lengths', ['Content-Length: 5', `Content-Length: ${String(smuggled.length)}`], smuggled),
  posts('a length that is a sum', ['Content-Length: +5'], smuggled),
  posts('an unknown transfer encoding', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${smuggled}`),
  posts(
    'chunks that are not the last encoding',
    ['Transfer-Encoding: chunked, identity'],
    `0\r\n\r\n${smuggled}`,
  ),
  posts('chunks whose size is no number', ['Transfer-Encoding: chunked'], `zz\r\n${smuggled}`),
  posts('a blank before a colon', ['Content-Length : 5'], smuggled),
  posts('a header over two lines', ['X-Folded: a\r\n b', 'Content-Length: 29']),
  posts('a lone line feed within a header', ['X-Split: a\nX-Session-Key: b', 'Content-Length: 29']),
  posts('a null byte within a header', ['X-Null: a\0b', 'Content-Length: 29']),
  attempt(
    'no host',
    notHttp,
    (stage) => () => stage.raw(requestText('GET /shop/orders HTTP/1.1', ['Connection: close'])),
  ),
  attempt(
    'a hundred kilobytes of headers',
    { status: 431 },
    (stage) => () =>
      stage.raw(
        requestText('GET /shop/orders HTTP/1.1', [`Host: ${stage.host}`, `X-Long: ${'x'.repeat(100_000)}`]),
      ),
  ),
  attempt(
    'a second request on a connection, without the cookie of the first',
    unauthorized,
    async (stage) => {
      const victim = await stage.signedIn('solveig');
      const { host } = stage;
      const first = requestText('GET /shop/orders HTTP/1.1', [
        `Host: ${host}`,
        `Cookie: ${victim.cookies()}`,
      ]);
      const second = requestText('GET /shop/orders HTTP/1.1', [`Host: ${host}`, 'Connection: close']);
      return async () => (await stage.raw(first + second)).slice(1);
    },
  ),
  attempt('the host of another site: in the header, twice, and in the target', wrongHost, async (stage) => {
    const attacker = await stage.signedIn('per');
    const evil = 'Host: evil.example';
    const ask = (target: string, headers: string[]) =>
      stage.raw(requestText(`GET ${target} HTTP/1.1`, headers));
    const [host = '', ...rest] = headersOf(stage.host, attacker);
    return async () =>
      (
        await Promise.all([
          ask('/shop/orders', [evil, ...rest]),
          ask('/personnel-ticket/entitlements', [evil, host, ...rest]),
          ask('http://evil.example/shop/orders', [host, ...rest]),
        ])
      ).flat();
  }),
  attempt('markup, line ends and 5,000 letters as a correlation id', unauthorized, (stage) => async () => {
    const ids = [
      '<script>alert(1)</script>',
      'x'.repeat(5_000),
      'a b',
      'x\r\nSet-Cookie: fribillett_session=planted',
    ];
    const answers = ids.map((id) => {
      const headers = [`Host: ${stage.host}`, 'Connection: close', `X-Correlation-Id: ${id}`];
      return stage.raw(requestText('GET /shop/orders HTTP/1.1', headers));
    });
    return (await Promise.all(answers)).flat();
  }),
];
