import type { EmployeeRecord } from './employee.ts';

/** A column of the import file. */
export interface EmployeeColumn {
  /** The name in the header row. */
  name: keyof EmployeeRecord;
  /** What stands for an empty cell; without one the cell is mandatory. */
  default?: string;
  /** How the cell is read: days are `yyyy-MM-dd`, percentages 0 to 100, codes those of a list. */
  kind: 'text' | 'company' | 'code' | 'day' | 'national-id' | 'boolean' | 'percentage';
}

/** The 21 columns in their order (contract 5). */
export const employeeColumns = [
  { name: 'employeeNo', kind: 'text' },
  { name: 'companyId', kind: 'company' },
  { name: 'employmentTypeId', kind: 'code' },
  { name: 'dateOfBirth', kind: 'day' },
  { name: 'ssn', kind: 'national-id' },
  { name: 'firstName', kind: 'text' },
  { name: 'surname', kind: 'text' },
  { name: 'addressLine', kind: 'text' },
  { name: 'postalCode', kind: 'text' },
  { name: 'abstainFromTicket', kind: 'boolean', default: 'false' },
  { name: 'hireStartDate', kind: 'day' },
  { name: 'payType', kind: 'code' },
  { name: 'hireEndDate', kind: 'day', default: '' },
  { name: 'hireEndCause', kind: 'code', default: '' },
  { name: 'disabilityGrade', kind: 'percentage', default: '0' },
  { name: 'disabilityFromDate', kind: 'day', default: '' },
  { name: 'employmentPercentage', kind: 'percentage' },
  { name: 'employmentPercentageDate', kind: 'day', default: '' },
  { name: 'paidPercentage', kind: 'percentage' },
  { name: 'leaveFromDate', kind: 'day', default: '' },
  { name: 'isDeleted', kind: 'boolean', default: 'false' },
] as const satisfies readonly EmployeeColumn[];
