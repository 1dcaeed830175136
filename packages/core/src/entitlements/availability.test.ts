import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departureSpan, isDay, osloDay, osloYear, toMilliseconds } from '../journeys/osloDay.ts';
import type { Journey } from '../journeys/journey.ts';
import { judgementArbitrary } from '../testing/arbitraries.ts';
import { autumn2026, entitlement, journey, trip, year2026, year2027 } from '../testing/builders.ts';
import { instantArbitrary, millisecondsArbitrary } from '../testing/instantArbitraries.ts';
import type { AvailabilityContext, JourneyAvailability } from './availability.ts';
import { judgeJourneys } from './availability.ts';
import type { Entitlement } from './entitlement.ts';

function judge(
  contracts: readonly Entitlement[],
  journeys: readonly Journey[],
  context: Partial<AvailabilityContext> = {},
): string[] {
  return judgeJourneys(contracts, { now: autumn2026, ...context, journeys }).map(short);
}

function short({ status, contract, reason }: JourneyAvailability): string {
  return contract === undefined ? `${status} ${reason}` : `${status} ${contract.contractId}`;
}

const thisYear = entitlement({ contractId: '2026' });
const nextYear = entitlement({ contractId: '2027', ...year2027 });
const acrossNewYear = trip('2026-12-30T10:00:00+01:00', '2027-01-02T10:00:00+01:00');

describe('a window', () => {
  test('takes in its first instant and leaves out its last, to the millisecond', () => {
    fc.assert(
      fc.property(millisecondsArbitrary, fc.integer({ min: 1 }), instantArbitrary, (from, length, at) => {
        const right = entitlement({
          validFrom: new Date(from).toISOString(),
          validTo: new Date(from + length).toISOString(),
        });
        const times = [from - 1, from, from + length - 1, from + length];
        const departures = [at, ...times.map((time) => new Date(time).toISOString())];
        for (const departure of departures) {
          const time = toMilliseconds(departure);
          const [status] = judge([right], [journey(departure)]);
          expect(status?.startsWith('usable')).toBe(time >= from && time < from + length);
        }
      }),
    );
  });

  test('ends at New Year in Oslo: 23:30 UTC on 31 December is the new year’s', () => {
    expect(judge([thisYear], [journey('2026-12-31T22:59:59Z')])).toEqual(['usable 2026']);
    expect(judge([thisYear], [journey('2026-12-31T23:30:00Z')])).toEqual(['unusable renews-at-new-year']);
    expect(judge([nextYear], [journey('2026-12-31T23:30:00Z')])).toEqual(['usable 2027']);
  });

  test('that ends in the doubled hour of October takes the first 02:30 and not the second', () => {
    const right = entitlement({ contractId: 'r', validTo: '2026-10-25T03:00:00+02:00' });
    expect(judge([right], [journey('2026-10-25T02:30:00+02:00')])).toEqual(['usable r']);
    expect(judge([right], [journey('2026-10-25T02:30:00+01:00')])).toEqual(['unusable expired']);
  });

  test('that ends on the short night of March ends when the clock jumps', () => {
    const right = entitlement({ contractId: 'r', validTo: '2026-03-29T03:00:00+02:00' });
    const now = Date.parse('2026-03-01T12:00:00Z');
    expect(judge([right], [journey('2026-03-29T01:59:59+01:00')], { now })).toEqual(['usable r']);
    expect(judge([right], [journey('2026-03-29T03:00:00+02:00')], { now })).toEqual(['unusable expired']);
  });

  test.each([
    ['over midnight', '2026-12-18T23:05:00+01:00', '2026-12-19T07:10:00+01:00'],
    ['over New Year', '2026-12-31T23:05:00+01:00', '2027-01-01T07:10:00+01:00'],
  ])('binds a night train %s by its departure', (_, departure, arrival) => {
    expect(judge([thisYear], [journey(departure, { arrival })])).toEqual(['usable 2026']);
  });

  test('has no end when the contract names none', () => {
    const right = entitlement({ contractId: 'r', validTo: undefined });
    expect(judge([right], [journey('2031-05-05T10:00:00Z')])).toEqual(['usable r']);
  });

  test('that is malformed is a RangeError, and so is a departure without an offset', () => {
    expect(() => judge([entitlement({ validFrom: 'soon' })], [journey('2026-05-05')])).toThrow(RangeError);
    expect(() => judge([thisYear], [journey('2026-05-05T10:00:00')])).toThrow(RangeError);
  });
});

