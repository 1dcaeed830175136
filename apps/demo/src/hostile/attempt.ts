import type { Page } from '../server/testing/visitor.ts';
import type { Stage } from './stage.ts';

/** How an attempt is turned away. */
export interface Refusal {
  /** HTTP status; 0 for a connection that is ended without an answer. */
  status: number;
  /** Code of the shop wire; absent where the answer is not the shop's: the HTTP server's own, or the payment page. */
  code?: string;
  /** The shop's own reason, where it must be this one. */
  problem?: string;
}

/** What the attack is answered with; every answer must be the refusal. */
export type Attack = () => Promise<Page | readonly Page[]>;

/** One thing that somebody hostile tries. */
export interface Attempt {
  /** As `docs/security.md` lists it. */
  name: string;
  refusal: Refusal;
  /** Does what anybody may do first, and returns what nobody may. */
  prepare: (stage: Stage) => Promise<Attack> | Attack;
  /** Where one of several rivals rightly wins: what `changesBetween` tells of that. Absent: nothing may change. */
  winnerGets?: Readonly<Record<string, number>>;
}

/** Attempts of one kind. */
export interface AttemptGroup {
  /** As `docs/security.md` calls it. */
  kind: string;
  attempts: readonly Attempt[];
  /** False for a demo whose controls are off. */
  hasDemoControls?: boolean;
}

/** An attempt at which nobody may win. */
export function attempt(name: string, refusal: Refusal, prepare: Attempt['prepare']): Attempt {
  return { name, refusal, prepare };
}

export const refusals = {
  unauthorized: { status: 401, code: 'unauthorized' },
  forbidden: { status: 403, code: 'forbidden' },
  crossSite: { status: 403, code: 'forbidden', problem: 'cross-origin' },
  notFound: { status: 404, code: 'not-found' },
  noRoute: { status: 404, code: 'endpoint-not-found' },
  wrongMethod: { status: 405, code: 'endpoint-not-found' },
  malformed: { status: 400, code: 'rejected' },
  conflict: { status: 409, code: 'rejected' },
  tooLarge: { status: 413, code: 'rejected' },
  wrongType: { status: 415, code: 'rejected' },
  unusable: { status: 422, code: 'rejected' },
  slowed: { status: 429, code: 'rate-limited' },
  notCleared: { status: 409, code: 'rejected', problem: 'clearance-expired' },
  changed: { status: 409, code: 'rejected', problem: 'order-changed' },
  paidAlready: { status: 409, code: 'rejected', problem: 'already-paid' },
  beingPaid: { status: 409, code: 'rejected', problem: 'payment-in-progress' },
  wrongHost: { status: 421, code: 'forbidden', problem: 'wrong-host' },
  unavailable: { status: 502, code: 'unavailable' },
  unreadable: { status: 502, code: 'bad-response' },
  /** By the HTTP server itself, before any of our code runs. */
  notHttp: { status: 400 },
} as const satisfies Record<string, Refusal>;

/** The answers to all but the winners. Throws when there are more or fewer of these. */
export function losers(answers: readonly Page[], winners: number): Page[] {
  const lost = answers.filter(({ status }) => status >= 300);
  if (answers.length - lost.length !== winners) {
    throw new Error(`${String(answers.length - lost.length)} won, of ${String(answers.length)}.`);
  }
  return lost;
}
