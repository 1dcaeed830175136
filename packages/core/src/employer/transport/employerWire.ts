import * as z from 'zod/mini';
import { day, flag, id, instant, integer, text, word } from '../../transport/shopWire.ts';
import type { EmployeeImport, ImportedEmployee } from '../employees/importedEmployee.ts';
import type {
  DescribedCode,
  DisabilityProof,
  EmployeePage,
  FamilyMember,
  GrantedTicketRight,
  RegisteredEmployee,
  YearlyFee,
} from '../employees/registeredEmployee.ts';
import type { TaxSavingRow } from '../taxSavings/taxSaving.ts';
import type { TaxSavingsGeneration, TaxSavingsReport } from '../taxSavings/taxSavingsReport.ts';
import type { Company, EmployerPermission } from './session.ts';

/*
 * The employer wire: what runs between an employer's page and its own backend, in the domain's words. No path and no query
 * holds a national id or a birth date; a search carries them in its body.
 */

/** Method and path of every route, below the path that the employer's gateway is mounted on. */
export const employerWireRoutes = {
  findCompanies: { method: 'GET', path: '/companies' },
  findEmployees: { method: 'POST', path: '/employees/search' },
  getEmployee: { method: 'GET', path: '/employees/{employeeId}' },
  importNewEmployee: { method: 'POST', path: '/imports/employees' },
  importEmployeesCsv: { method: 'POST', path: '/companies/{companyId}/imports/employees' },
  getImportedEmployee: { method: 'GET', path: '/imports/employees/{importedEmployeeId}' },
  patchImportedEmployee: { method: 'PATCH', path: '/imports/employees/{importedEmployeeId}' },
  setYearlyFee: { method: 'PUT', path: '/employees/{employeeId}/years/{year}/yearly-fee' },
  setDisabilityProof: { method: 'PUT', path: '/employees/{employeeId}/years/{year}/disability-proof' },
  getTaxSavings: { method: 'GET', path: '/companies/{companyId}/tax-savings/{year}/{month}' },
  createTaxSavings: { method: 'POST', path: '/companies/{companyId}/tax-savings/{year}/{month}' },
} as const;

/** Name of an operation on the employer wire. */
export type EmployerWireOperation = keyof typeof employerWireRoutes;

/** Percent; 0 to 100 where we send one, and whatever Entur holds where it is shown. */
const percent = z.custom<number>((value) => Number.isFinite(value));

const separator = word(',', ';');

const permissions: readonly EmployerPermission[] = ['import', 'read', 'reports', 'read-national-ids'];

/** Answer of `findCompanies`. A permission that this version does not know permits nothing. */
export const companiesAnswerSchema: z.ZodMiniType<{
  companies: readonly Company[];
  may: readonly EmployerPermission[];
}> = z.object({
  companies: z.array(z.object({ companyId: integer, name: z.optional(text), reportSeparator: separator })),
  may: z.pipe(
    z.array(text),
    z.transform((words) => permissions.filter((permission) => words.includes(permission))),
  ),
});

const describedCode = z.object({
  code: text,
  description: z.optional(text),
}) satisfies z.ZodMiniType<DescribedCode>;

const summaryFields = {
  employeeId: id,
  employeeNo: text,
  companyId: integer,
  firstName: text,
  surname: text,
  dateOfBirth: z.optional(day),
  employmentType: z.optional(describedCode),
  hireEndDate: z.optional(day),
  isDeleted: flag,
  abstainFromTicket: flag,
  isSynchronised: flag,
};

/** Answer of `findEmployees`. */
export const employeePageSchema: z.ZodMiniType<EmployeePage> = z.object({
  employees: z.array(z.object(summaryFields)),
  page: integer,
  totalPages: z.optional(integer),
  totalItems: z.optional(integer),
});

const ticketRight = z.object({
  ticketRightId: z.optional(id),
  ticketType: z.optional(describedCode),
  validFrom: z.optional(instant),
  validUntil: z.optional(instant),
  rule: z.optional(text),
  isSynchronised: z.optional(flag),
  syncError: z.optional(text),
}) satisfies z.ZodMiniType<GrantedTicketRight>;

const familyMember = z.object({
  familyMemberId: z.optional(id),
  firstName: text,
  surname: text,
  dateOfBirth: z.optional(day),
  relation: z.optional(describedCode),
  ticketHolderCode: z.optional(text),
  abstainFromTicket: flag,
  isDeleted: flag,
  isSynchronised: flag,
  lowIncomeYears: z.array(integer),
  ticketRights: z.array(ticketRight),
}) satisfies z.ZodMiniType<FamilyMember>;

/** Answer of `setYearlyFee`. */
export const yearlyFeeSchema: z.ZodMiniType<YearlyFee> = z.object({ year: integer, isPaid: flag });

/** Answer of `setDisabilityProof`. */
export const disabilityProofSchema: z.ZodMiniType<DisabilityProof> = z.object({
  year: integer,
  isRegistered: flag,
});

/** Answer of `getEmployee`. */
export const registeredEmployeeSchema: z.ZodMiniType<RegisteredEmployee> = z.object({
  ...summaryFields,
  ssn: z.optional(text),
  addressLine: z.optional(text),
  postalCode: z.optional(text),
  payType: z.optional(describedCode),
  hireStartDate: z.optional(day),
  hireEndCause: z.optional(describedCode),
  leaveFromDate: z.optional(day),
  paidPercentage: z.optional(percent),
  employmentPercentage: z.optional(percent),
  employmentPercentageDate: z.optional(day),
  disabilityGrade: percent,
  preferredProduct: z.optional(text),
  ticketHolderCode: text,
  yearlyFees: z.array(yearlyFeeSchema),
  disabilityProofs: z.array(disabilityProofSchema),
  categories: z.array(z.object({ year: integer, product: text })),
  ticketRights: z.array(ticketRight),
  familyMembers: z.array(familyMember),
});

/** Answer of `importNewEmployee`, `getImportedEmployee` and `patchImportedEmployee`. */
export const importedEmployeeSchema: z.ZodMiniType<ImportedEmployee> = z.object({
  importedEmployeeId: id,
  employeeNo: text,
  companyId: integer,
  firstName: text,
  surname: text,
  postalCode: z.optional(text),
  postalPlace: z.optional(text),
});

/** Answer of `importEmployeesCsv`. */
export const employeeImportSchema: z.ZodMiniType<EmployeeImport> = z.object({
  changed: z.array(
    z.object({
      importedEmployeeId: id,
      employeeNo: z.optional(text),
      firstName: z.optional(text),
      surname: z.optional(text),
    }),
  ),
});

const taxSavingRow = z.object({
  companyId: integer,
  employeeNo: text,
  nationalId: text,
  personKey: z.optional(text),
  savingOre: integer,
  fromDate: day,
  toDate: day,
  employeeStatus: word('P', 'A', 'E'),
}) satisfies z.ZodMiniType<TaxSavingRow>;

/** Answer of `getTaxSavings`. */
export const taxSavingsReportSchema: z.ZodMiniType<TaxSavingsReport> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('not-generated') }),
  z.object({
    status: z.literal('ready'),
    delimiter: separator,
    areNationalIdsMasked: flag,
    rows: z.array(taxSavingRow),
  }),
]);

/** Answer of `createTaxSavings`. */
export const taxSavingsGenerationSchema: z.ZodMiniType<TaxSavingsGeneration> = z.object({
  progress: percent,
  isFinished: flag,
  error: z.optional(text),
});
