import { expect, test } from 'vitest';
import { readAs, WireFormatError } from './errors.ts';
import { omsaSearchRequestSchema, readOmsaOffers } from './omsa.ts';

const individual = { type: 'individual_traveller', id: 'a' };
const group = { type: 'user_profile', id: 'b' };
const search = (inputs: object) =>
  readAs(omsaSearchRequestSchema, { inputs: { type: 'search_offer', ...inputs } }, 'The search');

test('an OMSA search is read with its identities, ages and groups', () => {
  const travellers = [{ ...individual, age: 100, customerReference: '1001', entitlements: { cards: [] } }];
  const profiles = [{ ...group, ageGroup: 'CHILD', count: 2 }];
  expect(search({ travellers, profiles }).inputs).toMatchObject({ travellers, profiles });
});

test.each<[string, object]>([
  ['another type', { type: 'something' }],
  ['an empty list of travellers', { travellers: [] }],
  ['an empty list of profiles', { profiles: [] }],
  ['eleven travellers', { travellers: Array.from({ length: 11 }, () => individual) }],
  ['an age over 100', { travellers: [{ ...individual, age: 101 }] }],
  ['an id of more than 200 characters', { travellers: [{ ...individual, id: 'x'.repeat(201) }] }],
  ['a group of nobody', { profiles: [{ ...group, count: 0 }] }],
  ['an age group that does not exist', { profiles: [{ ...group, ageGroup: 'STUDENT' }] }],
  ['a place of no known register', { profiles: [group], specification: { from: { placeId: 'Oslo' } } }],
])('an OMSA search with %s is malformed', (_, inputs) => {
  expect(() => search(inputs)).toThrow(WireFormatError);
});

test('an OMSA answer is read with its price as a decimal string', () => {
  const offer = {
    id: 'o',
    type: 'offer',
    properties: {
      price: { amount: 485.5, currencyCode: 'NOK' },
      products: [{ type: 'product', productId: { productId: 'p', name: 'Flex' } }],
      expiryTime: '2026-11-20T10:30:00+01:00',
    },
  };
  expect(readOmsaOffers({ type: 'OfferCollection', offers: [offer] }).offers).toMatchObject([
    {
      properties: { price: { amount: '485.50' }, expiryTime: '2026-11-20T10:30:00+01:00', legs: [] },
    },
  ]);
  expect(() => readOmsaOffers({ offers: [] })).toThrow(WireFormatError);
});
