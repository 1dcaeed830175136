import { employeeQuerySchema, employeesQuerySchema, int64Schema, readAs } from '@fribillett/entur-wire';
import type { EmployeeFacts } from '../../employerRecords.ts';
import { employeesOf, familiesOf, requireEmployee } from '../../rules/employees.ts';
import { nationalIdOf } from '../../rules/nationalId.ts';
import { param, type Route } from '../call.ts';
import { employeeJson } from './employeeJson.ts';
import { pageOf } from './page.ts';

/** ASSUMPTION: the five digits find an employee, and all eleven too. */
function hasSsn({ dateOfBirth, ssn }: EmployeeFacts, asked: string | undefined): boolean {
  return asked === undefined || asked === ssn || asked === nationalIdOf(dateOfBirth, ssn);
}

/** `findEmployees`: those that everything asked for fits. */
export const findEmployees: Route = (world, { query, client }) => {
  const asked = readAs(employeesQuerySchema, Object.fromEntries(query), 'The query');
  const { employeeNo, companyId, dateOfBirth, ssn, includeTicketRights = false } = asked;
  const found = employeesOf(world, client, companyId).filter(
    ({ facts }) =>
      [undefined, facts.employeeNo].includes(employeeNo) &&
      [undefined, facts.dateOfBirth].includes(dateOfBirth) &&
      hasSsn(facts, ssn),
  );
  const families = asked.includeFamilyMembers ? familiesOf(world) : undefined;
  const body = pageOf(world, found, asked, (employee) =>
    employeeJson(world, employee, {
      includeTicketRights,
      family: families && (families.get(employee.id) ?? []),
    }),
  );
  return { body };
};

/** `getEmployee`, by the internal id. */
export const getEmployee: Route = (world, call) => {
  const id = readAs(int64Schema, param(call, 'employeeId'), 'The employee id');
  const asked = readAs(employeeQuerySchema, Object.fromEntries(call.query), 'The query');
  const employee = requireEmployee(world, call.client, id);
  const family = asked.includeFamilyMembers ? (familiesOf(world).get(id) ?? []) : undefined;
  const { includeTicketRights = false } = asked;
  return { body: employeeJson(world, employee, { includeTicketRights, family }) };
};
