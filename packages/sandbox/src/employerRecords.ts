import type { ProgrammeKey } from './data/products.ts';

/** What an employer tells of an employee. Days are `yyyy-MM-dd`, percentages and grades 0 to 100. */
export interface EmployeeFacts {
  companyId: string;
  employeeNo: string;
  employmentTypeId: string;
  dateOfBirth: string;
  /** The five digits after the birth date. */
  ssn: string;
  firstName: string;
  surname: string;
  addressLine: string;
  postalCode: string;
  abstainFromTicket: boolean;
  hireStartDate: string;
  payType?: string | undefined;
  hireEndDate?: string | undefined;
  hireEndCause?: string | undefined;
  disabilityGrade: number;
  disabilityFromDate?: string | undefined;
  employmentPercentage: number;
  employmentPercentageDate?: string | undefined;
  paidPercentage?: number | undefined;
  leaveFromDate?: string | undefined;
  isDeleted: boolean;
}

/** An imported employee, as the last import said; the job makes an employee of it. */
export interface ImportRecord {
  /** The import id. */
  id: string;
  facts: EmployeeFacts;
  changedAt: string;
  /** Id of the employee, once the job has made one. */
  employeeId?: string;
}

/** A ticket right: what gives its holder a contract in one calendar year. Days are `yyyy-MM-dd`, both in Oslo. */
export interface TicketRightRecord {
  id: string;
  year: number;
  programme: ProgrammeKey;
  ruleId: string;
  firstDay: string;
  lastDay: string;
  /** The contract on the sales side. */
  contractUuid: string;
  calculatedAt: string;
  isWithdrawn: boolean;
}

/** What employees and family members have in common: they hold rights. */
export interface RightsHolder {
  /** Internal id: not the import id. */
  id: string;
  /** The pickup code. */
  ticketHolderCode: string;
  /** Profile of the Directorate's organisation that owns the contracts; absent until a right was synchronised. */
  customerNumber?: string | undefined;
  rights: TicketRightRecord[];
  /** A persona, or of a persona's family: no job touches the rights. */
  isFixed: boolean;
  createdAt: string;
  changedAt: string;
}

/** An employee. What is registered for a year has the year as its key. */
export interface EmployeeRecord extends RightsHolder {
  facts: EmployeeFacts;
  /** When the facts were last imported; absent of a persona. */
  importedAt?: string;
  /** Whether the fee of a year is paid. */
  yearlyFees: Record<string, boolean>;
  /** Whether the proof of a disability is registered for a year. */
  disabilityProofs: Record<string, boolean>;
}

/** A member of an employee's family. */
export interface FamilyMemberRecord extends RightsHolder {
  employeeId: string;
  firstName: string;
  surname: string;
  dateOfBirth: string;
  /** The five digits after the birth date. */
  ssn: string;
  relation: 'spouse' | 'child';
  abstainFromTicket: boolean;
  /** A low income is registered in every year. */
  hasLowIncome: boolean;
}
