import * as z from 'zod/mini';
import { GatewayError } from './errors.ts';

/** The customer of a session. */
export interface SaleCustomer {
  /** The customer's private profile at Entur, digits only. */
  customerNumber: string;
  /** Always `self`. */
  relation?: 'self' | undefined;
  /** Their name, shown when they hold no right that tells it. */
  displayName?: string | undefined;
}

/** Somebody that the customer may buy for. */
export interface SalePerson {
  /** Their profile at Entur, digits only. */
  customerNumber: string;
  /** `spouse`, `child`, or another word of the shop's own. */
  relation: string;
  /** Their name, shown when they hold no right that tells it. */
  displayName?: string | undefined;
}

/** What the shop's own session says about a sale; nothing of it is ever taken from the browser. */
export interface SaleSession {
  /** Who buys. */
  customer: SaleCustomer;
  /** For whom they may buy besides themselves. */
  mayBuyFor: readonly SalePerson[];
  /** `Entur-Distribution-Channel`, for instance `ENT:DistributionChannel:web`. */
  channel: string;
  /** `Entur-Pos`: the point of sale, the shop's own word. */
  pos: string;
  /** The shop's id of the session: wrong pickup codes are counted for it too, and it is only kept as a hash. */
  sessionId?: string | undefined;
  /** Who acts for the customer, where an agent sells; only told in events. */
  actor?: string | undefined;
}

/** Reads the sale from the shop's own session; `undefined` or `null` when nobody is logged in. */
export type ResolveSale = (
  request: Request,
) => Promise<SaleSession | null | undefined> | SaleSession | null | undefined;

const customerNumber = z.string().check(z.regex(/^\d{1,19}$/));
const headerText = z.string().check(z.regex(/^[\x20-\x7e]{1,200}$/));

const sessionSchema = z.object({
  customer: z.object({ customerNumber, displayName: z.optional(z.string()) }),
  mayBuyFor: z.array(z.object({ customerNumber, relation: z.string(), displayName: z.optional(z.string()) })),
  channel: headerText,
  pos: headerText,
  sessionId: z.optional(z.string()),
  actor: z.optional(z.string()),
});

/**
 * The session of a request. Throws `unauthorized` when there is none, and a plain `Error` naming what `resolveSale` must
 * return when it returned something else.
 */
export async function sessionOf(request: Request, resolveSale: ResolveSale): Promise<SaleSession> {
  const resolved = (await resolveSale(request)) ?? undefined;
  if (resolved === undefined) throw new GatewayError({ status: 401, code: 'unauthorized' });
  const session = z.safeParse(sessionSchema, resolved);
  if (session.success) return session.data;
  const places = session.error.issues.map(({ path }) => path.map(String).join('.'));
  throw new Error(
    `resolveSale must return { customer, mayBuyFor, channel, pos } with digits for customer numbers; wrong: ${places.join(', ')}`,
  );
}

/** Everybody whose rights this session may use, the customer first, each once. */
export function peopleOf({ customer, mayBuyFor }: SaleSession): SalePerson[] {
  const { customerNumber: own, displayName } = customer;
  const people = [{ customerNumber: own, displayName, relation: 'self' }, ...mayBuyFor];
  return [
    ...new Map(people.toReversed().map((person) => [person.customerNumber, person])).values(),
  ].toReversed();
}
