import {
  consumptionAdviceSchema,
  entitlementsAnswerSchema,
  shopWireRoutes,
  usageAnswerSchema,
} from '@fribillett/core';
import type { Entitlement, EntitlementsAnswer, ShopWireOperation } from '@fribillett/core';
import { aConsumption, aReservationRequest } from '../builders/sale.ts';
import { checksIn, demand, type MakeCheck } from '../conformance/check.ts';
import { demandAnswer, demandError, pathOf, type Ask } from './client.ts';
import type { ShopWireSituations } from './situations.ts';

const check = checksIn<ShopWireSituations>();

const operations: readonly ShopWireOperation[] = [
  'getEntitlements',
  'claimPersonnelTicket',
  'checkConsumption',
  'reserve',
  'validateOrder',
  'getUsage',
];

/** A well-formed body of each POST. */
const bodies: Partial<Record<ShopWireOperation, unknown>> = {
  claimPersonnelTicket: { pickupCode: 'NT-0000-NOBODY' },
  checkConsumption: { consumptions: [aConsumption()] },
  reserve: aReservationRequest(),
  validateOrder: {},
};

const errors = {
  rule: 'Every refusal has the error body, `private, no-store` (other-backends.md, "Errors" and "The rules").',
  remedy: 'Answer this status with { "error": { "code": … } }, and not with your framework’s own page.',
};

const nobody =
  'Nothing that a browser says is believed about who the customer is (security.md, "Being somebody else").';

/** What a backend answers to whom, and what it refuses before it does anything. */
export function requestChecks(ask: Ask): MakeCheck<ShopWireSituations>[] {
  return [
    ...operations.map((operation) =>
      check(
        'anyone',
        {
          title: `${routeOf(operation)} is 401 when nobody is signed in`,
          rule: 'Without a session everything is `unauthorized`, before anything is done, and never a redirect (openapi.json).',
          remedy:
            'Look for the session first, with no customer to fall back on, and answer 401 with { "error": { "code": "unauthorized" } }.',
        },
        async ({ headers }) => {
          const answer = await ask(pathOf(operation), { headers, body: bodies[operation] });
          demandError(routeOf(operation), answer, [401], ['unauthorized']);
        },
      ),
    ),
    ...readChecks(ask),
    ...identityChecks(ask),
    ...malformedChecks(ask),
  ];
}

function readChecks(ask: Ask): MakeCheck<ShopWireSituations>[] {
  const read = {
    rule: 'Answers are JSON of the published schemas, `private, no-store` (openapi.json).',
    remedy: 'Compare the answer with openapi.json: amounts are text, instants have an offset.',
  };
  return [
    check(
      'signedIn',
      { title: 'GET /entitlements answers the rights of the session, kept by nobody on the way', ...read },
      async ({ headers }) => {
        const answer = await rightsOf(ask, headers);
        demandRight(answer.entitlements[0]);
        demand(
          answer.people.filter(({ relation }) => relation === 'self').length === 1,
          'Not exactly one of `people` is "self".',
        );
      },
    ),
    check(
      'travelled',
      { title: 'GET /usage answers the trips of the session, kept by nobody on the way', ...read },
      async ({ headers }) => {
        const answer = demandAnswer('GET /usage', await ask('/usage', { headers }), usageAnswerSchema);
        demand(
          answer.usages.length > 0,
          'No trip was answered, where one was made.',
          'Sign in as somebody who has travelled on a right, or leave `travelled` out.',
        );
      },
    ),
    check(
      'signedIn',
      {
        title: 'the correlation id of a request comes back',
        rule: '`X-Correlation-Id` comes back as it came (other-backends.md, "Errors").',
        remedy: 'Set the header of the answer to that of the request.',
      },
      async ({ headers }) => {
        const given = new Headers(headers);
        given.set('X-Correlation-Id', 'conformance-4711');
        const answer = await ask('/entitlements', { headers: given });
        const seen = answer.headers.get('X-Correlation-Id') ?? 'none';
        demand(seen === 'conformance-4711', `The answer has the correlation id "${seen}".`);
      },
    ),
    check(
      'signedIn',
      {
        title: 'fields that nobody knows are no reason to refuse',
        rule: 'Unknown fields and values are normal (other-backends.md).',
        remedy: 'Let your parser ignore fields that it does not know.',
      },
      async ({ headers }) => {
        const [right] = (await rightsOf(ask, headers)).entitlements;
        demandRight(right);
        const body = { consumptions: [{ ...useOf(right), seatOfTomorrow: 12 }], basketOfTomorrow: {} };
        demandAnswer(
          'POST /consumption',
          await ask('/consumption', { headers, body }),
          consumptionAdviceSchema,
        );
      },
    ),
  ];
}

