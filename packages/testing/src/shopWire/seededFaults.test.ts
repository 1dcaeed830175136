import { expect, it } from 'vitest';
import { createShopWireShop } from '../testing/shopWireShop.ts';
import { shopWireConformance } from './shopWireConformance.ts';

/* The suite can fail: each of these backends has one fault, and the check that is named finds it. */

type Backend = (request: Request) => Promise<Response>;
type Spoil = (request: Request, backend: Backend) => Promise<Response>;

const rights = 'GET /entitlements answers the rights of the session, kept by nobody on the way';

const faults: [string, Spoil, string][] = [
  ['lets caches keep rights', withoutHeader('Cache-Control'), rights],
  ['lets the browser keep rights', withCaching('private, max-age=60'), rights],
  [
    'lets caches keep refusals',
    withoutHeader('Cache-Control'),
    'GET /entitlements is 401 when nobody is signed in',
  ],
  [
    'answers text',
    withoutHeader('Content-Type'),
    'GET /usage answers the trips of the session, kept by nobody on the way',
  ],
  ['answers instants without an offset', replaced(/("validFrom":"[^"]{19})[^"]*/g, '$1'), rights],
  [
    'answers amounts as numbers',
    replaced(/"price":"([^"]*)"/g, '"price":$1'),
    'GET /usage answers the trips of the session, kept by nobody on the way',
  ],
  [
    'sends a login page instead of 401',
    async (request, backend) => {
      const answer = await backend(request);
      return answer.status === 401
        ? new Response(null, { status: 302, headers: { Location: '/login' } })
        : answer;
    },
    'POST /claim is 401 when nobody is signed in',
  ],
  [
    'answers a framework’s page for a route that is not there',
    async (request, backend) => {
      const answer = await backend(request);
      return answer.status === 404 ? new Response('<h1>Not found</h1>', { status: 404 }) : answer;
    },
    'a route that is not there is 404, with a code of its own',
  ],
  [
    'believes the page about who the customer is',
    (request, backend) => {
      const named = new URL(request.url).searchParams.has('customerNumber');
      return backend(named ? asked(request, { Cookie: 'kari' }) : request);
    },
    'no query and no header of a request says who the customer is',
  ],
  [
    'serves other sites’ pages',
    (request, backend) =>
      backend(asked(request, { Origin: 'https://shop.test', 'Sec-Fetch-Site': 'same-origin' })),
    'a POST of another site’s page is 403',
  ],
  [
    'refuses fields that it does not know',
    async (request, backend) =>
      (await request.clone().text()).includes('OfTomorrow')
        ? Response.json({ error: { code: 'rejected' } }, { status: 400 })
        : backend(request),
    'fields that nobody knows are no reason to refuse',
  ],
  [
    'reads bodies of any size',
    async (request, backend) => {
      const body = await request.clone().text();
      return body.length > 65_536 ? backend(new Request(request, { body: '{}' })) : backend(request);
    },
    'a body above 64 KiB is 413',
  ],
  [
    'fails over a broken body',
    async (request, backend) => {
      const answer = await backend(request);
      return answer.status === 400
        ? Response.json({ error: { code: 'unavailable' } }, { status: 500 })
        : answer;
    },
    'a body that is no JSON is 400',
  ],
  [
    'makes a correlation id of its own',
    (request, backend) => backend(asked(request, { 'X-Correlation-Id': 'another-one' })),
    'the correlation id of a request comes back',
  ],
  [
    'tells a refused code back',
    async (request, backend) => {
      const code = (await request.clone().text()).slice(15, -2);
      const answer = await backend(request);
      const text = (await answer.text()).replace(
        '"code":"rejected"',
        `"code":"rejected","reason":"No right for ${code}"`,
      );
      return new Response(text, answer);
    },
    'a pickup code that opens nothing is refused, without a word of it',
  ],
  [
    'clears every order',
    (request, backend) =>
      request.url.endsWith('/validation') ? Promise.resolve(cleared()) : backend(request),
    'an order that was changed since it was reserved has no clearance',
  ],
  [
    'clears what was refused',
    (request, backend) =>
      request.url.endsWith('/validation') ? Promise.resolve(cleared()) : backend(request),
    'an order whose right is refused has no clearance',
  ],
];

it.each(faults)('a backend that %s fails the right check', async (_, spoil, title) => {
  const { shop, situations } = createShopWireShop();
  const checks = shopWireConformance({
    baseUrl: shop.baseUrl,
    fetch: (request) => spoil(request, shop.fetch),
    situations,
  });
  await expect(checks.find((check) => check.title === title)?.run()).rejects.toMatchObject({
    name: 'ConformanceError',
    message: expect.stringMatching(/\nRule: .+\nTo do: .+/) as string,
  });
});

it('a backend that forbids keeping in the words of its framework passes', async () => {
  const { shop, situations } = createShopWireShop();
  const spoil = withCaching('no-cache, no-store, max-age=0, must-revalidate');
  const fetch = (request: Request) => spoil(request, shop.fetch);
  const checks = shopWireConformance({ baseUrl: shop.baseUrl, fetch, situations });
  await expect(checks.find(({ title }) => title === rights)?.run()).resolves.toBeUndefined();
});

function withCaching(words: string): Spoil {
  return async (request, backend) => {
    const answer = await backend(request);
    const headers = new Headers(answer.headers);
    headers.set('Cache-Control', words);
    return new Response(answer.body, { status: answer.status, headers });
  };
}

function withoutHeader(name: string): Spoil {
  return async (request, backend) => {
    const answer = await backend(request);
    const headers = new Headers(answer.headers);
    headers.delete(name);
    return new Response(answer.body, { status: answer.status, headers });
  };
}

function replaced(pattern: RegExp, by: string): Spoil {
  return async (request, backend) => {
    const answer = await backend(request);
    return new Response((await answer.text()).replaceAll(pattern, by), answer);
  };
}

/** The same request with other headers. */
function asked(request: Request, changes: Record<string, string>): Request {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(changes)) headers.set(name, value);
  return new Request(request, { headers });
}

function cleared(): Response {
  const headers = { 'Cache-Control': 'private, no-store' };
  return Response.json({ status: 'cleared', clearance: 'sure', validForSeconds: 300 }, { headers });
}
