import {
  employeePageSchema,
  employeeSearchRequestSchema,
  readNationalId,
  registeredEmployeeSchema,
  type EmployeePage,
  type EmployeeSearch,
  type RegisteredEmployee,
} from '@fribillett/core/employer';
import {
  readAs,
  readEmployee,
  readEmployees,
  type EmployeeResponse,
  type EmployeesQuery,
} from '@fribillett/entur-wire';
import { rejected } from '../../errors.ts';
import { readBody } from '../../request.ts';
import { assertCompany, assertMay, ownCompany } from '../employerAccess.ts';
import { readCall, type EmployerContext, type EmployerVisit } from '../employerContext.ts';
import { employeeSummaryOf, registeredEmployeeOf } from '../employeeOf.ts';

/** `POST /employees/search`: a page of a company's employees. What they are found by stands in the body. */
export async function findEmployees(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
): Promise<EmployeePage> {
  assertMay(visit, 'read');
  const search = await readBody(request, employeeSearchRequestSchema);
  const { companyId, by, page, perPage } = search;
  assertCompany(visit, companyId);
  // Five digits that may be tried are five digits that can be found out.
  if (by !== undefined && 'nationalId' in by) assertMay(visit, 'read-national-ids');
  const query = { companyId: String(companyId), page, perPage, ...filterOf(context, search) };
  const { json } = await context.client.call('findEmployees', { ...readCall(visit), query });
  const { items, totalPages, totalItems } = readEmployees(json, context.wireNames);
  const own = items.filter(({ company }) => isOf(companyId, company));
  if (own.length < items.length) tellStrangers(context, visit);
  const employees = own.map((employee) => employeeSummaryOf(employee, companyId));
  return readAs(employeePageSchema, { employees, page, totalPages, totalItems }, 'The page of employees');
}

/** The national id stands in a query here, between two servers, because Entur's search has no other place for it. */
function filterOf({ ssnQuery }: EmployerContext, { by }: EmployeeSearch): EmployeesQuery {
  if (by === undefined || !('nationalId' in by)) return by ?? {};
  const parts = readNationalId(by.nationalId);
  if (parts === undefined) throw rejected('by.nationalId', 'national-id-mismatch', 400);
  const { dateOfBirth, ssn } = parts;
  return ssnQuery === 'national-id' ? { ssn: by.nationalId } : { dateOfBirth, ssn };
}

/** Entur was asked for one company's; an employee who says nothing of a company is taken for one of them. */
function isOf(companyId: number, company: EmployeeResponse['company']): boolean {
  return company?.companyId === undefined || company.companyId === String(companyId);
}

/** Employees of another company were among them: Entur does not know the filter by the name that it was sent under. */
function tellStrangers({ emit }: EmployerContext, { correlationId }: EmployerVisit): void {
  const problems = ['company.companyId'];
  emit({ type: 'answer-malformed', operationId: 'findEmployees', problems, correlationId });
}

/** `GET /employees/{employeeId}`: one employee with fees, proofs, rights and family. */
export async function getEmployee(
  context: EmployerContext,
  visit: EmployerVisit,
  { employeeId, isShown }: { employeeId: string; isShown: boolean },
): Promise<RegisteredEmployee> {
  assertMay(visit, 'read');
  const query = { includeFamilyMembers: true, includeTicketRights: true };
  const call = { ...readCall(visit), params: { employeeId }, query };
  const { json } = await context.client.call('getEmployee', call);
  const wire = readEmployee(json, context.wireNames);
  const companyId = ownCompany(visit, wire.company?.companyId);
  const employee = registeredEmployeeOf(wire, companyId, isShown);
  const answer = readAs(registeredEmployeeSchema, employee, 'The employee');
  if (isShown) {
    const { session, correlationId } = visit;
    const count = wire.ssn === undefined ? 0 : 1;
    const told = { operation: 'getEmployee', companyId, count, correlationId } as const;
    context.emit({ type: 'national-ids-shown', actor: session.actor, ...told });
  }
  return answer;
}

/** The company of an employee. Throws `not-found` unless it is the session's. */
export async function companyOfEmployee(
  context: EmployerContext,
  visit: EmployerVisit,
  employeeId: string,
): Promise<number> {
  const { json } = await context.client.call('getEmployee', { ...readCall(visit), params: { employeeId } });
  return ownCompany(visit, readEmployee(json, context.wireNames).company?.companyId);
}