describe('a journey without a time of day', () => {
  test.each(['2026-01-01', '2026-03-29', '2026-10-25', '2026-12-31'])(
    'is usable on %s, a whole day of the year’s right',
    (day) => {
      expect(judge([thisYear], [journey(day)])).toEqual(['usable 2026']);
    },
  );

  test('is undecided on a day in which the right begins or ends', () => {
    const right = entitlement({
      contractId: 'r',
      validFrom: '2026-03-29T12:00:00+02:00',
      validTo: '2026-10-25T12:00:00+01:00',
    });
    const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'];
    expect(days.flatMap((day) => judge([right], [journey(day)], { now: 0 }))).toEqual([
      'unusable not-yet-valid',
      'undecided r',
      'usable r',
      'usable r',
      'undecided r',
      'unusable expired',
    ]);
  });

  test('is undecided only where a window has an edge within the day', () => {
    fc.assert(
      fc.property(judgementArbitrary, ({ contracts, context }) => {
        for (const [index, judged] of judgeJourneys(contracts, context).entries()) {
          if (judged.status !== 'undecided') continue;
          const { start, end } = departureSpan(context.journeys[index]?.departure ?? '');
          const { validFrom, validTo } = judged.contract;
          const edges = [validFrom, ...(validTo === undefined ? [] : [validTo])].map(toMilliseconds);
          expect(edges.some((edge) => edge > start && edge < end)).toBe(true);
        }
      }),
    );
  });

  test('is not refused by a validation of its midnight', () => {
    const refusals = [
      { kind: 'refused', contractId: '2026', firstTravelDate: '2026-05-05T00:00:00+02:00' } as const,
    ];
    expect(judge([thisYear], [journey('2026-05-05')], { refusals })).toEqual(['usable 2026']);
  });
});

describe('a trip out on 30 December and back on 2 January', () => {
  test('uses this year’s contract out and next year’s back', () => {
    expect(judge([nextYear, thisYear], acrossNewYear)).toEqual(['usable 2026', 'usable 2027']);
  });

  test('waits for the renewal of a right that ends with its year', () => {
    expect(judge([thisYear], acrossNewYear)).toEqual(['usable 2026', 'unusable renews-at-new-year']);
  });

  test('is not renewed any more once New Year has passed', () => {
    const now = Date.parse('2026-12-31T23:00:00Z');
    expect(judge([thisYear], acrossNewYear, { now: now - 1 })[1]).toBe('unusable renews-at-new-year');
    expect(judge([thisYear], acrossNewYear, { now })).toEqual(['usable 2026', 'unusable expired']);
  });

  test('ends before the return where the right ends on the day between', () => {
    const right = entitlement({ contractId: 'r', validTo: '2026-12-30T23:00:00Z' });
    expect(judge([right], acrossNewYear)).toEqual(['usable r', 'unusable ends-before-return']);
  });

  test('is blocked back where next year’s contract is', () => {
    expect(judge([thisYear, { ...nextYear, isBlocked: true }], acrossNewYear)).toEqual([
      'usable 2026',
      'unusable blocked',
    ]);
  });
});

describe('the reason of an unusable right', () => {
  const summer = entitlement({ contractId: 'r', validTo: '2026-12-01T12:00:00+01:00' });

  test('is that it ends before the return when it ends between out and back', () => {
    expect(judge([summer], trip('2026-11-30T10:00:00Z', '2026-12-02T10:00:00Z'))).toEqual([
      'usable r',
      'unusable ends-before-return',
    ]);
  });

  test('is that it has expired when it covers no leg, or is over already', () => {
    expect(judge([summer], trip('2026-12-02T10:00:00Z', '2026-12-03T10:00:00Z'))).toEqual([
      'unusable expired',
      'unusable expired',
    ]);
    const now = Date.parse('2026-12-01T11:00:00Z');
    expect(judge([summer], trip('2026-11-30T10:00:00Z', '2026-12-02T10:00:00Z'), { now })[1]).toBe(
      'unusable expired',
    );
  });

  test('is that it is not valid yet when a contract begins after the departure', () => {
    expect(judge([nextYear], acrossNewYear)).toEqual(['unusable not-yet-valid', 'usable 2027']);
  });

  test('is no renewal for a journey two years ahead, nor for a right that ends in mid-year', () => {
    expect(judge([thisYear], [journey('2028-01-02T10:00:00Z')])).toEqual(['unusable expired']);
    expect(judge([summer], [journey('2027-01-02T10:00:00Z')])).toEqual(['unusable expired']);
  });

  test('is refused for the refused departure alone', () => {
    const refusals = [
      { kind: 'refused', contractId: '2026', firstTravelDate: '2026-12-18T07:25:00Z' } as const,
    ];
    expect(
      judge([thisYear], trip('2026-12-18T08:25:00+01:00', '2026-12-20T08:25:00+01:00'), { refusals }),
    ).toEqual(['unusable refused', 'usable 2026']);
  });

  test('is no refusal when the right was refused together with others', () => {
    const refusals = [
      { kind: 'refused-together', contractId: '2026', firstTravelDate: '2026-12-18T07:25:00Z' } as const,
    ];
    expect(judge([thisYear], [journey('2026-12-18T07:25:00Z')], { refusals })).toEqual(['usable 2026']);
  });

  test('is blocked where the consumer may not use it', () => {
    expect(judge([{ ...thisYear, isBlocked: true }], [journey('2026-12-18T07:25:00Z')])).toEqual([
      'unusable blocked',
    ]);
  });
});

