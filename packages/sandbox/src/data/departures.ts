import { addDays, osloDay, osloInstant, osloMoment } from '../osloTime.ts';
import { operator, services, type Service } from './services.ts';
import { shortestRoute, stationNamed, stationOf } from './stations.ts';

/** A train between two of its stops on one day. */
export interface Departure {
  serviceJourneyId: string;
  /** Name of the line, as a shop shows it. */
  line: string;
  operator: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  /** Instants, RFC 3339 with Oslo's offset. */
  departure: string;
  arrival: string;
  kilometres: number;
  /** Whether a seat reservation is compulsory. */
  reservation: boolean;
  night: boolean;
}

interface Run {
  id: string;
  service: Service;
  startsAt: number;
  stops: { id: string; name: string; kilometre: number }[];
}

function routeOf(from: string, to: string, via: string | undefined): { name: string; kilometre: number }[] {
  const leg = (start: string, end: string) =>
    shortestRoute(stationNamed(start).id, stationNamed(end).id) ?? [];
  if (via === undefined) return leg(from, to);
  const first = leg(from, via);
  const soFar = first.at(-1)?.kilometre ?? 0;
  return [
    ...first,
    ...leg(via, to)
      .slice(1)
      .map((stop) => ({ ...stop, kilometre: stop.kilometre + soFar })),
  ];
}

function runsOf(service: Service): Run[] {
  const ways = [
    { key: 'out', times: service.out, route: routeOf(service.from, service.to, service.via) },
    { key: 'back', times: service.back, route: routeOf(service.to, service.from, service.via) },
  ];
  return ways.flatMap(({ key, times, route }) =>
    times.map((time) => ({
      id: `SBX:ServiceJourney:${service.code}-${key}-${time.replace(':', '')}`,
      service,
      startsAt: minutesOf(time),
      stops: route.map(({ name, kilometre }) => ({ ...stationNamed(name), kilometre })),
    })),
  );
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const runs = services.flatMap(runsOf);
const runsById = new Map(runs.map((run) => [run.id, run]));

/** ASSUMPTION: where no line goes all the way, the sandbox lets a through train run three times a day. */
const through: Omit<Service, 'from' | 'to'> = {
  code: 'GJ',
  line: 'Gjennomgående tog',
  operator,
  kilometresPerHour: 65,
  reservation: true,
  out: ['07:15', '11:15', '17:15'],
  back: [],
};
const throughPrefix = 'SBX:ServiceJourney:GJ-';

function throughRun(fromId: string, toId: string, time: string): Run | undefined {
  const from = stationOf(fromId);
  const to = stationOf(toId);
  const route = shortestRoute(fromId, toId);
  if (!from || !to || from === to || !route || !through.out.includes(time)) return undefined;
  return {
    id: `${throughPrefix}${time.replace(':', '')}`,
    service: { ...through, from: from.name, to: to.name },
    startsAt: minutesOf(time),
    stops: route.map(({ name, kilometre }) => ({ ...stationNamed(name), kilometre })),
  };
}

/** The part of a run between two stops, on the Oslo day at its first one; a night train may have started the day before. */
function departureOf(run: Run, fromId: string, toId: string, day: string): Departure | undefined {
  const start = run.stops.findIndex(({ id }) => id === fromId);
  const end = run.stops.findIndex(({ id }) => id === toId);
  const from = run.stops[start];
  const to = run.stops[end];
  if (!from || !to || start >= end) return undefined;
  const after = (kilometre: number) => Math.round((kilometre / run.service.kilometresPerHour) * 60) * 60_000;
  for (const operatingDay of [day, addDays(day, -1)]) {
    const first = osloMoment(operatingDay, run.startsAt).getTime();
    const departure = new Date(first + after(from.kilometre));
    if (osloDay(departure) !== day) continue;
    return {
      serviceJourneyId: run.id,
      line: run.service.line,
      operator: run.service.operator,
      from: { id: from.id, name: from.name },
      to: { id: to.id, name: to.name },
      departure: osloInstant(departure),
      arrival: osloInstant(new Date(first + after(to.kilometre))),
      kilometres: to.kilometre - from.kilometre,
      reservation: run.service.reservation,
      night: run.service.night ?? false,
    };
  }
  return undefined;
}

/** Trains from one station to another that leave on an Oslo day (`yyyy-MM-dd`), earliest first. */
export function findDepartures(fromId: string, toId: string, day: string): Departure[] {
  const direct = runs.flatMap((run) => departureOf(run, fromId, toId, day) ?? []);
  const found =
    direct.length > 0
      ? direct
      : through.out.flatMap((time) => {
          const run = throughRun(fromId, toId, time);
          return (run && departureOf(run, fromId, toId, day)) ?? [];
        });
  return found.sort((left, right) => Date.parse(left.departure) - Date.parse(right.departure));
}

/** The train that a leg of a trip pattern names; `undefined` when it does not run so. */
export function findDeparture(
  serviceJourneyId: string,
  fromId: string,
  toId: string,
  day: string,
): Departure | undefined {
  const time = serviceJourneyId.slice(throughPrefix.length).replace(/^(\d\d)(\d\d)$/, '$1:$2');
  const run = serviceJourneyId.startsWith(throughPrefix)
    ? throughRun(fromId, toId, time)
    : runsById.get(serviceJourneyId);
  return run && departureOf(run, fromId, toId, day);
}
