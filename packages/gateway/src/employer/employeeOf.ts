import {
  maskNationalIds,
  type EmployeeSummary,
  type FamilyMember,
  type GrantedTicketRight,
  type RegisteredEmployee,
} from '@fribillett/core/employer';
import type {
  DescribedCode,
  EmployeeResponse,
  FamilyMember as FamilyMemberResponse,
  TicketRight,
} from '@fribillett/entur-wire';

/** An employee of Entur's as a list shows them. */
export function employeeSummaryOf(employee: EmployeeResponse, companyId: number): EmployeeSummary {
  const { id, employeeNo, firstName, surname, dateOfBirth, hireEndDate, isDeleted } = employee;
  return {
    employeeId: id,
    employeeNo,
    companyId,
    firstName,
    surname,
    dateOfBirth,
    employmentType: codeOf(employee.employmentType),
    hireEndDate,
    isDeleted,
    abstainFromTicket: employee.abstainFromTicket ?? false,
    isSynchronised: employee.customerNumber !== undefined,
  };
}

/** An employee of Entur's with all that is known of them. The personal number is stars unless it is to be shown. */
export function registeredEmployeeOf(
  employee: EmployeeResponse,
  companyId: number,
  isShown: boolean,
): RegisteredEmployee {
  return {
    ...employeeSummaryOf(employee, companyId),
    ssn: employee.ssn === undefined ? undefined : isShown ? personalNumberOf(employee.ssn) : '*****',
    addressLine: employee.addressLine,
    postalCode: employee.postalCode,
    payType: codeOf(employee.payType),
    hireStartDate: employee.hireStartDate,
    hireEndCause: codeOf(employee.hireEndCause),
    leaveFromDate: employee.leaveFromDate,
    paidPercentage: employee.paidPercentage,
    employmentPercentage: employee.employmentPercentage,
    employmentPercentageDate: employee.employmentPercentageDate,
    disabilityGrade: employee.disabilityGrade ?? 0,
    preferredProduct: employee.preferredProduct?.name ?? employee.preferredProduct?.id,
    ticketHolderCode: employee.ticketHolderCode,
    yearlyFees: employee.yearlyFees.flatMap(({ year, isPaid }) =>
      year === undefined || isPaid === undefined ? [] : [{ year, isPaid }],
    ),
    disabilityProofs: employee.disabilityProofs.flatMap(({ year, isRegistered }) =>
      year === undefined || isRegistered === undefined ? [] : [{ year, isRegistered }],
    ),
    categories: employee.categories.flatMap(({ year, product }) => {
      const name = product?.name ?? product?.id;
      return year === undefined || name === undefined ? [] : [{ year, product: name }];
    }),
    ticketRights: employee.ticketRights.map(ticketRightOf),
    familyMembers: employee.familyMembers.map(familyMemberOf),
  };
}

/** Whether Entur tells five digits or all eleven is unknown. */
function personalNumberOf(ssn: string): string {
  return /^\d{11}$/.test(ssn) ? ssn.slice(6) : ssn;
}

function codeOf(code: DescribedCode | undefined): { code: string; description?: string } | undefined {
  return code === undefined ? undefined : { code: code.code, description: code.description };
}

function ticketRightOf(right: TicketRight): GrantedTicketRight {
  const { ticketType } = right;
  const code = ticketType?.code ?? ticketType?.id;
  const statuses = Object.values(right.syncStatuses);
  const error = statuses.find(({ errorMessage = '' }) => errorMessage !== '')?.errorMessage;
  return {
    ticketRightId: right.ticketrightId,
    ticketType: code === undefined ? undefined : { code, description: ticketType?.description },
    validFrom: right.validFrom,
    validUntil: right.validUntil,
    rule: right.rule?.name,
    // That a time without an error means "arrived" is an assumption (I).
    isSynchronised:
      statuses.length === 0
        ? undefined
        : error === undefined && statuses.every(({ syncTimestamp }) => syncTimestamp !== undefined),
    syncError: error === undefined ? undefined : wordsOf(error),
  };
}

function familyMemberOf(member: FamilyMemberResponse): FamilyMember {
  return {
    familyMemberId: member.id,
    firstName: member.firstName ?? '',
    surname: member.surname ?? '',
    dateOfBirth: member.dateOfBirth,
    relation: codeOf(member.relation),
    ticketHolderCode: member.ticketHolderCode,
    abstainFromTicket: member.abstainFromTicket ?? false,
    isDeleted: member.isDeleted ?? false,
    isSynchronised: member.customerNumber !== undefined,
    lowIncomeYears: member.lowIncomes.flatMap(({ year, isRegistered }) =>
      year === undefined || isRegistered !== true ? [] : [year],
    ),
    ticketRights: member.ticketRights.map(ticketRightOf),
  };
}

/** Words of Entur's own for a person to read: no national id, at most 300 characters. */
export function wordsOf(text: string): string {
  return Array.from(maskNationalIds(text)).slice(0, 300).join('');
}
