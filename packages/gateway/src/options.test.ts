import { describe, expect, it } from 'vitest';
import { createCustomerProfiles, createEnturClient, createGateway, createMemorySaleStore } from './index.ts';
import type { GatewayOptions } from './options.ts';

describe('createGateway', () => {
  const good: GatewayOptions = {
    environment: 'staging',
    clientId: 'id',
    clientSecret: 'secret',
    clientName: 'acme-webshop',
    resolveSale: () => undefined,
    clearanceKeys: [{ kid: 'a', secret: 'a secret of thirty-two characters' }],
  };

  /** What no type would let a shop write, but plain JavaScript does. */
  const changed = (wrong: object): GatewayOptions => ({ ...good, ...wrong });

  it('takes a preset and nothing more', () => {
    expect(() => createGateway(good)).not.toThrow();
  });

  it.each<[string, object, RegExp]>([
    [
      'no environment',
      { environment: undefined },
      /Set environment to one of production, staging, dev, or urls/,
    ],
    ['an unknown environment', { environment: 'prod' }, /Set environment to one of/],
    ['both environment and urls', { urls: {} }, /not both/],
    [
      'http in the open',
      {
        environment: undefined,
        urls: { apiBaseUrl: 'http://x.test', tokenUrl: 'https://x.test', audience: 'x' },
      },
      /Set urls\.apiBaseUrl to an https address/,
    ],
    ['no clientId', { clientId: '' }, /Set clientId/],
    ['an unset secret', { clientSecret: undefined }, /Set clientSecret/],
    [
      'a client name with spaces',
      { clientName: 'Acme Webshop' },
      /Set clientName to <company>-<application>/,
    ],
    ['no resolveSale', { resolveSale: undefined }, /Set resolveSale/],
    ['no clearance keys', { clearanceKeys: undefined }, /Set clearanceKeys to at least one/],
    ['an empty list of clearance keys', { clearanceKeys: [] }, /Set clearanceKeys to at least one/],
    ['a short clearance key', { clearanceKeys: [{ kid: 'b', secret: 'short' }] }, /"b" to at least 32 bytes/],
    ['an unset clearance key', { clearanceKeys: [{ kid: 'b' }] }, /"b" to at least 32 bytes/],
    [
      'a clearance key with a strange name',
      { clearanceKeys: [{ kid: 'b c', secret: 'x'.repeat(32) }] },
      /Set kid of each/,
    ],
    [
      'two clearance keys of one name',
      { clearanceKeys: ['x', 'y'].map((one) => ({ kid: 'b', secret: one.repeat(32) })) },
      /a kid of its own/,
    ],
    ['a basePath without its slash', { basePath: 'api' }, /Set basePath/],
    ['an unknown operation', { endpoints: { validate: {} } }, /endpoints names no operation "validate"/],
    ['an origin with a path', { allowedOrigins: ['https://x.test/'] }, /Set each of allowedOrigins/],
    ['an order reader that is no function', { readOrder: {} }, /Set readOrder/],
    ['travel times that are no function', { travelTimesOf: {} }, /Set travelTimesOf/],
    ['an unknown consumption customer', { consumptionCustomer: 'me' }, /Set consumptionCustomer/],
    [
      'a store without its functions',
      { saleStore: {} },
      /Set saleStore to an object with the functions get, /,
    ],
    [
      'a store that cannot release',
      { saleStore: { ...createMemorySaleStore(), release: undefined } },
      /Set saleStore .* release/,
    ],
    ['a fetch that is none', { fetch: 'fetch' }, /Set fetch to a function/],
    ['a clock that is none', { now: 1_800_000_000_000 }, /Set now to a function/],
    ['an event hook that is none', { onEvent: console }, /Set onEvent to a function/],
    ['a text for a yes or no', { readContracts: 'false' }, /Set readContracts to true or false/],
    ['an empty organisation', { organisationId: '' }, /Set organisationId to the number/],
    ['an organisation that is a name', { organisationId: 'VY' }, /Set organisationId to the number/],
    ['clearance keys in an object', { clearanceKeys: { kid: 'a' } }, /Set clearanceKeys to a list/],
    ['a text for clearance keys', { clearanceKeys: 'x'.repeat(40) }, /Set clearanceKeys to a list/],
    ['a text for a clearance key', { clearanceKeys: ['x'.repeat(40)] }, /Set kid of each/],
    ['an unset key in the list', { clearanceKeys: [undefined] }, /Set kid of each/],
    ['a text for origins', { allowedOrigins: 'https://x.test' }, /Set allowedOrigins to a list/],
    ['an unset origin', { allowedOrigins: [undefined] }, /Set each of allowedOrigins/],
    ['unset urls', { environment: undefined, urls: null }, /urls to { apiBaseUrl, tokenUrl, audience }/],
  ])('says what to set for %s', (_, wrong, sentence) => {
    expect(() => createGateway(changed(wrong))).toThrow(sentence);
  });

  it('never quotes the secret in a sentence', () => {
    expect(() => createGateway({ ...good, clientName: '' })).toThrow(/^((?!"secret").)*$/);
    const short = { clearanceKeys: [{ kid: 'b', secret: 'planted' }] };
    expect(() => createGateway(changed(short))).toThrow(/^((?!planted).)*$/);
  });

  it.each(['/a/../b', '/a/.', '//x.test', '/a b', '/a?b', ['/a'], null])(
    'refuses the basePath %j, which no request can match',
    (basePath) => {
      expect(() => createGateway(changed({ basePath }))).toThrow(/Set basePath to the path/);
    },
  );

  it.each(['timeoutMs', 'retryDelayMs'])(
    'takes for %s only whole milliseconds that a timer can wait',
    (name) => {
      for (const wrong of [Number.POSITIVE_INFINITY, Number.NaN, -1, 0.5, 2 ** 31, '200', null]) {
        expect(() => createGateway(changed({ [name]: wrong }))).toThrow(new RegExp(`Set ${name} to whole`));
      }
      expect(() => createGateway({ ...good, [name]: 1 })).not.toThrow();
    },
  );

  it.each<[string, unknown, RegExp]>([
    ['no object', 'getOrder', /Set endpoints to an object/],
    [
      'an operation that is a path',
      { getOrder: '/orders/{orderId}' },
      /Set endpoints\.getOrder to an object/,
    ],
    ['a path without its slash', { getOrder: { path: 'orders/{orderId}' } }, /begins with "\/" .*{orderId}/],
    ['a whole address', { getOrder: { path: 'https://x.test/{orderId}' } }, /Set endpoints\.getOrder\.path/],
    ['a path without its placeholder', { getOrder: { path: '/orders' } }, /and holds {orderId}/],
    [
      'a path without the last of its placeholders',
      { capturePayment: { path: '/payments/{paymentId}/capture' } },
      /holds {paymentId} and {transactionId}/,
    ],
    [
      'an unset path',
      { claimPersonnelTicket: { path: undefined } },
      /Set endpoints\.claimPersonnelTicket\.path/,
    ],
    [
      'an unknown method',
      { getOrder: { method: 'FETCH' } },
      /Set endpoints\.getOrder\.method to one of GET, POST/,
    ],
    ['a method in small letters', { getOrder: { method: 'get' } }, /Set endpoints\.getOrder\.method/],
  ])('refuses endpoints with %s', (_, endpoints, sentence) => {
    expect(() => createGateway(changed({ endpoints }))).toThrow(sentence);
  });

  it('takes endpoints that say what differs', () => {
    const endpoints = {
      getOrder: { path: '/v2/orders/{orderId}/details' },
      findProfiles: { method: 'POST' as const },
      reserveOffers: undefined,
    };
    expect(() => createGateway({ ...good, endpoints })).not.toThrow();
  });

  it.each<[string, unknown, RegExp]>([
    ['no object', ['items'], /Set wireNames to an object/],
    [
      'a name nobody knows',
      { pageitems: 'items' },
      /wireNames names no "pageitems"; the names are .*pageItems/,
    ],
    ['an empty name', { pageItems: ' ' }, /Set wireNames\.pageItems to/],
    ['an unset name', { pageItems: undefined }, /Set wireNames\.pageItems to/],
    [
      'a pattern that is none',
      { ownerBirthDatePattern: '(' },
      /Set wireNames\.ownerBirthDatePattern to a regular/,
    ],
  ])('refuses wireNames with %s', (_, wireNames, sentence) => {
    expect(() => createGateway(changed({ wireNames }))).toThrow(sentence);
    const client = createEnturClient(good);
    const wrong: object = { wireNames };
    expect(() => createCustomerProfiles({ client, organisationId: '7', ...wrong })).toThrow(sentence);
  });
});
