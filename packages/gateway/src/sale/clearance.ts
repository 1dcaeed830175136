import * as z from 'zod/mini';
import type { SaleStore } from './saleStore.ts';

const LONGEST_MS = 5 * 60 * 1000;
/** Kept this long after it ran out, so that a late one is called expired rather than unknown. */
const REMEMBERED_MS = 60 * 60 * 1000;

const claims = z.object({
  customerNumber: z.string(),
  orderId: z.string(),
  hash: z.string(),
  issuedAt: z.number(),
  expiresAt: z.number(),
});

/** What a clearance stands for: this basket of this customer's was validated then. Times in milliseconds since 1970. */
export type ClearanceClaims = z.infer<typeof claims>;

/** What a clearance is issued for. */
export interface ClearanceSubject {
  customerNumber: string;
  orderId: string;
  /** {@link orderHash} of what was validated. */
  hash: string;
  /** When the validation was begun. */
  issuedAt: number;
  /** When the order ends at Entur, in milliseconds since 1970. */
  orderEndsAt: number | undefined;
}

/** A clearance as the browser gets it: opaque, with a duration, since its clock may be wrong. */
export interface IssuedClearance {
  clearance: string;
  validForSeconds: number;
}

/** Issues a clearance for the shorter of five minutes and the order's own end. */
export async function issueClearance(
  store: SaleStore,
  { orderEndsAt, ...subject }: ClearanceSubject,
): Promise<IssuedClearance> {
  const expiresAt = Math.min(subject.issuedAt + LONGEST_MS, orderEndsAt ?? Number.POSITIVE_INFINITY);
  const clearance = crypto.randomUUID();
  const held: ClearanceClaims = { ...subject, expiresAt };
  await store.claim(keyOf(clearance), JSON.stringify(held), LONGEST_MS + REMEMBERED_MS);
  return {
    clearance,
    validForSeconds: Math.max(0, Math.floor((expiresAt - subject.issuedAt) / 1000)),
  };
}

/** What a clearance stands for; `undefined` when this gateway never issued it. The caller looks at `expiresAt`. */
export async function readClearance(
  store: SaleStore,
  clearance: string,
): Promise<ClearanceClaims | undefined> {
  if (!/^[\w-]{1,100}$/.test(clearance)) return undefined;
  const text = await store.get(keyOf(clearance));
  return text === undefined ? undefined : z.parse(claims, JSON.parse(text));
}

const keyOf = (clearance: string) => `clearance/${clearance}`;
