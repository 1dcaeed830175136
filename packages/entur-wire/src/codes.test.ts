import { expect, test } from 'vitest';
import { readDescribedCodes, readProducts, readTicketTypes } from './index.ts';

test('ticket types are read with their flags, unknown codes and new properties kept', () => {
  const type = { id: 7, code: 'ZZ', canHaveStationPairs: true, countryCode: null, later: 'kept' };
  expect(readTicketTypes({ items: [type, {}], totalItems: 2, totalPages: 1 })).toMatchObject({
    items: [{ id: '7', code: 'ZZ', canHaveStationPairs: true, later: 'kept' }, {}],
    totalPages: 1,
  });
});

test('codes are read with and without their words', () => {
  const codes = readDescribedCodes([{ code: 'F', description: 'fast' }, { code: 1 }, 'X', 3]);
  expect(codes.items).toEqual([
    { code: 'F', description: 'fast' },
    { code: '1' },
    { code: 'X' },
    { code: '3' },
  ]);
});

test('a code list without codes is refused by its place', () => {
  expect(() => readDescribedCodes([{ description: 'secret' }])).toThrow('Code 0');
  expect(() => readDescribedCodes([{ description: 'secret' }])).not.toThrow('secret');
  expect(() => readTicketTypes('none')).toThrow('The list of ticket types');
});

test('a product runs to the end of its last day in Oslo', () => {
  const product = { id: 1, name: 'bronse', validFrom: '2026-01-01', validUntil: '2026-12-31' };
  expect(readProducts([product]).items).toEqual([
    {
      id: '1',
      name: 'bronse',
      validFrom: '2026-01-01T00:00:00+01:00',
      validUntil: '2027-01-01T00:00:00+01:00',
    },
  ]);
});
