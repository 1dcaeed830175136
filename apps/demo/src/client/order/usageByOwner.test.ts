import type { Entitlement, Usage } from '@fribillett/core';
import { expect, it } from 'vitest';
import { usageByOwner } from './usageByOwner.ts';

function right(contractId: string, customerNumber: string, displayName: string): Entitlement {
  return {
    contractId,
    productId: 'SBX:EntitlementProduct:1',
    productVersion: '1',
    displayNames: [],
    customerNumber,
    owner: { customerNumber, displayName },
    validFrom: '2026-01-01T00:00:00+01:00',
    passengerCategory: 'EMPLOYEE',
    isSeniorCitizen: false,
  };
}

function use(contractId: string, timestamp: string, amount: string, year = 2026): Usage {
  return {
    contractId,
    orderId: 'ABCD1234',
    orderLineId: `${contractId} ${timestamp}`,
    eventType: 'PURCHASE',
    timestamp,
    price: '0.00',
    taxSavings: [{ year, month: 12, amount }],
  };
}

const rights = [right('1', '100', 'Kari'), right('2', '200', 'Ola'), right('3', '100', 'Kari')];

it('puts every right of a person together, newest first, with one sum', () => {
  const usages = [
    use('1', '2026-11-01T10:00:00+01:00', '10.50'),
    use('2', '2026-11-02T10:00:00+01:00', '7.00'),
    use('3', '2026-11-03T10:00:00+01:00', '20.00'),
  ];
  expect(
    usageByOwner(usages, rights, 2026).map(({ displayName, usages: own, saving }) => [
      displayName,
      own.map(({ contractId }) => contractId),
      saving,
    ]),
  ).toEqual([
    ['Kari', ['3', '1'], '30.50'],
    ['Ola', ['2'], '7.00'],
  ]);
});

it('sums the savings of the asked year alone', () => {
  const usages = [
    use('1', '2026-12-30T10:00:00+01:00', '10.00'),
    use('1', '2026-12-31T10:00:00+01:00', '99.00', 2027),
  ];
  expect(usageByOwner(usages, rights, 2026).map(({ saving }) => saving)).toEqual(['10.00']);
});

it('keeps the uses of a right that is gone, last and without a name', () => {
  const usages = [
    use('9', '2026-11-01T10:00:00+01:00', '5.00'),
    use('2', '2026-11-01T10:00:00+01:00', '7.00'),
  ];
  expect(usageByOwner(usages, rights, 2026).map(({ displayName }) => displayName)).toEqual([
    'Ola',
    undefined,
  ]);
});
