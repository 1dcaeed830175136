import { describe, expect, it } from 'vitest';
import { createEmployerGateway, type EmployerGatewayOptions } from './index.ts';

const good: EmployerGatewayOptions = {
  environment: 'staging',
  clientId: 'id',
  clientSecret: 'planted',
  clientName: 'nordbanen-hr',
  resolveEmployer: () => undefined,
};

/** What no type would let a host write, but plain JavaScript does. */
const changed = (wrong: object): EmployerGatewayOptions => ({ ...good, ...wrong });

describe('createEmployerGateway', () => {
  it('takes a preset and nothing more', () => {
    expect(() => createEmployerGateway(good)).not.toThrow();
  });

  it.each<[string, object, RegExp]>([
    ['no resolveEmployer', { resolveEmployer: undefined }, /Set resolveEmployer to a function/],
    [
      'a shop’s resolveSale in its place',
      { resolveEmployer: undefined, resolveSale: () => undefined },
      /Set resolveEmployer/,
    ],
    [
      'no environment',
      { environment: undefined },
      /Set environment to one of production, staging, dev, or urls/,
    ],
    ['no client', { clientId: '' }, /Set clientId/],
    ['an unset secret', { clientSecret: undefined }, /Set clientSecret/],
    ['a client name with spaces', { clientName: 'Nord banen' }, /Set clientName to <company>-<application>/],
    [
      'an operation of the sale’s',
      { endpoints: { reserveOffers: {} } },
      /endpoints names no operation "reserveOffers"; the operations are findEmployees/,
    ],
    [
      'a path without its placeholder',
      { endpoints: { getEmployee: { path: '/x' } } },
      /Set endpoints.getEmployee.path .*holds \{employeeId\}/,
    ],
    [
      'a method that is none',
      { endpoints: { setYearlyFee: { method: 'SET' } } },
      /Set endpoints.setYearlyFee.method to one of GET/,
    ],
    [
      'a name of the sale’s',
      { wireNames: { consumptions: 'x' } },
      /wireNames names no "consumptions"; the names are pageItems/,
    ],
    [
      'a field that breaks its header',
      { wireNames: { importFile: 'a"; x="b' } },
      /Set wireNames.importFile to letters/,
    ],
    [
      'a media type that is none',
      { wireNames: { mergePatchType: 'json\r\n' } },
      /Set wireNames.mergePatchType to a media type/,
    ],
    ['a form of id that is none', { ssnQuery: 'eleven' }, /Set ssnQuery to "five-digits" or "national-id"/],
    ['a text for a yes or no', { testNumbers: 'no' }, /Set testNumbers to true or false/],
    [
      'a larger file than there may be',
      { maxFileBytes: 2 ** 30 },
      /Set maxFileBytes to a whole number of bytes/,
    ],
    ['a basePath without its slash', { basePath: 'api' }, /Set basePath/],
    ['an origin with a path', { allowedOrigins: ['https://x.test/'] }, /Set each of allowedOrigins/],
    ['a fetch that is none', { fetch: 'fetch' }, /Set fetch to a function/],
    ['an event hook that is none', { onEvent: console }, /Set onEvent to a function/],
    ['a timer that never rings', { timeoutMs: 2 ** 31 }, /Set timeoutMs to whole milliseconds/],
  ])('says what to set for %s, and never the secret', (_, wrong, sentence) => {
    expect(() => createEmployerGateway(changed(wrong))).toThrow(sentence);
    expect(() => createEmployerGateway(changed(wrong))).toThrow(/^((?!planted).)*$/);
  });
});
