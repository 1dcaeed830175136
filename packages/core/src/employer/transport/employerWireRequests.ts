import * as z from 'zod/mini';
import { isRealDay } from '../../journeys/osloDay.ts';
import type { EmployeeRecord } from '../employees/employee.ts';
import type { DisabilityProof, YearlyFee } from '../employees/registeredEmployee.ts';
import type { EmployeeSearch } from './employerTransport.ts';

/*
 * What an employer's page may send, as the server reads it: apart from the answers, because a browser has no use for it.
 * A field that nobody knows is refused, since a misspelt one would else be left out in silence. Which codes there are is
 * Entur's to say.
 */

/** Text that stands on one line, and has something on it. */
const line = (maxLength: number) =>
  z.string().check(z.maxLength(maxLength), z.regex(/\S/), z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u));

const code = line(10);
const name = line(100);
const day = z.string().check(z.maxLength(10), z.refine(isRealDay));
const percent = z.number().check(z.gte(0), z.lte(100));
const companyId = z.int().check(z.positive());

/** Body of `findEmployees`: everybody, or who fits exactly one thing. */
export const employeeSearchRequestSchema: z.ZodMiniType<EmployeeSearch> = z.strictObject({
  companyId,
  by: z.optional(
    z.union([
      z.strictObject({ employeeNo: line(50) }),
      z.strictObject({ dateOfBirth: day }),
      z.strictObject({ nationalId: z.string().check(z.regex(/^\d{11}$/)) }),
    ]),
  ),
  page: z.int().check(z.positive()),
  perPage: z.int().check(z.gte(1), z.lte(100)),
});

const employee: z.ZodMiniType<EmployeeRecord> = z
  .strictObject({
    employeeNo: line(50),
    companyId,
    employmentTypeId: code,
    dateOfBirth: day,
    ssn: z.string().check(z.regex(/^\d{5}$/)),
    firstName: name,
    surname: name,
    addressLine: line(200),
    postalCode: line(20),
    abstainFromTicket: z.boolean(),
    hireStartDate: day,
    payType: code,
    hireEndDate: z.optional(day),
    hireEndCause: z.optional(code),
    disabilityGrade: percent,
    disabilityFromDate: z.optional(day),
    employmentPercentage: percent,
    employmentPercentageDate: z.optional(day),
    paidPercentage: percent,
    leaveFromDate: z.optional(day),
    isDeleted: z.boolean(),
  })
  .check(
    z.refine(
      ({ disabilityGrade, disabilityFromDate }) => disabilityGrade === 0 || disabilityFromDate !== undefined,
      {
        path: ['disabilityFromDate'],
      },
    ),
  );

/** Body of `importNewEmployee` and `patchImportedEmployee`. */
export const employeeRequestSchema: z.ZodMiniType<{ employee: EmployeeRecord }> = z.strictObject({
  employee,
});

/** Body of `setYearlyFee`; the year stands in the path. */
export const yearlyFeeRequestSchema: z.ZodMiniType<Pick<YearlyFee, 'isPaid'>> = z.strictObject({
  isPaid: z.boolean(),
});

/** Body of `setDisabilityProof`; the year stands in the path. */
export const disabilityProofRequestSchema: z.ZodMiniType<Pick<DisabilityProof, 'isRegistered'>> =
  z.strictObject({ isRegistered: z.boolean() });
