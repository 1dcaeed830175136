/** A place where trains stop. */
export interface Station {
  /** `NSR:StopPlace:…` where the national id is certain, else the sandbox's own `SBX:StopPlace:…`. */
  id: string;
  name: string;
}

/** One railway line: stations and kilometres from its first one. */
export interface RailwayLine {
  name: string;
  stops: readonly (readonly [name: string, kilometre: number])[];
}

/**
 * Norwegian lines. Stations are real; kilometres follow the lines that passenger trains take and are rounded (to be
 * read as an ASSUMPTION within a few per cent).
 */
const railwayLines: readonly RailwayLine[] = [
  {
    name: 'Drammenbanen',
    stops: [
      ['Oslo S', 0],
      ['Lysaker', 7],
      ['Sandvika', 14],
      ['Asker', 24],
      ['Drammen', 41],
    ],
  },
  {
    name: 'Bergensbanen',
    stops: [
      ['Drammen', 0],
      ['Hokksund', 17],
      ['Vikersund', 43],
      ['Hønefoss', 71],
      ['Flå', 131],
      ['Nesbyen', 167],
      ['Gol', 188],
      ['Ål', 209],
      ['Geilo', 234],
      ['Ustaoset', 245],
      ['Haugastøl', 256],
      ['Finse', 283],
      ['Myrdal', 317],
      ['Voss', 366],
      ['Dale', 406],
      ['Arna', 443],
      ['Bergen', 452],
    ],
  },
  {
    name: 'Flåmsbana',
    stops: [
      ['Myrdal', 0],
      ['Flåm', 20],
    ],
  },
  {
    name: 'Sørlandsbanen',
    stops: [
      ['Hokksund', 0],
      ['Kongsberg', 29],
      ['Nordagutu', 76],
      ['Bø', 93],
      ['Lunde', 110],
      ['Neslandsvatn', 153],
      ['Gjerstad', 178],
      ['Vegårshei', 197],
      ['Nelaug', 212],
      ['Vennesla', 280],
      ['Kristiansand', 295],
      ['Marnardal', 339],
      ['Snartemo', 362],
      ['Sira', 397],
      ['Moi', 407],
      ['Egersund', 456],
      ['Bryne', 499],
      ['Sandnes', 515],
      ['Stavanger', 529],
    ],
  },
  {
    name: 'Gardermobanen og Dovrebanen',
    stops: [
      ['Oslo S', 0],
      ['Lillestrøm', 18],
      ['Oslo lufthavn', 52],
      ['Eidsvoll', 68],
      ['Hamar', 127],
      ['Brumunddal', 140],
      ['Lillehammer', 184],
      ['Ringebu', 242],
      ['Vinstra', 267],
      ['Otta', 297],
      ['Dombås', 343],
      ['Hjerkinn', 382],
      ['Oppdal', 430],
      ['Berkåk', 466],
      ['Støren', 501],
      ['Heimdal', 542],
      ['Trondheim S', 553],
    ],
  },
  {
    name: 'Raumabanen',
    stops: [
      ['Dombås', 0],
      ['Bjorli', 57],
      ['Åndalsnes', 114],
    ],
  },
  {
    name: 'Rørosbanen',
    stops: [
      ['Hamar', 0],
      ['Elverum', 32],
      ['Rena', 64],
      ['Koppang', 121],
      ['Tynset', 221],
      ['Røros', 273],
      ['Støren', 384],
    ],
  },
  {
    name: 'Nordlandsbanen',
    stops: [
      ['Trondheim S', 0],
      ['Trondheim lufthavn', 33],
      ['Stjørdal', 35],
      ['Levanger', 84],
      ['Verdal', 96],
      ['Steinkjer', 126],
      ['Grong', 220],
      ['Mosjøen', 406],
      ['Mo i Rana', 498],
      ['Rognan', 648],
      ['Fauske', 674],
      ['Bodø', 729],
    ],
  },
  {
    name: 'Gjøvikbanen',
    stops: [
      ['Oslo S', 0],
      ['Nittedal', 24],
      ['Roa', 58],
      ['Jaren', 72],
      ['Raufoss', 111],
      ['Gjøvik', 124],
    ],
  },
  {
    name: 'Vestfoldbanen',
    stops: [
      ['Drammen', 0],
      ['Holmestrand', 33],
      ['Tønsberg', 62],
      ['Sandefjord', 86],
      ['Larvik', 105],
      ['Porsgrunn', 127],
      ['Skien', 136],
    ],
  },
  {
    name: 'Østfoldbanen',
    stops: [
      ['Oslo S', 0],
      ['Ski', 22],
      ['Moss', 58],
      ['Fredrikstad', 92],
      ['Sarpsborg', 107],
      ['Halden', 134],
    ],
  },
  {
    name: 'Kongsvingerbanen',
    stops: [
      ['Lillestrøm', 0],
      ['Årnes', 40],
      ['Kongsvinger', 79],
    ],
  },
];

