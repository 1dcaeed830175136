import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import {
  hrSignInRequestSchema,
  type EmployerSessionAnswer,
  type HrPeopleAnswer,
  type HrPerson,
} from '../../shared/employerApi.ts';
import { employerPath } from '../../shared/employerPaths.ts';
import { signedOutKey } from '../../shared/shopApi.ts';
import { readBody } from '../readInput.ts';
import type { ShopContext, ShopEnv } from '../shopContext.ts';
import { ShopFailure } from '../shopFailure.ts';
import { SESSION_MS } from '../signIns.ts';
import { hrPeople } from './hrPeople.ts';
import { HR_COOKIE, type HrSession } from './hrSessions.ts';

/** Signing in to the back office, and out again: apart from the shop's in everything, with a cookie that goes nowhere else. */
export function employerRoutes(shop: ShopContext): Hono<ShopEnv> {
  const { hrSessions, isHttps, hasDemoControls, now, trace } = shop;
  const cookieOptions = { path: employerPath, httpOnly: true, sameSite: 'Strict', secure: isHttps } as const;
  const cookieOf = (context: Context) => getCookie(context, HR_COOKIE);
  const routes = new Hono<ShopEnv>();
  const toAnswer = (session: HrSession | undefined): EmployerSessionAnswer => {
    const about = { now: new Date(now()).toISOString(), hasDemoControls };
    if (session === undefined) return { sessionKey: signedOutKey, ...about };
    return { sessionKey: session.sessionKey, person: toPerson(session.person), ...about };
  };

  const forgetTrace = (context: Context) => {
    const before = hrSessions.find(cookieOf(context));
    if (before !== undefined) trace?.forget(before.sessionKey);
  };

  routes.get('/people', (context) => {
    return context.json({ people: hrPeople.map(toPerson) } satisfies HrPeopleAnswer);
  });

  routes.get('/session', (context) => context.json(toAnswer(hrSessions.find(cookieOf(context)))));

  routes.post('/session', async (context) => {
    const { personId } = await readBody(context, hrSignInRequestSchema);
    const person = hrPeople.find(({ id }) => id === personId);
    if (person === undefined) {
      throw new ShopFailure({ status: 422, code: 'rejected', problem: 'unknown-persona' });
    }
    forgetTrace(context);
    const { cookie, session } = hrSessions.start(person, cookieOf(context));
    setCookie(context, HR_COOKIE, cookie, { ...cookieOptions, maxAge: SESSION_MS / 1000 });
    return context.json(toAnswer(session));
  });

  routes.delete('/session', (context) => {
    forgetTrace(context);
    hrSessions.end(cookieOf(context));
    deleteCookie(context, HR_COOKIE, cookieOptions);
    return context.json(toAnswer(undefined));
  });

  return routes;
}

/** What a page learns of somebody: not what they may do, which the employer wire tells. */
function toPerson({ id, name, description }: HrPerson): HrPerson {
  return { id, name, description };
}
