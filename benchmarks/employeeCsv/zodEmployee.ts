import { employmentTypes, endCauses, payTypes } from '@fribillett/core/employer';
import type { CodeList } from '@fribillett/core/employer';
import fnrvalidator from '@navikt/fnrvalidator';
import * as z from 'zod';

/*
 * The rules of `checkEmployees` as one writes them with classic zod: the same columns, codes, days, percentages and
 * national ids, what one column says about another, and that nobody stands twice in a company.
 */

const codeOf = ({ codes }: CodeList) =>
  z
    .string()
    .trim()
    .pipe(z.enum(codes.map(({ code }) => code)));
const optional = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal(''), schema]);

const isRealDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date-format')
  .refine(isRealDay, 'impossible-date');
const text = z
  .string()
  .trim()
  .min(1, 'missing')
  .refine((value) => !/^[=+\-@\t\r]/.test(value) || /^-\d+([.,]\d+)?$/.test(value), 'formula');
const percentage = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,4})?$/, 'percentage')
  .transform((value) => Number(value.replace(',', '.')))
  .pipe(z.number().max(100));
const flag = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['', 'true', 'false', 'sann', 'usann']))
  .transform((value) => value === 'true' || value === 'sann');

const two = (value: number) => String(value).padStart(2, '0');

/** The century that the digits stand for, and control digits that agree with some reading of the birth date. */
function fits(dateOfBirth: string, ssn: string): boolean {
  const [year = 0, month = 0, date = 0] = dateOfBirth.split('-').map(Number);
  const individual = Number(ssn.slice(0, 3));
  const isCentury =
    (year >= 1900 && year <= 1999 && individual <= 499) ||
    (year >= 1940 && year <= 1999 && individual >= 900) ||
    (year >= 2000 && year <= 2039 && individual >= 500) ||
    (year >= 1854 && year <= 1899 && individual >= 500 && individual <= 749);
  if (!isCentury) return false;
  return [0, 40].some((onDay) => {
    const result = fnrvalidator.idnr(two(date + onDay) + two(month) + two(year % 100) + ssn);
    return result.status === 'valid' || result.reasons.every((reason) => reason === 'invalid date');
  });
}

const zodEmployee = z
  .object({
    employeeNo: text,
    companyId: z.coerce.number().int().positive(),
    employmentTypeId: codeOf(employmentTypes),
    dateOfBirth: day,
    ssn: z
      .string()
      .trim()
      .regex(/^\d{5}$/, 'national-id-format'),
    firstName: text,
    surname: text,
    addressLine: text,
    postalCode: text,
    abstainFromTicket: flag,
    hireStartDate: day,
    payType: codeOf(payTypes),
    hireEndDate: optional(day),
    hireEndCause: optional(codeOf(endCauses)),
    disabilityGrade: optional(percentage).transform((value) => (value === '' ? 0 : value)),
    disabilityFromDate: optional(day),
    employmentPercentage: percentage,
    employmentPercentageDate: optional(day),
    paidPercentage: percentage,
    leaveFromDate: optional(day),
    isDeleted: flag,
  })
  .superRefine((employee, context) => {
    const note = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (!fits(employee.dateOfBirth, employee.ssn)) note('ssn', 'national-id-mismatch');
    if (employee.hireEndDate !== '' && employee.hireEndDate < employee.hireStartDate) {
      note('hireEndDate', 'hire-end-before-start');
    }
    if (employee.disabilityGrade > 0 && employee.disabilityFromDate === '') {
      note('disabilityFromDate', 'disability-date-required');
    }
  });

/** Checks rows one after the other, as `checkEmployees` does. */
export function createZodCheck() {
  const seen = new Map<string, number>();
  const found = { employees: 0, problems: [] as { row: number; column: string; code: string }[] };
  return {
    found,
    check(row: number, cells: unknown) {
      const checked = zodEmployee.safeParse(cells);
      if (!checked.success) {
        for (const { path, message } of checked.error.issues) {
          found.problems.push({ row, column: path.join('.'), code: message });
        }
        return;
      }
      const { companyId, employeeNo, dateOfBirth, ssn } = checked.data;
      const keys = [
        `number ${String(companyId)} ${employeeNo}`,
        `person ${String(companyId)} ${dateOfBirth}${ssn}`,
      ];
      const isTwice = keys.some((key) => seen.has(key));
      for (const key of keys) seen.set(key, row);
      if (isTwice) found.problems.push({ row, column: 'employeeNo', code: 'duplicate' });
      else found.employees += 1;
    },
  };
}
