import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostOthers, type Trip } from '../trip/trip.ts';
import { employerPages, hrefOf, parseRoute, type Route } from './route.ts';

const id = fc.stringMatching(/^[A-Za-z0-9:.-]{1,40}$/);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const leg = fc.record({ date: maybe(day), train: maybe(id) });

const trip: fc.Arbitrary<Trip> = fc.record({
  from: maybe(id),
  to: maybe(id),
  outbound: leg,
  back: maybe(leg),
  people: fc.uniqueArray(fc.integer({ min: 0, max: 20 })).map((people) => people.sort((a, b) => a - b)),
  others: fc.integer({ min: 0, max: mostOthers }),
});

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ name: 'persona' } as const),
  fc.constant({ name: 'code' } as const),
  fc.constant({ name: 'trips' } as const),
  fc.constantFrom(...employerPages).map(({ page }) => ({ name: 'employer' as const, page })),
  trip.map((value) => ({ name: 'trip' as const, trip: value })),
  fc.record({ name: fc.constant('checkout' as const), trip, orderId: maybe(id) }),
  fc.record({
    name: fc.constant('order' as const),
    orderId: fc.string({ minLength: 1, maxLength: 30 }),
    trip: maybe(trip),
  }),
);

function read(href: string): Route {
  return parseRoute(new URL(`https://shop.example${href}`));
}

it('reads every page back from its own address', () => {
  fc.assert(
    fc.property(
      route.filter((one) => one.name !== 'order' || !['.', '..'].includes(one.orderId)),
      (one) => {
        expect(read(hrefOf(one))).toEqual(one);
      },
    ),
  );
});

it('reads an order that a payment page came back to as one without a trip', () => {
  expect(read('/ordre/ABCD1234?transactionId=1&responseCode=OK')).toEqual({
    name: 'order',
    orderId: 'ABCD1234',
  });
});

it('takes any address without failing', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      expect(read(`${path === '' ? '/' : path}?${query}`).name).toBeTypeOf('string');
    }),
  );
});

it.each(['/ordre', '/ordre/A/B', '/kode/x', '/arbeidsgiver/x', '/ukjent'])('knows no page at %s', (path) => {
  expect(read(path)).toEqual({ name: 'not-found' });
});

it('reads what cannot be a day, a count or a person as not chosen', () => {
  expect(read('/reise?dato=2026-13-45&retur=snart&andre=99&folk=0.x.2.0')).toEqual({
    name: 'trip',
    trip: {
      from: undefined,
      to: undefined,
      outbound: { date: undefined, train: undefined },
      back: { date: undefined, train: undefined },
      people: [0, 2],
      others: 0,
    },
  });
});
