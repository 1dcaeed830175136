import { configurationFor, pressPay, terminalOf } from '../../server/testing/buyTrip.ts';
import { attempt, refusals, type Attempt } from '../attempt.ts';
import { pay } from '../pay.ts';
import { requestText } from '../rawClient.ts';
import { trip, type Stage } from '../stage.ts';

const { crossSite, malformed, wrongHost } = refusals;

/** A customer whose browser has another site's page open, and everything that could be done in their name. */
async function customerWithOrder(stage: Stage) {
  const victim = await stage.signedIn('per');
  const orderId = await stage.reserved(victim);
  const configuration = await configurationFor(victim, trip);
  return { victim, orderId, configuration };
}

function fromElsewhere(name: string, headersOf: (stage: Stage) => Record<string, string>): Attempt {
  return attempt(name, crossSite, async (stage) => {
    const { victim, orderId, configuration } = await customerWithOrder(stage);
    const headers = headersOf(stage);
    const post = (path: string, body: unknown) => victim.post(path, body, headers);
    return () =>
      Promise.all([
        post('/personnel-ticket/reservation', { configurations: [configuration] }),
        post(`/personnel-ticket/reservation/${orderId}/validation`, {}),
        post('/personnel-ticket/claim', { pickupCode: 'NT-4821-KARI' }),
        post('/shop/payments', { orderId }),
        post('/shop/session', { personaId: 'solveig' }),
        victim.send('DELETE', '/shop/session', undefined, headers),
        post(`/shop/orders/${orderId}/refunds`, { quoteId: 'x' }),
        post('/shop/demo/reset', {}),
      ]);
  });
}

/** What another site's page sends with the customer's cookie, and where a payment leads back to. */
export const siteAttempts: readonly Attempt[] = [
  fromElsewhere("another site's page, as its origin says", () => ({ Origin: 'https://evil.example' })),
  fromElsewhere("another site's page, as the browser says", () => ({ 'Sec-Fetch-Site': 'cross-site' })),
  fromElsewhere('another name of the same domain', ({ url }) => ({
    'Sec-Fetch-Site': 'same-site',
    Origin: url,
  })),
  fromElsewhere('another port of the same machine', () => ({ Origin: 'http://localhost:1' })),
  fromElsewhere("an origin that begins like the shop's", ({ url }) => ({ Origin: `${url}.evil.example` })),
  fromElsewhere('a page without an origin, in a sandboxed frame', () => ({ Origin: 'null' })),
  attempt('a browser that asks first whether it may', crossSite, async (stage) => {
    const victim = await stage.signedIn('per');
    const headers = {
      Origin: 'https://evil.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'Content-Type',
    };
    const paths = ['/personnel-ticket/reservation', '/personnel-ticket/entitlements', '/shop/payments'];
    return () => Promise.all(paths.map((path) => victim.send('OPTIONS', path, undefined, headers)));
  }),
  attempt('press pay on the payment page from another site', crossSite, async (stage) => {
    const { victim, orderId } = await customerWithOrder(stage);
    const terminal = terminalOf(await pressPay(victim, orderId));
    const headers = {
      Origin: 'https://evil.example',
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    return () => victim.send('POST', terminal, 'action=pay', headers);
  }),
  attempt('a payment that leads back to another site', malformed, async (stage) => {
    const { victim, orderId } = await customerWithOrder(stage);
    const paths = [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example/',
      '/\t/evil.example/',
      'javascript:alert(1)',
      '/ordre/x\r\nLocation: https://evil.example/',
      '',
    ];
    return () => Promise.all(paths.map((returnPath) => pay(victim, { orderId, clearance: 'x', returnPath })));
  }),
  attempt('a payment under a host that leads back to another site', wrongHost, async (stage) => {
    const { victim, orderId } = await customerWithOrder(stage);
    const body = JSON.stringify({ orderId, clearance: 'x', attemptId: 'x', returnPath: '/' });
    const head = ['Host: evil.example', `Cookie: ${victim.cookies()}`, 'Connection: close'];
    const type = ['Content-Type: application/json', `Content-Length: ${String(body.length)}`];
    return () => stage.raw(requestText('POST /shop/payments HTTP/1.1', [...head, ...type], body));
  }),
  attempt('a name of another site that points to the shop', wrongHost, (stage) => () => {
    const origin = `http://evil.example:${String(stage.port)}`;
    const head = [
      `Host: evil.example:${String(stage.port)}`,
      `Origin: ${origin}`,
      'Sec-Fetch-Site: same-origin',
    ];
    const rest = ['Connection: close', 'Content-Length: 0'];
    return stage.raw(requestText('POST /shop/demo/reset HTTP/1.1', [...head, ...rest]));
  }),
];
