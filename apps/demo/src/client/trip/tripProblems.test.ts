import { expect, it } from 'vitest';
import type { Departure } from '../../shared/shopApi.ts';
import type { Trip } from './trip.ts';
import { tripProblems } from './tripProblems.ts';

const today = '2026-12-01';
const trip: Trip = {
  from: 'oslo',
  to: 'bergen',
  outbound: { date: '2026-12-18', train: 'a' },
  people: [0],
  others: 0,
};

function train(departure: string, arrival: string): Departure {
  return {
    serviceJourneyId: 'a',
    date: departure.slice(0, 10),
    from: { id: 'oslo', name: 'Oslo S' },
    to: { id: 'bergen', name: 'Bergen' },
    departure,
    arrival,
    line: 'F4',
    isNightTrain: false,
  };
}

const out = train('2026-12-18T08:25:00+01:00', '2026-12-18T15:10:00+01:00');

it('finds nothing wrong with a whole trip', () => {
  expect(tripProblems(trip, { out, back: undefined }, today)).toEqual([]);
});

it.each<[Partial<Trip>, string[]]>([
  [{ from: undefined }, ['from']],
  [{ to: undefined }, ['to']],
  [{ to: 'oslo' }, ['same']],
  [{ outbound: {} }, ['outDate']],
  [{ outbound: { date: '2026-11-30' } }, ['past']],
  [{ people: [] }, ['nobody']],
  [{ back: {} }, ['backDate']],
  [{ back: { date: '2026-12-17' } }, ['backBeforeOut']],
  [{ back: { date: '2026-12-20' } }, ['backTrain']],
])('says what is missing in %j', (change, problems) => {
  const found = tripProblems({ ...trip, ...change }, { out, back: undefined }, today);
  expect(found.map(({ problem }) => problem)).toEqual(problems);
});

it('asks for a train once there is something to choose from', () => {
  const found = tripProblems(trip, { out: undefined, back: undefined }, today);
  expect(found).toEqual([{ field: 'out-train', problem: 'outTrain' }]);
});

it('refuses a way home that leaves before the way out has arrived, also on the same day', () => {
  const wanted: Trip = { ...trip, back: { date: '2026-12-18', train: 'b' } };
  const early = train('2026-12-18T15:09:00+01:00', '2026-12-18T22:00:00+01:00');
  const inTime = train('2026-12-18T15:10:00+01:00', '2026-12-18T22:00:00+01:00');
  expect(tripProblems(wanted, { out, back: early }, today)).toEqual([
    { field: 'back-train', problem: 'backTooEarly' },
  ]);
  expect(tripProblems(wanted, { out, back: inTime }, today)).toEqual([]);
});
