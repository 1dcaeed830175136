import type { EmployerPermission, EmployerWireOperation } from '@fribillett/core/employer';
import { GatewayError, rejected } from '../errors.ts';
import { refuseForeignOrigin } from '../request.ts';
import type { EmployerContext, EmployerVisit } from './employerContext.ts';

/** Throws `forbidden` unless the session has the permission. */
export function assertMay({ session }: EmployerVisit, permission: EmployerPermission): void {
  if (!session.may.includes(permission)) throw new GatewayError({ status: 403, code: 'forbidden' });
}

/** Throws `forbidden` unless the session may work for the company. */
export function assertCompany({ session }: EmployerVisit, companyId: number): void {
  if (!session.companyIds.includes(companyId)) throw new GatewayError({ status: 403, code: 'forbidden' });
}

/**
 * The company that Entur says something belongs to. Throws `not-found` when it is not the session's, or not told: what is
 * another company's must look as what is nobody's.
 */
export function ownCompany({ session }: EmployerVisit, companyId: string | undefined): number {
  const own = session.companyIds.find((id) => String(id) === companyId);
  if (own === undefined) throw new GatewayError({ status: 404, code: 'not-found' });
  return own;
}

/** Operations whose answer may hold national ids. */
const holdsNationalIds: readonly EmployerWireOperation[] = ['getEmployee', 'getTaxSavings'];

/**
 * Whether national ids are asked for unmasked. Throws `forbidden` where the session may not see them and where another site's
 * page asks, who would write in the audit; and `rejected` for any other query: an address is written down by everybody on the
 * way, so what may be personal stands in a body.
 */
export function areNationalIdsAsked(
  { allowedOrigins }: EmployerContext,
  request: Request,
  visit: EmployerVisit,
  operation: EmployerWireOperation,
): boolean {
  const { search } = new URL(request.url);
  if (search === '') return false;
  if (search !== '?nationalIds=shown' || !holdsNationalIds.includes(operation)) {
    throw rejected('query', 'No query but nationalIds=shown, where national ids are in the answer.', 400);
  }
  refuseForeignOrigin(request, allowedOrigins);
  assertMay(visit, 'read-national-ids');
  return true;
}
