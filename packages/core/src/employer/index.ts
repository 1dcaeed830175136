export type {
  EmployeeFileProblemCode,
  EmployeeProblem,
  EmployeeRecord,
  EmployeeRowProblemCode,
} from './employees/employee.ts';
export { employeeColumns } from './employees/employeeColumns.ts';
export type { EmployeeColumn } from './employees/employeeColumns.ts';
export { maskNationalIds, nationalIdOf } from './employees/nationalId.ts';
export type { NationalId, NationalIdKind } from './employees/nationalId.ts';
