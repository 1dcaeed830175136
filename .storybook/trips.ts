import type { Journey } from '@fribillett/core';
import { findDepartures, stationNamed, type Departure } from '@fribillett/sandbox';

/** When every story happens, whatever day it is looked at. */
export const storyNow = '2026-12-10T09:00:00+01:00';

/** The first train of a day that has not left yet, as a shop's own search would find it. */
function trainOn(day: string, from: string, to: string): Departure {
  const first = findDepartures(stationNamed(from).id, stationNamed(to).id, day).find(
    ({ departure }) => Date.parse(departure) > Date.parse(storyNow),
  );
  if (first === undefined) throw new Error(`The sandbox has no train from ${from} to ${to} on ${day}`);
  return first;
}

/** The train behind a journey. */
export function trainOf({ from, to, departure }: Journey): Departure {
  const found = findDepartures(stationNamed(from).id, stationNamed(to).id, departure.slice(0, 10)).find(
    (train) => train.departure === departure,
  );
  if (found === undefined) throw new Error(`No train from ${from} to ${to} leaves at ${departure}`);
  return found;
}

function journey(id: string, day: string, from: string, to: string): Journey {
  const { departure, arrival } = trainOn(day, from, to);
  return { id, from, to, departure, arrival };
}

/** Oslo S to Bergen on 18 December. */
export const oneWay = [journey('out', '2026-12-18', 'Oslo S', 'Bergen')];

/** The same, and home again two days later. */
export const thereAndBack = [...oneWay, journey('back', '2026-12-20', 'Bergen', 'Oslo S')];

/** Out on 30 December, home on 2 January. */
export const overNewYear = [
  journey('out', '2026-12-30', 'Oslo S', 'Bergen'),
  journey('back', '2027-01-02', 'Bergen', 'Oslo S'),
];

/** Three legs that do not go back to where they began. */
export const roundTrip = [
  journey('first', '2026-12-18', 'Oslo S', 'Bergen'),
  journey('second', '2026-12-20', 'Bergen', 'Oslo S'),
  journey('third', '2026-12-21', 'Oslo S', 'Trondheim S'),
];

/** This afternoon, while a day trip that began in the morning lasts. */
export const today = [journey('out', '2026-12-10', 'Oslo S', 'Bergen')];

/** New Year's Eve, with no train chosen yet. */
export const withoutTime: readonly Journey[] = [
  { id: 'out', from: 'Oslo S', to: 'Bergen', departure: '2026-12-31' },
];
