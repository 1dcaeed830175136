import * as z from 'zod/mini';
import {
  employerSessionAnswerSchema,
  hrPeopleAnswerSchema,
  type EmployerSessionAnswer,
  type HrPeopleAnswer,
} from '../../shared/employerApi.ts';
import { employerPaths } from '../../shared/employerPaths.ts';
import { instant } from '../../shared/primitives.ts';
import { sessionAnswerSchema, shopPaths, type SessionAnswer } from '../../shared/shopApi.ts';
import { tracedRequestsAnswerSchema, type TracedRequestsAnswer } from '../../shared/traceApi.ts';
import { keepPresent } from '../session/present.ts';
import { createCall } from '../shop/call.ts';
import { showSession } from '../shop/shopClient.ts';
import { createShownSession } from '../shop/shownSession.ts';

/** Whom the back office shows. */
export const shownPerson = createShownSession();

const call = createCall(shownPerson.headers);
const unlogged = (request: Request) => fetch(request);

/** How far the demo's clock is moved: by so many milliseconds, or to an instant. */
export type ClockMove = { advanceMs: number } | { instant: string };

function showPerson(answer: EmployerSessionAnswer): EmployerSessionAnswer {
  keepPresent(answer.now);
  return shownPerson.show(answer);
}

/** The back office's own backend, beside the employer wire. Every answer is parsed; every failure is a `ShopError`. */
export const employerClient = {
  getPeople: (signal?: AbortSignal): Promise<HrPeopleAnswer> =>
    call({ path: employerPaths.people, answer: hrPeopleAnswerSchema, signal }),
  getSession: async (signal?: AbortSignal): Promise<EmployerSessionAnswer> =>
    shownPerson.show(
      await call({ path: employerPaths.session, answer: employerSessionAnswerSchema, signal }),
    ),
  signIn: async (personId: string): Promise<EmployerSessionAnswer> => {
    const body = { personId };
    const answer = employerSessionAnswerSchema;
    return showPerson(await call({ method: 'POST', path: employerPaths.session, body, answer }));
  },
  signOut: async (): Promise<EmployerSessionAnswer> => {
    const answer = employerSessionAnswerSchema;
    return showPerson(await call({ method: 'DELETE', path: employerPaths.session, answer }));
  },
  /** Signs the shop in as an employee. */
  openShop: async (employeeId: string): Promise<SessionAnswer> => {
    const [path, body] = [employerPaths.demoCustomers, { employeeId }];
    return showSession(await call({ method: 'POST', path, body, answer: sessionAnswerSchema }));
  },
  /** Not in the request log, as what only looks at the demo itself. */
  getTracedRequests: (signal?: AbortSignal): Promise<TracedRequestsAnswer> =>
    call({
      path: employerPaths.demoRequests,
      answer: tracedRequestsAnswerSchema,
      signal,
      send: unlogged,
    }),
  /** Moves the demo's clock. Returns what it shows then, as an instant. */
  moveClock: async (body: ClockMove): Promise<string> => {
    const [path, send] = [shopPaths.demoClock, unlogged];
    const { now } = await call({ method: 'POST', path, body, answer: z.object({ now: instant }), send });
    keepPresent(now);
    return now;
  },
};
