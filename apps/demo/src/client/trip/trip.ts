/** One way of a trip, as far as it is chosen. */
export interface Leg {
  /** Oslo day, `yyyy-MM-dd`. */
  date?: string | undefined;
  /** Service journey of the chosen departure. */
  train?: string | undefined;
}

/** What the visitor has asked for. It lives in the address, so that reload and back keep it. */
export interface Trip {
  /** Station ids. */
  from?: string | undefined;
  to?: string | undefined;
  outbound: Leg;
  /** Absent for a single journey. */
  back?: Leg | undefined;
  /** Who of the family travels, by their place in the session's list: the address names nobody. */
  people: readonly number[];
  /** How many others travel. */
  others: number;
}

/** Most others that can be added. */
export const mostOthers = 6;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a trip from the query of an address. What cannot be read is not chosen. */
export function parseTrip(params: URLSearchParams): Trip {
  const backDate = dayOf(params.get('retur'));
  return {
    from: textOf(params.get('fra')),
    to: textOf(params.get('til')),
    outbound: { date: dayOf(params.get('dato')), train: textOf(params.get('tog')) },
    back: params.has('retur') ? { date: backDate, train: textOf(params.get('returtog')) } : undefined,
    people: peopleOf(params.get('folk')),
    others: countOf(params.get('andre')),
  };
}

/** The query that stands for a trip. */
export function formatTrip({ from, to, outbound, back, people, others }: Trip): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') params.set(name, value);
  };
  set('fra', from);
  set('til', to);
  set('dato', outbound.date);
  set('tog', outbound.train);
  if (back !== undefined) params.set('retur', back.date ?? '');
  set('returtog', back?.train);
  params.set('folk', people.join('.'));
  if (others > 0) params.set('andre', String(others));
  return params;
}

/** A day so many days later; both `yyyy-MM-dd`. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function textOf(value: string | null): string | undefined {
  return value === null || value === '' || value.length > 200 ? undefined : value;
}

function dayOf(value: string | null): string | undefined {
  if (value === null || !day.test(value)) return undefined;
  return Number.isNaN(Date.parse(`${value}T12:00:00Z`)) ? undefined : value;
}

/** Without the parameter the customer alone travels; an empty one means nobody of the family. */
function peopleOf(value: string | null): number[] {
  if (value === null) return [0];
  const numbers = value.split('.').flatMap((part) => (/^\d{1,2}$/.test(part) ? [Number(part)] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function countOf(value: string | null): number {
  return value !== null && /^\d$/.test(value) ? Math.min(mostOthers, Number(value)) : 0;
}
