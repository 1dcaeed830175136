import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { familyMemberSchema, personaSchema } from '../shared/shopApi.ts';
import type { ShopDatabase } from './database.ts';

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

const customerSchema = z.object({
  persona: personaSchema,
  /** The customer first, then those whom they may buy for. */
  family: z.array(familyMemberSchema).check(z.minLength(1)),
});

/** What the shop knows about a signed-in customer. */
export type ShopCustomer = z.infer<typeof customerSchema>;

/** A sign-in that holds. */
export interface Session extends ShopCustomer {
  /** Names the session to the page; it opens nothing. */
  sessionKey: string;
  /** The customer's own number. */
  customerNumber: string;
}

/** Sign-ins, kept in the shop's database under a hash of the cookie's value. */
export interface Sessions {
  /** The session behind a cookie; `undefined` when there is none, or no more. */
  find(cookie: string | undefined): Session | undefined;
  /** Signs somebody in and forgets the session before. Returns the value for the cookie. */
  start(customer: ShopCustomer, previousCookie: string | undefined): { cookie: string; session: Session };
  /** Signs out. */
  end(cookie: string | undefined): void;
}

const rowSchema = z.optional(z.object({ session_key: z.string(), customer: z.string() }));

/** @param now the present in milliseconds since 1970; the real one, since browsers count the cookie's life by it. */
export function createSessions(database: ShopDatabase, now: () => number): Sessions {
  function end(cookie: string | undefined): void {
    if (cookie !== undefined) database.run('DELETE FROM sessions WHERE id_hash = ?', hashOf(cookie));
  }

  return {
    find(cookie) {
      if (cookie === undefined) return undefined;
      const sql = 'SELECT session_key, customer FROM sessions WHERE id_hash = ? AND expires_at > ?';
      const row = rowSchema.parse(database.first(sql, hashOf(cookie), now()));
      if (row === undefined) return undefined;
      return toSession(row.session_key, customerSchema.parse(JSON.parse(row.customer)));
    },
    start(customer, previousCookie) {
      end(previousCookie);
      database.run('DELETE FROM sessions WHERE expires_at <= ?', now());
      const cookie = randomBytes(32).toString('base64url');
      const sessionKey = randomUUID();
      database.run(
        'INSERT INTO sessions (id_hash, session_key, customer, expires_at) VALUES (?, ?, ?, ?)',
        hashOf(cookie),
        sessionKey,
        JSON.stringify(customer),
        now() + SESSION_MS,
      );
      return { cookie, session: toSession(sessionKey, customer) };
    },
    end,
  };
}

function toSession(sessionKey: string, customer: ShopCustomer): Session {
  const self = customer.family[0];
  if (self === undefined) throw new Error('A session names its own customer first.');
  return { ...customer, sessionKey, customerNumber: self.customerNumber };
}

/** A stolen database signs nobody in. */
function hashOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex');
}