describe('coupons', () => {
  const withCoupons = (remainingCoupons: number, parts: Partial<Entitlement> = {}): Entitlement => ({
    ...thisYear,
    couponsLimit: 16,
    remainingCoupons,
    ...parts,
  });
  const sameDay = trip('2026-12-18T08:00:00+01:00', '2026-12-18T18:00:00+01:00');
  const dayTrip = entitlement({
    contractId: 'day',
    parentContractId: '2026',
    validFrom: '2026-12-18T07:00:00+01:00',
    validTo: '2026-12-19T07:00:00+01:00',
  });

  test('make a right unusable only when fewer are left than the year’s journeys need', () => {
    expect(judge([withCoupons(2)], sameDay)).toEqual(['usable 2026', 'usable 2026']);
    expect(judge([withCoupons(1)], sameDay)).toEqual([
      'unusable no-coupons-left',
      'unusable no-coupons-left',
    ]);
    expect(judge([withCoupons(1)], sameDay.slice(0, 1))).toEqual(['usable 2026']);
  });

  test('are counted year by year', () => {
    const contracts = [withCoupons(1), { ...nextYear, remainingCoupons: 0 }];
    expect(judge(contracts, acrossNewYear)).toEqual(['usable 2026', 'unusable no-coupons-left']);
    expect(judge([withCoupons(1, { validTo: undefined })], acrossNewYear)).toEqual([
      'usable 2026',
      'usable 2026',
    ]);
  });

  test('are not needed while an active day trip covers the journey, under a spent parent too', () => {
    expect(judge([withCoupons(0), dayTrip], sameDay)).toEqual(['usable day', 'usable day']);
  });

  test('are needed by the journey that the day trip does not cover', () => {
    const legs = trip('2026-12-18T08:00:00+01:00', '2026-12-20T18:00:00+01:00');
    expect(judge([withCoupons(1), dayTrip], legs)).toEqual(['usable day', 'usable 2026']);
    expect(judge([withCoupons(0), dayTrip], legs)).toEqual(['usable day', 'unusable no-coupons-left']);
  });

  test('come into play again when the day trip was refused for the departure', () => {
    const refusals = [
      { kind: 'refused', contractId: 'day', firstTravelDate: '2026-12-18T08:00:00+01:00' } as const,
    ];
    expect(judge([withCoupons(1), dayTrip], sameDay, { refusals })).toEqual(['usable 2026', 'usable day']);
  });

  test('of a second contract for the same product are used when the first is spent', () => {
    expect(judge([withCoupons(0), withCoupons(2, { contractId: 'second' })], sameDay)).toEqual([
      'usable second',
      'usable second',
    ]);
  });

  test('are left alone where a journey without a time is surely covered by the parent', () => {
    expect(judge([withCoupons(1), dayTrip], [journey('2026-12-18')])).toEqual(['usable 2026']);
    expect(judge([withCoupons(0), dayTrip], [journey('2026-12-18')])).toEqual(['undecided day']);
  });

  test('of a day trip itself are not counted', () => {
    expect(judge([withCoupons(0), { ...dayTrip, remainingCoupons: 0 }], sameDay)).toEqual([
      'usable day',
      'usable day',
    ]);
  });
});

test('an unknown passenger category is kept', () => {
  const [judged] = judgeJourneys([entitlement({ passengerCategory: 'RAILWAY_GHOST' })], {
    journeys: [journey('2026-12-18T07:25:00Z')],
    now: autumn2026,
  });
  expect(judged?.contract?.passengerCategory).toBe('RAILWAY_GHOST');
});

