import * as z from 'zod/mini';
import { readAs } from './errors.ts';
import { readPage } from './page.ts';
import { countSchema, idSchema, maybe } from './primitives.ts';
import type { WireNameOverrides } from './wireNames.ts';

/** A ticket distribution group (names C, required U): one for each order line. */
export const ticketDistributionGroupSchema = z.looseObject({
  id: idSchema,
  orderId: idSchema,
  orderLineId: idSchema,
  orderVersion: maybe(countSchema),
  updatedForOrderLineVersion: maybe(countSchema),
  organisationId: maybe(idSchema),
  distributionStatus: maybe(z.string()), // values: U
});
export type TicketDistributionGroup = z.output<typeof ticketDistributionGroupSchema>;

/** Reads ticket distribution groups, from a bare array or a page. Throws a {@link WireFormatError}. */
export function readTicketDistributionGroups(
  json: unknown,
  names: WireNameOverrides = {},
): TicketDistributionGroup[] {
  return readPage(json, 'The list of ticket groups', names).items.map((item) =>
    readAs(ticketDistributionGroupSchema, item, 'A ticket group'),
  );
}
