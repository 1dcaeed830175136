import * as z from 'zod/mini';
import { familyMemberSchema, personaSchema } from '../shared/shopApi.ts';
import type { ShopDatabase } from './database.ts';
import { createSignIns, type SignIn } from './signIns.ts';

/** What the shop knows about a signed-in customer. */
export const customerSchema = z.object({
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

/** The sign-ins of customers. */
export interface Sessions {
  /** The session behind a cookie; `undefined` when there is none, or no more. */
  find(cookie: string | undefined): Session | undefined;
  /** Signs somebody in and forgets the session before. Returns the value for the cookie. */
  start(customer: ShopCustomer, previousCookie: string | undefined): { cookie: string; session: Session };
  /** Signs out. */
  end(cookie: string | undefined): void;
}

/** @param now the present in milliseconds since 1970; the real one, since browsers count the cookie's life by it. */
export function createSessions(database: ShopDatabase, now: () => number): Sessions {
  const table = { table: 'sessions', column: 'customer', schema: customerSchema } as const;
  const signIns = createSignIns<ShopCustomer>(database, table, now);
  return {
    find(cookie) {
      const signIn = signIns.find(cookie);
      return signIn && toSession(signIn);
    },
    start(customer, previousCookie) {
      const { cookie, signIn } = signIns.start(customer, previousCookie);
      return { cookie, session: toSession(signIn) };
    },
    end: signIns.end,
  };
}

function toSession({ sessionKey, who }: SignIn<ShopCustomer>): Session {
  const self = who.family[0];
  if (self === undefined) throw new Error('A session names its own customer first.');
  return { ...who, sessionKey, customerNumber: self.customerNumber };
}
