import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpointUrl, enturEndpoints, operationIds, resolveEndpoints } from './endpoints.ts';

test('fills the placeholders and leaves out what has no value', () => {
  expect(
    endpointUrl(
      'https://api.entur.io/',
      enturEndpoints.getEntitlementsByCustomerNumber,
      { customerNumber: '42' },
      {
        travelDate: '2026-12-30T08:00:00+01:00',
        excludeSubContracts: true,
        page: undefined,
        ids: ['a', 'b'],
      },
    ),
  ).toBe(
    'https://api.entur.io/customers/v2/benefits/entitlements/42/by-customer-number?travelDate=2026-12-30T08%3A00%3A00%2B01%3A00&excludeSubContracts=true&ids=a&ids=b',
  );
});

test('never lets a parameter change the path', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (orderId) => {
      if (orderId === '.' || orderId === '..') return;
      const url = new URL(endpointUrl('https://api.entur.io', enturEndpoints.getOrder, { orderId }));
      expect(url.pathname.split('/')).toHaveLength(5);
      expect(url.search).toBe('');
      expect(decodeURIComponent(url.pathname.split('/')[4] ?? '')).toBe(orderId);
    }),
  );
});

test.each(['', '.', '..'])('refuses %j as a path parameter', (orderId) => {
  expect(() => endpointUrl('https://api.entur.io', enturEndpoints.getOrder, { orderId })).toThrow(RangeError);
});

test('refuses a placeholder without a value', () => {
  expect(() => endpointUrl('https://api.entur.io', enturEndpoints.getOrder)).toThrow(/orderId/);
});

test('lays overrides over the defaults, one property at a time', () => {
  const endpoints = resolveEndpoints({ validateContractUse: { path: '/elsewhere' } });
  expect(endpoints.validateContractUse).toEqual({ method: 'POST', path: '/elsewhere', mark: 'U' });
  expect(endpoints.getOrder).toEqual(enturEndpoints.getOrder);
  expect(enturEndpoints.validateContractUse.path).toContain('/customers/v2/benefits/contracts/');
});

test('marks every operation with how sure it is', () => {
  for (const id of operationIds) expect(['C', 'CC', 'O', 'I', 'U']).toContain(enturEndpoints[id].mark);
});
