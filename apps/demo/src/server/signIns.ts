import { createHash, randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { ShopDatabase } from './database.ts';

/** How long a sign-in lasts, in milliseconds. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

/** A sign-in that holds. */
export interface SignIn<Who> {
  /** Names the session to the page; it opens nothing. */
  sessionKey: string;
  who: Who;
}

/** Sign-ins of one kind, kept in the shop's database under a hash of the cookie's value. */
export interface SignIns<Who> {
  /** The sign-in behind a cookie; `undefined` when there is none, or no more. */
  find(cookie: string | undefined): SignIn<Who> | undefined;
  /** Signs somebody in and forgets the sign-in before. Returns the value for the cookie. */
  start(who: Who, previousCookie: string | undefined): { cookie: string; signIn: SignIn<Who> };
  /** Signs out. */
  end: (cookie: string | undefined) => void;
}

/** Where sign-ins of one kind are kept. */
export interface SignInTable<Who> {
  /** A table of its own for each kind: the cookie of one kind is found in no other's. */
  table: 'sessions' | 'employer_sessions';
  /** The column that holds who it is, as JSON. */
  column: 'customer' | 'person';
  schema: z.ZodMiniType<Who>;
}

const rowSchema = z.optional(z.object({ session_key: z.string(), who: z.string() }));

/** @param now the present in milliseconds since 1970; the real one, since browsers count the cookie's life by it. */
export function createSignIns<Who>(
  database: ShopDatabase,
  { table, column, schema }: SignInTable<Who>,
  now: () => number,
): SignIns<Who> {
  function end(cookie: string | undefined): void {
    if (cookie !== undefined) database.run(`DELETE FROM ${table} WHERE id_hash = ?`, hashOf(cookie));
  }

  return {
    find(cookie) {
      if (cookie === undefined) return undefined;
      const sql = `SELECT session_key, ${column} AS who FROM ${table} WHERE id_hash = ? AND expires_at > ?`;
      const row = rowSchema.parse(database.first(sql, hashOf(cookie), now()));
      return row && { sessionKey: row.session_key, who: schema.parse(JSON.parse(row.who)) };
    },
    start(who, previousCookie) {
      end(previousCookie);
      database.run(`DELETE FROM ${table} WHERE expires_at <= ?`, now());
      const cookie = randomBytes(32).toString('base64url');
      const sessionKey = randomUUID();
      database.run(
        `INSERT INTO ${table} (id_hash, session_key, ${column}, expires_at) VALUES (?, ?, ?, ?)`,
        hashOf(cookie),
        sessionKey,
        JSON.stringify(who),
        now() + SESSION_MS,
      );
      return { cookie, signIn: { sessionKey, who } };
    },
    end,
  };
}

/** A stolen database signs nobody in. */
function hashOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex');
}
