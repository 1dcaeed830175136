import type { EmployerSession } from '@fribillett/gateway/employer';
import { parse } from 'hono/utils/cookie';
import * as z from 'zod/mini';
import type { ShopDatabase } from '../database.ts';
import { isShownSession } from '../shopContext.ts';
import { createSignIns, type SignIn } from '../signIns.ts';
import { hrPeople, type HrUser } from './hrPeople.ts';

/** Names the cookie of the back office. It is no customer's, and a customer's is none of these. */
export const HR_COOKIE = 'fribillett_employer';

/** A sign-in to the back office that holds. */
export interface HrSession {
  /** Names the session to the page; it opens nothing. */
  sessionKey: string;
  /** Who it is and what they may do today, whatever they might when they signed in. */
  person: HrUser;
}

/** The sign-ins to the back office. */
export interface HrSessions {
  /** The session of a request; `undefined` when nobody is signed in, and for a page that shows another sign-in. */
  of(request: Request): HrSession | undefined;
  /** The session behind a cookie; `undefined` when there is none, or no more. */
  find(cookie: string | undefined): HrSession | undefined;
  /** Signs somebody in and forgets the session before. Returns the value for the cookie. */
  start(person: HrUser, previousCookie: string | undefined): { cookie: string; session: HrSession };
  /** Signs out. */
  end(cookie: string | undefined): void;
  /** Signs everybody out. */
  clear(): void;
}

const personSchema = z.object({ id: z.string() });

/** @param now the present in milliseconds since 1970; the real one, as for customers. */
export function createHrSessions(database: ShopDatabase, now: () => number): HrSessions {
  const table = { table: 'employer_sessions', column: 'person', schema: personSchema } as const;
  const signIns = createSignIns(database, table, now);

  function find(cookie: string | undefined): HrSession | undefined {
    const signIn = signIns.find(cookie);
    return signIn && toSession(signIn);
  }

  return {
    of({ headers }) {
      const session = find(parse(headers.get('Cookie') ?? '', HR_COOKIE)[HR_COOKIE]);
      return session !== undefined && isShownSession(session, headers) ? session : undefined;
    },
    find,
    start(person, previousCookie) {
      const { cookie, signIn } = signIns.start({ id: person.id }, previousCookie);
      return { cookie, session: { sessionKey: signIn.sessionKey, person } };
    },
    end: signIns.end,
    clear() {
      database.run('DELETE FROM employer_sessions');
    },
  };
}

function toSession({ sessionKey, who }: SignIn<{ id: string }>): HrSession | undefined {
  const person = hrPeople.find(({ id }) => id === who.id);
  return person && { sessionKey, person };
}

/** Who acts and for whom, for the gateway: from the session and from nothing else. */
export function employerOf(sessions: HrSessions, request: Request): EmployerSession | undefined {
  const session = sessions.of(request);
  if (session === undefined) return undefined;
  const { id, companyIds, may } = session.person;
  return { actor: id, companyIds, may };
}
