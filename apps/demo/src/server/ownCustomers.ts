import { entitlementsAnswerSchema, shopWireRoutes } from '@fribillett/core';
import type { Gateway } from '@fribillett/gateway';
import { shopPaths } from '../shared/shopApi.ts';
import type { Session } from './sessions.ts';
import { ShopFailure } from './shopFailure.ts';

/**
 * Throws a `ShopFailure` when somebody is named whose rights are not the session's. Its own are its people, and the owners of
 * the rights that they have claimed: profiles of the Directorate's, where an employer has made them (docs/decisions.md).
 *
 * @param request whose session it is
 */
export async function assertOwnCustomers(
  gateway: Gateway,
  { session, request }: { session: Session | undefined; request: Request },
  named: readonly string[],
): Promise<void> {
  const people = session?.family.map(({ customerNumber }) => customerNumber) ?? [];
  const others = named.filter((customerNumber) => !people.includes(customerNumber));
  if (others.length === 0) return;
  const owners = session === undefined ? [] : await readOwners(gateway, request);
  if (others.some((customerNumber) => !owners.includes(customerNumber))) {
    throw new ShopFailure({ status: 403, code: 'forbidden', problem: 'not-your-customer' });
  }
}

async function readOwners(gateway: Gateway, { url, headers }: Request): Promise<string[]> {
  const asked = new URL(shopPaths.personnelTicket + shopWireRoutes.getEntitlements.path, url);
  const Cookie = headers.get('Cookie') ?? '';
  const answer = await gateway.fetch(new Request(asked, { headers: { Cookie } }));
  if (!answer.ok) throw new ShopFailure({ status: 503, code: 'unavailable' });
  const { entitlements } = entitlementsAnswerSchema.parse(await answer.json());
  return entitlements.map(({ owner }) => owner.customerNumber);
}
