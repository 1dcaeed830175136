import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../osloTime.ts';
import { findDeparture, findDepartures } from './departures.ts';
import { shortestRoute, stationNamed, stationOf, stations } from './stations.ts';

const id = (name: string) => stationNamed(name).id;
const anyStation = fc.constantFrom(...stations);
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days));

describe('stations', () => {
  test('have unique ids, the national one only where it is certain', () => {
    expect(stations.length).toBeGreaterThanOrEqual(40);
    expect(new Set(stations.map((station) => station.id)).size).toBe(stations.length);
    const national = stations.filter((station) => station.id.startsWith('NSR:'));
    expect(national).toEqual([
      { id: 'NSR:StopPlace:548', name: 'Bergen' },
      { id: 'NSR:StopPlace:337', name: 'Oslo S' },
    ]);
    for (const station of stations)
      expect(station.id).toMatch(/^(NSR:StopPlace:\d+|SBX:StopPlace:[a-z0-9-]+)$/);
  });

  test.each([
    ['Oslo S', 'Bergen', 493],
    ['Oslo S', 'Trondheim S', 553],
    ['Oslo S', 'Stavanger', 587],
    ['Trondheim S', 'Bodø', 729],
    ['Oslo S', 'Gjøvik', 124],
    ['Oslo S', 'Åndalsnes', 457],
  ])('lie %s to %s %i km apart', (from, to, kilometres) => {
    expect(shortestRoute(id(from), id(to))?.at(-1)?.kilometre).toBe(kilometres);
  });

  test('are all connected, the same way there and back', () => {
    fc.assert(
      fc.property(anyStation, anyStation, (from, to) => {
        const there = shortestRoute(from.id, to.id);
        const back = shortestRoute(to.id, from.id);
        expect(there?.at(-1)?.name).toBe(to.name);
        expect(there?.at(-1)?.kilometre).toBe(back?.at(-1)?.kilometre);
      }),
    );
    expect(stationOf('SBX:StopPlace:nowhere')).toBeUndefined();
    expect(shortestRoute('SBX:StopPlace:nowhere', id('Oslo S'))).toBeUndefined();
  });
});

describe('departures', () => {
  test('exist between any two stations, leave on the day asked for and arrive later', () => {
    fc.assert(
      fc.property(anyStation, anyStation, anyDay, (from, to, day) => {
        const departures = findDepartures(from.id, to.id, day);
        expect(departures.length > 0).toBe(from !== to);
        for (const one of departures) {
          expect(one.departure.slice(0, 10)).toBe(day);
          expect(Date.parse(one.arrival)).toBeGreaterThan(Date.parse(one.departure));
          expect(one.kilometres).toBeGreaterThan(0);
          expect(findDeparture(one.serviceJourneyId, from.id, to.id, day)).toEqual(one);
        }
      }),
    );
  });

  test('leave by the wall clock on both sides of a clock change', () => {
    const first = (day: string) => findDepartures(id('Oslo S'), id('Bergen'), day)[0]?.departure;
    expect(first('2027-03-27')).toBe('2027-03-27T06:25:00+01:00');
    expect(first('2027-03-28')).toBe('2027-03-28T06:25:00+02:00');
    expect(first('2026-10-25')).toBe('2026-10-25T06:25:00+01:00');
  });

  test.each([
    ['2027-03-27', '+01:00', '+02:00'],
    ['2026-10-24', '+02:00', '+01:00'],
    ['2026-12-31', '+01:00', '+01:00'],
  ])('by night on %s take as long as on any other night', (day, before, after) => {
    const nightTrain = (date: string) =>
      findDepartures(id('Oslo S'), id('Bergen'), date).find(({ night }) => night);
    const lasts = (train: ReturnType<typeof nightTrain>) =>
      Date.parse(train?.arrival ?? '') - Date.parse(train?.departure ?? '');
    expect(nightTrain(day)?.departure).toBe(`${day}T23:03:00${before}`);
    expect(nightTrain(day)?.arrival.slice(-6)).toBe(after);
    expect(lasts(nightTrain(day))).toBe(lasts(nightTrain('2026-06-01')));
  });

  test('from a station that the night train reaches after midnight are on the next day', () => {
    const atGeilo = findDepartures(id('Geilo'), id('Bergen'), '2027-01-01').find(({ night }) => night);
    expect(atGeilo?.departure.slice(0, 10)).toBe('2027-01-01');
    expect(atGeilo?.departure.slice(11, 16)).toBe('03:13');
  });

  test('of an unknown train, in the wrong direction or at a wrong time do not exist', () => {
    const [oslo, bergen] = [id('Oslo S'), id('Bergen')];
    expect(findDeparture('SBX:ServiceJourney:F4-out-0625', bergen, oslo, '2026-12-18')).toBeUndefined();
    expect(findDeparture('SBX:ServiceJourney:F4-out-0626', oslo, bergen, '2026-12-18')).toBeUndefined();
    expect(findDeparture('SBX:ServiceJourney:GJ-0600', bergen, id('Bodø'), '2026-12-18')).toBeUndefined();
    expect(findDepartures('x', bergen, '2026-12-18')).toEqual([]);
  });
});
