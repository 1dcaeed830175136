import type { EmployeeFacts } from '../employerRecords.ts';

/** A column of the import file; only one with a default may be empty (contract `personnel-tickets.md` 5). */
export interface ImportColumn {
  name: keyof EmployeeFacts;
  kind: 'text' | 'number' | 'boolean';
  default?: string;
}

/** The 21 columns in their order. */
export const importColumns: readonly ImportColumn[] = [
  { name: 'employeeNo', kind: 'text' },
  { name: 'companyId', kind: 'text' },
  { name: 'employmentTypeId', kind: 'text' },
  { name: 'dateOfBirth', kind: 'text' },
  { name: 'ssn', kind: 'text' },
  { name: 'firstName', kind: 'text' },
  { name: 'surname', kind: 'text' },
  { name: 'addressLine', kind: 'text' },
  { name: 'postalCode', kind: 'text' },
  { name: 'abstainFromTicket', kind: 'boolean', default: 'false' },
  { name: 'hireStartDate', kind: 'text' },
  { name: 'payType', kind: 'text' },
  { name: 'hireEndDate', kind: 'text', default: '' },
  { name: 'hireEndCause', kind: 'text', default: '' },
  { name: 'disabilityGrade', kind: 'number', default: '0' },
  { name: 'disabilityFromDate', kind: 'text', default: '' },
  { name: 'employmentPercentage', kind: 'number' },
  { name: 'employmentPercentageDate', kind: 'text', default: '' },
  { name: 'paidPercentage', kind: 'number' },
  { name: 'leaveFromDate', kind: 'text', default: '' },
  { name: 'isDeleted', kind: 'boolean', default: 'false' },
];
