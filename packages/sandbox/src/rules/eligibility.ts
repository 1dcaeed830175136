import { causesOfDeath } from '../data/codeLists.ts';
import {
  disabilityThreshold,
  eligibilityRules,
  type Applicant,
  type EligibilityRule,
} from '../data/eligibilityRules.ts';
import type { ProgrammeKey } from '../data/products.ts';
import type { EmployeeFacts, EmployeeRecord, FamilyMemberRecord } from '../employerRecords.ts';
import { isPensioner } from './employeeFacts.ts';

/** A right that a rule gives for a calendar year. Days are `yyyy-MM-dd`, both in Oslo. */
export interface DueRight {
  year: number;
  programme: ProgrammeKey;
  ruleId: string;
  firstDay: string;
  lastDay: string;
}

/** First and last day. */
interface Period {
  firstDay: string;
  lastDay: string;
}

/**
 * The rights of an employee for a year, as the rules have it on a day. ASSUMPTION: opting out and a fee that is registered as
 * unpaid take the rights of the year away; an end of employment ends them, which a pensioner has behind them.
 */
export function rightsOfEmployee(employee: EmployeeRecord, year: number, today: string): DueRight[] {
  const { facts } = employee;
  const kind = isPensioner(facts) ? 'pensioner' : 'employee';
  const isRetired = kind === 'pensioner' && !hasDied(facts);
  const period = periodOf(facts.hireStartDate, isRetired ? undefined : lastDayOf(facts), year);
  if (isOutside(employee, year) || facts.abstainFromTicket) return [];
  return dueRights(applicantOf(employee, kind, facts.dateOfBirth, year, today), period, year, today);
}

/**
 * The right of a family member. ASSUMPTION: it stands and falls with the employment and its fee, not with whether the employee
 * has opted out; when the employee has died, the bereaved keep it.
 */
export function rightsOfFamilyMember(
  member: FamilyMemberRecord,
  employee: EmployeeRecord,
  year: number,
  today: string,
): DueRight[] {
  const { facts } = employee;
  const isBeyond = hasDied(facts) || isPensioner(facts);
  const period = periodOf(facts.hireStartDate, isBeyond ? undefined : lastDayOf(facts), year);
  if (isOutside(employee, year) || member.abstainFromTicket) return [];
  const applicant = applicantOf(employee, member.relation, member.dateOfBirth, year, today);
  return dueRights({ ...applicant, hasLowIncome: member.hasLowIncome }, period, year, today);
}

function isOutside({ facts, yearlyFees }: EmployeeRecord, year: number): boolean {
  return facts.isDeleted || yearlyFees[year] === false;
}

function hasDied({ hireEndCause = '' }: EmployeeFacts): boolean {
  return causesOfDeath.includes(hireEndCause);
}

/** A death without a day is over. */
function lastDayOf(facts: EmployeeFacts): string | undefined {
  return facts.hireEndDate ?? (hasDied(facts) ? '' : undefined);
}

function periodOf(startDay: string, endDay: string | undefined, year: number): Period {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  return {
    firstDay: startDay > first ? startDay : first,
    lastDay: endDay !== undefined && endDay < last ? endDay : last,
  };
}

function applicantOf(
  { facts, disabilityProofs }: EmployeeRecord,
  kind: Applicant['kind'],
  dateOfBirth: string,
  year: number,
  today: string,
): Applicant {
  const { employmentTypeId, employmentPercentage, disabilityGrade, disabilityFromDate } = facts;
  const firstDay = `${String(year)}-01-01`;
  const isDisabled =
    disabilityGrade >= disabilityThreshold &&
    (disabilityFromDate ?? '') <= (today > firstDay ? today : firstDay) &&
    disabilityProofs[year] === true;
  return {
    kind,
    age: year - Number(dateOfBirth.slice(0, 4)),
    employmentTypeId,
    employmentPercentage,
    isDisabled,
    hasLowIncome: false,
  };
}

function dueRights(applicant: Applicant, period: Period, year: number, today: string): DueRight[] {
  if (period.firstDay > period.lastDay || period.lastDay < today) return [];
  const rule: EligibilityRule | undefined = eligibilityRules.find((one) => one.appliesTo(applicant));
  return (rule?.programmes ?? []).map((programme) => ({
    year,
    programme,
    ruleId: rule?.id ?? '',
    ...period,
  }));
}
