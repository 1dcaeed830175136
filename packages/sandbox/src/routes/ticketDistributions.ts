import { Refusal } from '../refusal.ts';
import type { GroupRecord } from '../world.ts';
import type { Route } from './call.ts';

const filters = ['id', 'orderId', 'orderLineId'] as const;

function groupJson(group: GroupRecord): Record<string, unknown> {
  const { id, orderId, orderLineId, orderVersion, status, createdAt, ticketIds } = group;
  return {
    id,
    orderId,
    orderLineId,
    orderVersion,
    updatedForOrderLineVersion: 1,
    organisationId: 1,
    createdAt,
    // ASSUMPTION: no value of `distributionStatus` is public.
    distributionStatus: status,
    ticketDistributions: ticketIds.map((ticketId) => ({ id: ticketId, ticketId })),
  };
}

/** `findTicketDistributionGroups`: at least one filter; the operator `eq:` may stand before a value. */
export const findTicketGroups: Route = (world, { query }) => {
  const asked = filters.flatMap((name) => {
    const value = query.get(name)?.replace(/^eq:/, '');
    return value === undefined ? [] : [{ name, value }];
  });
  if (asked.length === 0)
    throw new Refusal(400, 'At least one filter is needed', { code: 'SANDBOX-NO-FILTER' });
  const groups = world.tables.groups
    .list()
    .filter((group) => asked.every(({ name, value }) => group[name] === value));
  const items = groups.map(groupJson);
  return { body: { [world.names.pageItems]: items, totalItems: items.length, totalPages: 1 } };
};
