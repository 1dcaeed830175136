/** A member of the family of an employee who will be imported. */
export interface FamilySeed {
  /** Company and number of the employee. */
  companyId: string;
  employeeNo: string;
  relation: 'spouse' | 'child';
  firstName: string;
  surname: string;
  /** `yyyy-MM-dd` */
  dateOfBirth: string;
  /** A low income is registered in every year. */
  hasLowIncome?: boolean;
  /** Has opted out. */
  abstainFromTicket?: boolean;
}

/**
 * ASSUMPTION: nothing public imports a family over the wire, so that those of the sandbox are known beforehand. Who is imported
 * as number 2001 of company 9001 has one.
 */
export const sandboxFamilies: readonly FamilySeed[] = [
  member('spouse', 'Jonas', '1988-08-24', true),
  member('child', 'Tuva', '2015-01-31', false),
];

function member(
  relation: FamilySeed['relation'],
  firstName: string,
  dateOfBirth: string,
  hasLowIncome: boolean,
): FamilySeed {
  return {
    companyId: '9001',
    employeeNo: '2001',
    surname: 'Bakken',
    relation,
    firstName,
    dateOfBirth,
    hasLowIncome,
  };
}
