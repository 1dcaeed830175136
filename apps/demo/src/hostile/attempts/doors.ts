import { attempt, refusals, type Attempt } from '../attempt.ts';
import { requestText } from '../rawClient.ts';

/** Asks for each of these, `METHOD path`, without a client that would tidy the path up. */
function knocks(name: string, targets: readonly string[], headers: readonly string[] = []): Attempt {
  return attempt(name, refusals.notFound, (stage) => async () => {
    const all = [`Host: ${stage.host}`, 'Connection: close', 'Content-Length: 0', ...headers];
    const answers = targets.map((target) => stage.raw(requestText(`${target} HTTP/1.1`, all)));
    return (await Promise.all(answers)).flat();
  });
}

/** A shop whose controls are off has none. */
export const doorAttempts: readonly Attempt[] = [
  knocks("the demo's controls", [
    'GET /shop/demo/faults',
    'POST /shop/demo/faults',
    'POST /shop/demo/clock',
    'POST /shop/demo/reset',
    'DELETE /shop/demo/faults',
    'GET /shop/demo/requests',
    'GET /employer/demo/requests',
    'POST /employer/demo/customers',
  ]),
  knocks("the sandbox's own controls", [
    'GET /sandbox/personas',
    'GET /sandbox/faults',
    'POST /sandbox/clock',
    'POST /sandbox/reset',
    'GET /sandbox/stations',
  ]),
  knocks("the sandbox's own controls, past the payment page", [
    'GET /sandbox/terminal/../personas',
    'GET /sandbox/terminal/%2e%2e/personas',
    'POST /sandbox/terminal/%2e%2e/reset',
    'POST /sandbox/terminal/x/../../reset',
    'GET /sandbox/terminal.css/%2e%2e/personas',
  ]),
  knocks("Entur's own API at the shop's address", [
    'POST /oauth/token',
    'POST /sales/v1/payments',
    'POST /sales/v1/reserve-offers',
    'GET /sales/v1/orders/ABCD1234.json',
  ]),
  knocks('files beside the pages', [
    'GET /..%2fdata%2fshop.sqlite',
    'GET /%2e%2e/data/shop.sqlite',
    'GET /../data/sandbox.sqlite',
    'GET /assets/..%2f..%2fdata%2fshop.sqlite',
    'GET /.env',
    'GET /.git/HEAD.txt',
  ]),
  knocks(
    'controls by the name of an inner address',
    ['POST /shop/demo/reset', 'GET /sandbox/personas'],
    [
      'X-Original-URL: /sandbox/personas',
      'X-Rewrite-URL: /sandbox/personas',
      'X-Forwarded-For: 127.0.0.1',
      'X-Forwarded-Host: 127.0.0.1',
      'Forwarded: for=127.0.0.1',
    ],
  ),
];
