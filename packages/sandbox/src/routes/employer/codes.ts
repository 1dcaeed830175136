import { readAs, ticketTypesQuerySchema } from '@fribillett/entur-wire';
import {
  employmentEndCauses,
  employmentTypes,
  familyRelations,
  payTypes,
  products,
  ticketTypes,
} from '../../data/codeLists.ts';
import type { Route } from '../call.ts';
import { pageOf } from './page.ts';

/** `getTicketTypes` */
export const getTicketTypes: Route = (world, { query }) => {
  const asked = readAs(ticketTypesQuerySchema, Object.fromEntries(query), 'The query');
  const { includeDeleted = false, generatesTicketRights } = asked;
  const found = ticketTypes.filter(
    (type) =>
      (includeDeleted || !type.isDeleted) &&
      [undefined, type.generatesTicketRights].includes(generatesTicketRights),
  );
  return { body: pageOf(world, found, asked) };
};

/** ASSUMPTION: the other code lists come whole. */
const wholeList =
  (list: readonly unknown[]): Route =>
  () => ({ body: list });

/** `getProducts` */
export const getProducts = wholeList(products);
/** `getPayTypes` */
export const getPayTypes = wholeList(payTypes);
/** `getEmploymentTypes` */
export const getEmploymentTypes = wholeList(employmentTypes);
/** `getEmploymentEndCauses` */
export const getEmploymentEndCauses = wholeList(employmentEndCauses);
/** `getFamilyRelations` */
export const getFamilyRelations = wholeList(familyRelations);
