import { employeeColumns } from '@fribillett/core/employer';
import type { EmployeeColumn } from '@fribillett/core/employer';
import type { EmployeeFormColumn } from '@fribillett/hooks/employer';

/** A field of the form: its column, how that is read, and whether it may stay empty. */
export interface FormField {
  column: EmployeeFormColumn;
  kind: EmployeeColumn['kind'];
  isOptional: boolean;
}

/** What belongs together, in pairs, in the order in which a person tells it. */
const groups = {
  person: ['firstName', 'surname', 'dateOfBirth', 'ssn', 'addressLine', 'postalCode'],
  employment: [
    'employeeNo',
    'employmentTypeId',
    'payType',
    'paidPercentage',
    'employmentPercentage',
    'employmentPercentageDate',
    'hireStartDate',
    'hireEndDate',
    'hireEndCause',
  ],
  leave: ['leaveFromDate', 'disabilityGrade', 'disabilityFromDate'],
  choices: ['abstainFromTicket', 'isDeleted'],
} as const satisfies Record<string, readonly EmployeeFormColumn[]>;

/** Name of a group, as its words are called. */
export type FormGroupName = keyof typeof groups;

/** The fields of the form, group by group. */
export const formGroups: readonly { name: FormGroupName; fields: readonly FormField[] }[] = (
  ['person', 'employment', 'leave', 'choices'] as const
).map((name) => ({ name, fields: groups[name].map(fieldOf) }));

/** The columns in the order of their fields. */
export const formColumns: readonly EmployeeFormColumn[] = formGroups.flatMap(({ fields }) =>
  fields.map(({ column }) => column),
);

function fieldOf(column: EmployeeFormColumn): FormField {
  const described: EmployeeColumn | undefined = employeeColumns.find(({ name }) => name === column);
  return {
    column,
    kind: described?.kind ?? 'text',
    isOptional: described?.default !== undefined,
  };
}
