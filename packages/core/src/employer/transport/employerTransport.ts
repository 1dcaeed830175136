import type { CallOptions } from '../../transport/transport.ts';
import type { Company, EmployerPermission } from './session.ts';
import type { EmployeeRecord } from '../employees/employee.ts';
import type { EmployeeImport, ImportedEmployee } from '../employees/importedEmployee.ts';
import type {
  DisabilityProof,
  EmployeePage,
  RegisteredEmployee,
  YearlyFee,
} from '../employees/registeredEmployee.ts';
import type { TaxSavingsGeneration, TaxSavingsReport } from '../taxSavings/taxSavingsReport.ts';

/** Whom to find: all of a company's, or those who fit one thing. */
export interface EmployeeSearch {
  companyId: number;
  /** Left out: everybody. */
  by?: { employeeNo: string } | { dateOfBirth: string } | { nationalId: string };
  /** 1-based. */
  page: number;
  /** At most 100. */
  perPage: number;
}

/** Which month's report of which company. */
export interface TaxSavingsMonth {
  companyId: number;
  /** From 2021 on. */
  year: number;
  /** 1 to 12. */
  month: number;
}

/** How a file is sent. */
export interface UploadOptions extends CallOptions {
  /** Told how much has left, where the browser tells. */
  onProgress?: ((sentBytes: number, totalBytes: number) => void) | undefined;
}

/**
 * The port between an employer's page and its backend, in the domain's words. `createHttpEmployerTransport` speaks the
 * employer wire; whoever's backend looks different implements this interface, or spreads the default.
 *
 * Every operation rejects with a `TransportError` and with nothing else. No import is ever repeated by itself.
 */
export interface EmployerTransport {
  /** The companies that the session may work for, and what it may do. */
  findCompanies(options?: CallOptions): Promise<{
    companies: readonly Company[];
    may: readonly EmployerPermission[];
  }>;
  /** Finds employees, a page at a time. National id and birth date travel in the body. */
  findEmployees(search: EmployeeSearch, options?: CallOptions): Promise<EmployeePage>;
  /** One employee with fees, proofs, rights and family. */
  getEmployee(
    input: { employeeId: string; showNationalIds?: boolean | undefined },
    options?: CallOptions,
  ): Promise<RegisteredEmployee>;
  /** Imports one employee; they become one when the job has run. */
  importNewEmployee(input: { employee: EmployeeRecord }, options?: CallOptions): Promise<ImportedEmployee>;
  /** Imports a whole file for one company, all of it or nothing. The file is as `writeEmployeeCsv` writes it. */
  importEmployeesCsv(
    input: { companyId: number; csv: Blob },
    options?: UploadOptions,
  ): Promise<EmployeeImport>;
  /** What was imported under an import id. */
  getImportedEmployee(
    input: { importedEmployeeId: string },
    options?: CallOptions,
  ): Promise<ImportedEmployee>;
  /** Replaces what was imported under an import id. */
  patchImportedEmployee(
    input: { importedEmployeeId: string; employee: EmployeeRecord },
    options?: CallOptions,
  ): Promise<ImportedEmployee>;
  /** Registers whether the yearly fee is paid. */
  setYearlyFee(input: { employeeId: string } & YearlyFee, options?: CallOptions): Promise<YearlyFee>;
  /** Registers whether the disability proof is there. */
  setDisabilityProof(
    input: { employeeId: string } & DisabilityProof,
    options?: CallOptions,
  ): Promise<DisabilityProof>;
  /** The report of a month, or that it has not been made. */
  getTaxSavings(
    input: TaxSavingsMonth & { showNationalIds?: boolean | undefined },
    options?: CallOptions,
  ): Promise<TaxSavingsReport>;
  /** Starts to make the report of a month; called again it tells how far that has come. */
  createTaxSavings(input: TaxSavingsMonth, options?: CallOptions): Promise<TaxSavingsGeneration>;
}