function identityChecks(ask: Ask): MakeCheck<ShopWireSituations>[] {
  const remedy = 'Read the customer from your own session alone.';
  return [
    check(
      'signedIn',
      { title: 'no query and no header of a request says who the customer is', rule: nobody, remedy },
      async ({ headers }) => {
        const before = numbersOf(await rightsOf(ask, headers));
        const given = new Headers(headers);
        for (const name of ['X-Customer-Number', 'Customer-Number']) given.set(name, '7');
        const answer = await ask('/entitlements?customerNumber=7&customer=7', { headers: given });
        const after = demandAnswer('GET /entitlements', answer, entitlementsAnswerSchema);
        demand(numbersOf(after) === before, 'Another customer number changed whose rights were answered.');
      },
    ),
    check(
      'signedIn',
      { title: 'advice is given about nobody else', rule: nobody, remedy },
      async ({ headers }) => {
        const body = {
          consumptions: [aConsumption({ contractId: 'no-contract-of-mine', customerNumber: '7' })],
        };
        const answer = await ask('/consumption', { headers, body });
        demandError(
          'POST /consumption about a stranger',
          answer,
          [403, 404, 503],
          ['forbidden', 'not-found', 'unavailable'],
        );
      },
    ),
    check(
      'signedIn',
      { title: 'an order that is nobody’s is 404, as one of somebody else is', ...errors },
      async ({ headers }) => {
        const answer = await ask(pathOf('validateOrder'), { headers, body: {} });
        demandError('POST /reservation/{orderId}/validation', answer, [404], ['not-found']);
      },
    ),
    check(
      'cookie',
      {
        title: 'a POST of another site’s page is 403',
        rule: 'Refuse requests of other sites’ pages, by `Origin` and `Sec-Fetch-Site` (other-backends.md, "The rules").',
        remedy: 'Compare `Origin` with your own before you read the session.',
      },
      async ({ headers }) => {
        const given = new Headers(headers);
        given.set('Origin', 'https://evil.example');
        given.set('Sec-Fetch-Site', 'cross-site');
        // With something that would be answered: a refusal for another reason must not pass for this one.
        const body = { consumptions: (await rightsOf(ask, headers)).entitlements.slice(0, 1).map(useOf) };
        const answer = await ask('/consumption', { headers: given, body });
        demandError('POST /consumption from https://evil.example', answer, [403], ['forbidden']);
      },
    ),
  ];
}

function malformedChecks(ask: Ask): MakeCheck<ShopWireSituations>[] {
  const tooLarge = JSON.stringify({ consumptions: [], filler: 'x'.repeat(70_000) });
  const misfits: [string, string, unknown, Record<string, string>, number[]][] = [
    ['a body that is no JSON is 400', '/consumption', '{"consumptions":', {}, [400]],
    ['a body that does not fit its schema is 400', '/consumption', { consumptions: 'all' }, {}, [400, 422]],
    ['a body above 64 KiB is 413', '/consumption', tooLarge, {}, [413]],
    [
      'a form is refused: only JSON is read',
      '/consumption',
      'consumptions=1',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      [400, 415],
    ],
  ];
  const noRoute = ['endpoint-not-found'];
  const missing: [string, string, string, number[], string[]][] = [
    ['a route that is not there is 404, with a code of its own', 'GET', '/no-such-route', [404], noRoute],
    ['another method is 405', 'DELETE', '/entitlements', [404, 405], noRoute],
    [
      'no path climbs out of an order',
      'POST',
      '/reservation/A%2F..%2FB/validation',
      [400, 404],
      [...noRoute, 'not-found', 'rejected'],
    ],
  ];
  return [
    ...misfits.map(([title, path, body, more, statuses]) =>
      check('signedIn', { title, ...errors }, async ({ headers }) => {
        const given = new Headers(headers);
        for (const [name, value] of Object.entries(more)) given.set(name, value);
        demandError(`POST ${path}`, await ask(path, { headers: given, body }), statuses, ['rejected']);
      }),
    ),
    ...missing.map(([title, method, path, statuses, codes]) =>
      check('signedIn', { title, ...errors }, async ({ headers }) => {
        const body = method === 'POST' ? {} : undefined;
        const answer = await ask(path, { method, headers, body });
        demandError(`${method} ${path}`, answer, statuses, codes);
      }),
    ),
  ];
}

async function rightsOf(ask: Ask, headers: HeadersInit): Promise<EntitlementsAnswer> {
  return demandAnswer('GET /entitlements', await ask('/entitlements', { headers }), entitlementsAnswerSchema);
}

/** The suite's customer has one; without it there is nothing to look at. */
function demandRight(right: Entitlement | undefined): asserts right is Entitlement {
  demand(
    right !== undefined,
    'No right was answered, where one is connected.',
    'Sign in as somebody with a connected right, or connect theirs first with a pickup code. If this customer has one, answer it.',
  );
}

function numbersOf({ people }: EntitlementsAnswer): string {
  return people.map(({ customerNumber }) => customerNumber).join(' ');
}

function routeOf(operation: ShopWireOperation): string {
  const { method, path } = shopWireRoutes[operation];
  return `${method} ${path}`;
}

/** The use of a right at a moment at which it is valid. */
function useOf({ contractId, productId, productVersion, customerNumber, validFrom }: Entitlement) {
  return aConsumption({ contractId, productId, productVersion, customerNumber, firstTravelDate: validFrom });
}
