import type { importedEmployeeRequestSchema } from '@fribillett/entur-wire';
import type * as z from 'zod/mini';
import { companies } from '../data/companies.ts';
import { employmentEndCauses, employmentTypes, payTypes, type DescribedCode } from '../data/codeLists.ts';
import type { EmployeeFacts } from '../employerRecords.ts';
import type { FieldError } from '../refusal.ts';
import { nationalIdOf } from './nationalId.ts';

/** What an import tells, with the defaults of what it leaves out. */
export function factsOf(request: z.output<typeof importedEmployeeRequestSchema>): EmployeeFacts {
  return {
    companyId: request.companyId,
    employeeNo: request.employeeNo,
    employmentTypeId: request.employmentTypeId,
    dateOfBirth: request.dateOfBirth,
    ssn: request.ssn,
    firstName: request.firstName,
    surname: request.surname,
    addressLine: request.addressLine,
    postalCode: request.postalCode,
    abstainFromTicket: request.abstainFromTicket ?? false,
    hireStartDate: request.hireStartDate,
    payType: request.payType,
    hireEndDate: request.hireEndDate,
    hireEndCause: request.hireEndCause,
    disabilityGrade: request.disabilityGrade ?? 0,
    disabilityFromDate: request.disabilityFromDate,
    employmentPercentage: request.employmentPercentage,
    employmentPercentageDate: request.employmentPercentageDate,
    paidPercentage: request.paidPercentage,
    leaveFromDate: request.leaveFromDate,
    isDeleted: request.isDeleted,
  };
}

/**
 * What is wrong with the facts besides their form. That the five digits must fit the birth date is public (contract
 * `personnel-tickets.md` 2.3), and that a grade needs its day (5); ASSUMPTION: the rest. No message holds the digits.
 */
export function factErrors(facts: EmployeeFacts): FieldError[] {
  const { companyId, dateOfBirth, ssn, hireStartDate, hireEndDate, disabilityGrade } = facts;
  const errors: FieldError[] = [];
  const wrong = (field: keyof EmployeeFacts, defaultMessage: string) => {
    errors.push({ field, defaultMessage, rejectedValues: field === 'ssn' ? [] : [facts[field]] });
  };
  const company = companies.find((one) => one.companyId === companyId);
  if (!company || company.isDeleted) wrong('companyId', 'is no company');
  if (!isCode(employmentTypes, facts.employmentTypeId)) wrong('employmentTypeId', 'is no employment type');
  if (!isCode(payTypes, facts.payType)) wrong('payType', 'is no pay type');
  if (!isCode(employmentEndCauses, facts.hireEndCause)) wrong('hireEndCause', 'is no end cause');
  if (nationalIdOf(dateOfBirth, ssn) === undefined) wrong('ssn', 'does not fit the birth date');
  if (hireEndDate !== undefined && hireEndDate < hireStartDate) {
    wrong('hireEndDate', 'is before hireStartDate');
  }
  if (disabilityGrade > 0 && facts.disabilityFromDate === undefined) {
    wrong('disabilityFromDate', 'is required when disabilityGrade is above 0');
  }
  return errors;
}

function isCode(list: readonly DescribedCode[], asked: string | undefined): boolean {
  return asked === undefined || list.some(({ code }) => code === asked);
}

/** ASSUMPTION: a number of 0 or below is a pensioner's (contract 4.9: pensioners may have one), and nobody else's. */
export function isPensioner({ employeeNo }: Pick<EmployeeFacts, 'employeeNo'>): boolean {
  return /^(0+|-\d+)$/.test(employeeNo);
}

/**
 * What tells one record from another. ASSUMPTION: company and number; pensioners, who may share a number, birth date and
 * personal number.
 */
export function importKeyOf(facts: EmployeeFacts): string {
  const { companyId, employeeNo, dateOfBirth, ssn } = facts;
  return isPensioner(facts) ? `${companyId} ${dateOfBirth}-${ssn}` : `${companyId} ${employeeNo}`;
}
