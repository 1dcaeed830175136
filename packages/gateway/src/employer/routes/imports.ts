import {
  checkEmployeeValues,
  employeeRequestSchema,
  employeeValues,
  importedEmployeeSchema,
  type EmployeeRecord,
  type ImportedEmployee,
} from '@fribillett/core/employer';
import {
  readAs,
  readImportedEmployee,
  writeImportedEmployee,
  writeImportedEmployeePatch,
  type ImportedEmployeePatch,
} from '@fribillett/entur-wire';
import { GatewayError } from '../../errors.ts';
import { readBody } from '../../request.ts';
import { assertCompany, assertMay, ownCompany } from '../employerAccess.ts';
import { readCall, writeCall, type EmployerContext, type EmployerVisit } from '../employerContext.ts';
import { toldWrite } from '../toldWrite.ts';

/** `POST /imports/employees`: imports one employee. Never repeated by itself but after a 401, which did nothing. */
export async function importNewEmployee(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
): Promise<ImportedEmployee> {
  const employee = await readEmployeeOf(context, visit, request);
  const { companyId } = employee;
  return toldWrite(context, visit, { operation: 'importNewEmployee', companyId, count: 1 }, async () => {
    const body = writeImportedEmployee({ ...employee, companyId: String(companyId) });
    const { json } = await context.client.call('importNewEmployee', { ...writeCall(visit), body });
    return importedEmployeeOf(json);
  });
}

/** `GET /imports/employees/{importedEmployeeId}`: what was imported under an import id. */
export async function getImportedEmployee(
  context: EmployerContext,
  visit: EmployerVisit,
  importedEmployeeId: string,
): Promise<ImportedEmployee> {
  assertMay(visit, 'import');
  const call = { ...readCall(visit), params: { importedEmployeeId } };
  const { json } = await context.client.call('getImportedEmployee', call);
  ownCompany(visit, readImportedEmployee(json).companyId);
  return importedEmployeeOf(json);
}

/** `PATCH /imports/employees/{importedEmployeeId}`: replaces what was imported under an import id. */
export async function patchImportedEmployee(
  context: EmployerContext,
  visit: EmployerVisit,
  request: Request,
  importedEmployeeId: string,
): Promise<ImportedEmployee> {
  const employee = await readEmployeeOf(context, visit, request);
  await getImportedEmployee(context, visit, importedEmployeeId);
  const { companyId } = employee;
  return toldWrite(context, visit, { operation: 'patchImportedEmployee', companyId, count: 1 }, async () => {
    const { json } = await context.client.call('patchImportedEmployee', {
      ...writeCall(visit),
      params: { importedEmployeeId },
      body: writeImportedEmployeePatch(patchOf(employee)),
      contentType: context.wireNames.mergePatchType,
    });
    // That it answers with the import is an assumption (I); where it answers nothing, it is asked.
    return json === undefined
      ? getImportedEmployee(context, visit, importedEmployeeId)
      : importedEmployeeOf(json);
  });
}

/** The employee in a request's body: of a company of the session's, and checked as a row of a file is. */
async function readEmployeeOf(
  { testNumbers }: EmployerContext,
  visit: EmployerVisit,
  request: Request,
): Promise<EmployeeRecord> {
  assertMay(visit, 'import');
  const { employee } = await readBody(request, employeeRequestSchema);
  assertCompany(visit, employee.companyId);
  const checked = checkEmployeeValues(employeeValues(employee), { testNumbers });
  if (checked.status === 'valid') return checked.record;
  throw new GatewayError({
    status: 400,
    code: 'rejected',
    fields: checked.problems.map(({ column, code }) => ({
      field: column === undefined ? 'employee' : `employee.${column}`,
      message: code,
    })),
  });
}

/** The whole record: in a merge patch `null` clears, and what is left out would stay as it was. */
function patchOf(employee: EmployeeRecord): ImportedEmployeePatch {
  return {
    ...employee,
    companyId: String(employee.companyId),
    hireEndDate: employee.hireEndDate ?? null,
    hireEndCause: employee.hireEndCause ?? null,
    disabilityFromDate: employee.disabilityFromDate ?? null,
    employmentPercentageDate: employee.employmentPercentageDate ?? null,
    leaveFromDate: employee.leaveFromDate ?? null,
  };
}

function importedEmployeeOf(json: unknown): ImportedEmployee {
  const { id, companyId, employeeNo, firstName, surname, postalData } = readImportedEmployee(json);
  const imported = {
    importedEmployeeId: id,
    employeeNo,
    companyId: Number(companyId),
    firstName,
    surname,
    postalCode: postalData?.code,
    postalPlace: postalData?.place,
  };
  return readAs(importedEmployeeSchema, imported, 'The imported employee');
}