/** The two ids that public recorded data shows beyond doubt (Oslo S and Bergen). */
const nationalIds: Record<string, string> = { 'Oslo S': 'NSR:StopPlace:337', Bergen: 'NSR:StopPlace:548' };

const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

function idOf(name: string): string {
  const ascii = name.toLowerCase().replace(/[æøå]/g, (letter) => letters[letter] ?? letter);
  return nationalIds[name] ?? `SBX:StopPlace:${ascii.replace(/\W+/g, '-')}`;
}

const names = [...new Set(railwayLines.flatMap((line) => line.stops.map(([name]) => name)))];

/** Every station, in alphabetical order. */
export const stations: readonly Station[] = names
  .map((name) => ({ id: idOf(name), name }))
  .sort((left, right) => left.name.localeCompare(right.name, 'nb'));

const byId = new Map(stations.map((station) => [station.id, station]));
const byName = new Map(stations.map((station) => [station.name, station]));

/** The station with an id. */
export function stationOf(id: string): Station | undefined {
  return byId.get(id);
}

/** The station with a name. Throws a `RangeError` when there is none. */
export function stationNamed(name: string): Station {
  const station = byName.get(name);
  if (!station) throw new RangeError(`No station is called ${name}`);
  return station;
}

const neighbours = new Map<string, Map<string, number>>();
for (const { stops } of railwayLines) {
  stops.slice(1).forEach(([name, kilometre], index) => {
    const [before, from] = stops[index] ?? [name, kilometre];
    connect(before, name, kilometre - from);
    connect(name, before, kilometre - from);
  });
}

function connect(from: string, to: string, kilometres: number): void {
  const known = neighbours.get(from) ?? new Map<string, number>();
  known.set(to, Math.min(kilometres, known.get(to) ?? Infinity));
  neighbours.set(from, known);
}

/** The shortest way by rail: station names and kilometres from the start; `undefined` when there is none. */
export function shortestRoute(
  fromId: string,
  toId: string,
): { name: string; kilometre: number }[] | undefined {
  const from = stationOf(fromId)?.name;
  const to = stationOf(toId)?.name;
  if (from === undefined || to === undefined) return undefined;
  const reached = new Map([[from, { kilometre: 0, route: [{ name: from, kilometre: 0 }] }]]);
  const settled = new Set<string>();
  for (;;) {
    const next = [...reached]
      .filter(([name]) => !settled.has(name))
      .sort((a, b) => a[1].kilometre - b[1].kilometre)[0];
    if (!next) return undefined;
    const [name, { kilometre, route }] = next;
    if (name === to) return route;
    settled.add(name);
    for (const [neighbour, distance] of neighbours.get(name) ?? []) {
      const total = kilometre + distance;
      if (total >= (reached.get(neighbour)?.kilometre ?? Infinity)) continue;
      reached.set(neighbour, { kilometre: total, route: [...route, { name: neighbour, kilometre: total }] });
    }
  }
}