describe('whatever the rights, the journeys and the refusals', () => {
  const isAt = (instant: string, departure: string) =>
    !isDay(departure) && toMilliseconds(instant) === toMilliseconds(departure);

  function couldBeUsed(
    contract: Entitlement,
    { departure }: Journey,
    { refusals = [] }: AvailabilityContext,
  ): boolean {
    const { start, end } = departureSpan(departure);
    const to = contract.validTo === undefined ? Infinity : toMilliseconds(contract.validTo);
    return (
      contract.isBlocked !== true &&
      end > toMilliseconds(contract.validFrom) &&
      start < to &&
      !refusals.some(
        (refusal) => refusal.contractId === contract.contractId && isAt(refusal.firstTravelDate, departure),
      )
    );
  }

  function eachJudged(
    check: (
      judged: JourneyAvailability,
      leg: Journey,
      contracts: Entitlement[],
      context: AvailabilityContext,
    ) => void,
  ): void {
    fc.assert(
      fc.property(judgementArbitrary, ({ contracts, context }) => {
        const judged = judgeJourneys(contracts, context);
        expect(judged.map(({ journeyId }) => journeyId)).toEqual(context.journeys.map(({ id }) => id));
        for (const [index, leg] of context.journeys.entries()) {
          const availability = judged[index];
          if (availability !== undefined) check(availability, leg, contracts, context);
        }
      }),
      { numRuns: 500 },
    );
  }

  test('what is used is open, in force and not refused', () => {
    eachJudged(({ contract }, leg, contracts, context) => {
      if (contract === undefined) return;
      expect(contracts).toContain(contract);
      expect(couldBeUsed(contract, leg, context)).toBe(true);
    });
  });

  test('nothing is unusable that could be used, but for its coupons', () => {
    eachJudged(({ status, reason }, leg, contracts, context) => {
      if (status !== 'unusable') return;
      const open = contracts.filter((contract) => couldBeUsed(contract, leg, context));
      expect(open.length > 0).toBe(reason === 'no-coupons-left');
      expect(open.every(({ parentContractId }) => parentContractId === undefined)).toBe(true);
    });
  });

  test('no contract is used more often in a year than it has coupons', () => {
    fc.assert(
      fc.property(judgementArbitrary, ({ contracts, context }) => {
        const judged = judgeJourneys(contracts, context);
        for (const { contractId, parentContractId, remainingCoupons = Infinity } of contracts) {
          if (parentContractId !== undefined) continue;
          for (const year of [2026, 2027]) {
            const uses = judged.filter(
              ({ contract }, index) =>
                contract?.contractId === contractId &&
                osloYear(context.journeys[index]?.departure ?? '') === year,
            );
            expect(uses.length).toBeLessThanOrEqual(remainingCoupons);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a day trip that surely covers goes before every parent', () => {
    eachJudged(({ contract }, leg, contracts, context) => {
      const { start, end } = departureSpan(leg.departure);
      const covers = contracts.some(
        (other) =>
          other.parentContractId !== undefined &&
          couldBeUsed(other, leg, context) &&
          toMilliseconds(other.validFrom) <= start &&
          toMilliseconds(other.validTo ?? '') >= end,
      );
      if (covers) expect(contract?.parentContractId).toBeDefined();
    });
  });

  test('a day trip never takes anything away', () => {
    const rank = { usable: 2, undecided: 1, unusable: 0 };
    fc.assert(
      fc.property(judgementArbitrary, ({ contracts, context }) => {
        const parents = contracts.filter(({ parentContractId }) => parentContractId === undefined);
        const without = judgeJourneys(parents, context);
        for (const [index, { status }] of judgeJourneys(contracts, context).entries()) {
          expect(rank[status]).toBeGreaterThanOrEqual(rank[without[index]?.status ?? 'unusable']);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a renewal is promised only of a right that still runs, ends with its year, and for the year after', () => {
    eachJudged(({ reason }, leg, contracts, { now }) => {
      if (reason !== 'renews-at-new-year') return;
      const year = osloYear(leg.departure);
      const renewed = contracts.some(({ validTo }) => {
        if (validTo === undefined || toMilliseconds(validTo) <= now) return false;
        return osloDay(toMilliseconds(validTo) - 1) === `${String(year - 1)}-12-31`;
      });
      expect(renewed).toBe(true);
    });
  });

  test('a right ends before the return only while it runs and covers an earlier leg', () => {
    eachJudged(({ reason }, leg, contracts, { now, journeys }) => {
      if (reason !== 'ends-before-return') return;
      const earlier = journeys
        .slice(0, journeys.indexOf(leg))
        .map(({ departure }) => departureSpan(departure));
      const covering = contracts.filter(({ validFrom, validTo }) => {
        const to = toMilliseconds(validTo ?? '');
        const covers = earlier.some(({ start, end }) => end > toMilliseconds(validFrom) && start < to);
        return validTo !== undefined && to > now && covers;
      });
      expect(covering).not.toEqual([]);
    });
  });
});

test('a year’s right covers each of its days whole and none of the next year’s', () => {
  const whole = Array.from({ length: 365 }, (_, index) =>
    osloDay(Date.parse('2026-01-01T12:00Z') + index * 86_400_000),
  );
  const right = entitlement({ contractId: 'r', ...year2026 });
  expect(new Set(whole.flatMap((day) => judge([right], [journey(day)])))).toEqual(new Set(['usable r']));
  expect(judge([right], [journey('2027-01-01')])).toEqual(['unusable renews-at-new-year']);
  expect(judge([right], [journey('2025-12-31')])).toEqual(['unusable not-yet-valid']);
});
