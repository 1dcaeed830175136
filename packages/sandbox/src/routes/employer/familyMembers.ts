import { familyMembersQuerySchema, readAs } from '@fribillett/entur-wire';
import { employeesOf, familiesOf } from '../../rules/employees.ts';
import type { Route } from '../call.ts';
import { familyMemberJson } from './familyMemberJson.ts';
import { pageOf } from './page.ts';

/** `getAllFamilyMembers`. ASSUMPTION: in the order of the employees, and without rights. */
export const getAllFamilyMembers: Route = (world, { query, client }) => {
  const asked = readAs(familyMembersQuerySchema, Object.fromEntries(query), 'The query');
  const families = familiesOf(world);
  const found = employeesOf(world, client, asked.companyId).flatMap((employee) =>
    (families.get(employee.id) ?? []).map((member) => ({ member, employee })),
  );
  return {
    body: pageOf(world, found, asked, ({ member, employee }) => familyMemberJson(world, member, employee)),
  };
};
