import type { EmployerPermission } from '@fribillett/core/employer';
import * as z from 'zod/mini';
import { GatewayError } from '../errors.ts';

/** What the employer's own session says; nothing of it is ever taken from the browser. */
export interface EmployerSession {
  /** The companies that the session may work for, by their ids in the personnel ticket system. */
  companyIds: readonly number[];
  /** Who acts, the employer's own word for them; told in events and nowhere else. No national id. */
  actor: string;
  /** What they may do for each of the companies. */
  may: readonly EmployerPermission[];
}

/** Reads who acts from the employer's own session; `undefined` or `null` when nobody is logged in. */
export type ResolveEmployer = (
  request: Request,
) => Promise<EmployerSession | null | undefined> | EmployerSession | null | undefined;

const permissions = [
  'import',
  'read',
  'reports',
  'read-national-ids',
] as const satisfies EmployerPermission[];

const sessionSchema = z.object({
  companyIds: z.array(z.int().check(z.positive())),
  actor: z.string().check(z.minLength(1), z.maxLength(200)),
  may: z.array(z.enum(permissions)),
});

/**
 * The session of a request. Throws `unauthorized` when there is none, and a plain `Error` naming what `resolveEmployer` must
 * return when it returned something else.
 */
export async function employerSessionOf(
  request: Request,
  resolveEmployer: ResolveEmployer,
): Promise<EmployerSession> {
  const resolved = (await resolveEmployer(request)) ?? undefined;
  if (resolved === undefined) throw new GatewayError({ status: 401, code: 'unauthorized' });
  const session = z.safeParse(sessionSchema, resolved);
  if (session.success) return session.data;
  const places = session.error.issues.map(({ path }) => path.map(String).join('.'));
  throw new Error(
    `resolveEmployer must return { companyIds, actor, may } with whole numbers above 0 for companies; wrong: ${places.join(', ')}`,
  );
}
