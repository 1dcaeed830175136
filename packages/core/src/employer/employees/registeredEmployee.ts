/** A code and what Entur says that it means, where it says so. Codes are open: an unknown one is shown as it is. */
export interface DescribedCode {
  code: string;
  description?: string;
}

/** An employee as a list shows them. Days are `yyyy-MM-dd`. */
export interface EmployeeSummary {
  /** The internal id, not that of an import. */
  employeeId: string;
  /** The employer's own number; not unique, and `0` or negative for pensioners. */
  employeeNo: string;
  companyId: number;
  firstName: string;
  surname: string;
  dateOfBirth?: string;
  employmentType?: DescribedCode;
  hireEndDate?: string;
  isDeleted: boolean;
  /** Opted out of personnel tickets. */
  abstainFromTicket: boolean;
  /** Whether the rights have reached the sales side. */
  isSynchronised: boolean;
}

/** A ticket right that an employee or a family member was given. */
export interface GrantedTicketRight {
  ticketRightId?: string;
  /** What kind of ticket it is. */
  ticketType?: DescribedCode;
  /** RFC 3339 with offset. */
  validFrom?: string;
  /** RFC 3339 with offset, exclusive. */
  validUntil?: string;
  /** Name of the rule that gave it. */
  rule?: string;
  /** Whether it has reached everything that it is sent to; absent where nothing is said. */
  isSynchronised?: boolean;
  /** What went wrong on the way, in Entur's own words, at most 300 characters. */
  syncError?: string;
}

/** Somebody who travels on an employee's rights. */
export interface FamilyMember {
  familyMemberId?: string;
  firstName: string;
  surname: string;
  dateOfBirth?: string;
  relation?: DescribedCode;
  /** The code that connects the rights to a customer profile. */
  ticketHolderCode?: string;
  abstainFromTicket: boolean;
  isDeleted: boolean;
  isSynchronised: boolean;
  /** Years with a registered low income. */
  lowIncomeYears: readonly number[];
  ticketRights: readonly GrantedTicketRight[];
}

/** An employee with all that the personnel ticket system knows of them. */
export interface RegisteredEmployee extends EmployeeSummary {
  /** The last five digits of the national id, or stars in their place; absent where Entur has none. */
  ssn?: string;
  addressLine?: string;
  postalCode?: string;
  payType?: DescribedCode;
  hireStartDate?: string;
  hireEndCause?: DescribedCode;
  leaveFromDate?: string;
  /** Percent. */
  paidPercentage?: number;
  /** Percent. */
  employmentPercentage?: number;
  employmentPercentageDate?: string;
  /** Percent; 0 where nothing is said. */
  disabilityGrade: number;
  /** Bronze or silver, as Entur names it. */
  preferredProduct?: string;
  /** The code that connects the rights to a customer profile. Hand it to nobody but the employee. */
  ticketHolderCode: string;
  yearlyFees: readonly YearlyFee[];
  disabilityProofs: readonly DisabilityProof[];
  /** The product of each year. */
  categories: readonly { year: number; product: string }[];
  ticketRights: readonly GrantedTicketRight[];
  familyMembers: readonly FamilyMember[];
}

/** Whether the fee of a calendar year is paid. */
export interface YearlyFee {
  year: number;
  isPaid: boolean;
}

/** Whether the disability proof of a calendar year is registered. */
export interface DisabilityProof {
  year: number;
  isRegistered: boolean;
}

/** One page of a search. */
export interface EmployeePage {
  employees: readonly EmployeeSummary[];
  /** 1-based. */
  page: number;
  /** Absent where Entur does not say. */
  totalPages?: number;
  totalItems?: number;
}
