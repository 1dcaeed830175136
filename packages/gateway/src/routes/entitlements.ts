import type { EntitlementsAnswer } from '@fribillett/core';
import type { Context, Visit } from '../context.ts';
import { readRights } from '../sale/rights.ts';

/** `GET /entitlements`: the rights of everybody in the session. */
export function getEntitlements(context: Context, visit: Visit): Promise<EntitlementsAnswer> {
  return readRights(context, visit);
}
