export { categories } from './codes/categories.ts';
export { codeWord } from './codes/codeList.ts';
export type { Code, CodeList, CodeMark } from './codes/codeList.ts';
export { companies } from './codes/companies.ts';
export { employmentTypes } from './codes/employmentTypes.ts';
export { endCauses } from './codes/endCauses.ts';
export { payTypes } from './codes/payTypes.ts';

export { checkEmployee } from './employees/checkEmployee.ts';
export type { CheckedEmployee, EmployeeCheckOptions } from './employees/checkEmployee.ts';
export { checkEmployees } from './employees/checkEmployees.ts';
export type { CheckedEmployees, EmployeeOfRow } from './employees/checkEmployees.ts';
export { writeCheckedEmployees } from './employees/writeCheckedEmployees.ts';
export type { WrittenEmployees } from './employees/writeCheckedEmployees.ts';
export type {
  EmployeeFileProblemCode,
  EmployeeProblem,
  EmployeeRecord,
  EmployeeRowProblemCode,
} from './employees/employee.ts';
export { describeProblem } from './employees/describeProblem.ts';
export type { DescribedProblem } from './employees/describeProblem.ts';
export { employeeColumns } from './employees/employeeColumns.ts';
export type { EmployeeColumn } from './employees/employeeColumns.ts';
export { employeeStates } from './employees/employeeStates.ts';
export type { EmployeeState } from './employees/employeeStates.ts';
export {
  checkEmployeeValues,
  employeeValues,
  isDisabilityDateNeeded,
  plausibleDays,
} from './employees/employeeValues.ts';
export type { EmployeeValues } from './employees/employeeValues.ts';
export { registeredAs } from './employees/registeredAs.ts';
export { maskNationalIds, nationalIdOf, readNationalId } from './employees/nationalId.ts';
export type { NationalId, NationalIdKind, NationalIdParts } from './employees/nationalId.ts';
export { parseEmployeeCsv, templateCsv, writeEmployeeCsv } from './employees/employeeCsv.ts';
export type { EmployeeRows } from './employees/employeeCsv.ts';
export type { EmployeeRow } from './employees/employeeRowReader.ts';
export { writeEmployeeProblemsCsv } from './employees/employeeProblemsCsv.ts';
export type { CsvChunks } from './csv/readRecords.ts';
export { withoutFormula } from './csv/formula.ts';

export { summariseTaxSavings } from './taxSavings/summariseTaxSavings.ts';
export type {
  EmployeeSavings,
  TaxSavingsOptions,
  TaxSavingsSummary,
} from './taxSavings/summariseTaxSavings.ts';
export { readKroner } from './taxSavings/readKroner.ts';
export { newestReport, reportMonths, reportYears } from './taxSavings/reportMonths.ts';
export type { EmployeeStatus, TaxSavingProblem, TaxSavingRow } from './taxSavings/taxSaving.ts';
export { parseTaxSavingsCsv, writeTaxSavingsCsv } from './taxSavings/taxSavingsCsv.ts';
export type { TaxSavingsFile } from './taxSavings/taxSavingsCsv.ts';
export { isGenerationOver, taxSavingsState } from './taxSavings/taxSavingsState.ts';
export type {
  GenerationFailure,
  ReadyTaxSavings,
  TaxSavingsReading,
  TaxSavingsState,
} from './taxSavings/taxSavingsState.ts';
export { withMaskedIds } from './taxSavings/withMaskedIds.ts';

export type { ChangedEmployee, EmployeeImport, ImportedEmployee } from './employees/importedEmployee.ts';
export type {
  DescribedCode,
  DisabilityProof,
  EmployeePage,
  EmployeeSummary,
  FamilyMember,
  GrantedTicketRight,
  RegisteredEmployee,
  YearlyFee,
} from './employees/registeredEmployee.ts';
export type { TaxSavingsGeneration, TaxSavingsReport } from './taxSavings/taxSavingsReport.ts';
export type {
  EmployeeSearch,
  EmployerTransport,
  TaxSavingsMonth,
  UploadOptions,
} from './transport/employerTransport.ts';
export type { Company, EmployerPermission } from './transport/session.ts';
export {
  companiesAnswerSchema,
  disabilityProofSchema,
  employeeImportSchema,
  employeePageSchema,
  employerWireRoutes,
  importedEmployeeSchema,
  registeredEmployeeSchema,
  taxSavingsGenerationSchema,
  taxSavingsReportSchema,
  yearlyFeeSchema,
} from './transport/employerWire.ts';
export type { EmployerWireOperation } from './transport/employerWire.ts';
export {
  disabilityProofRequestSchema,
  employeeRequestSchema,
  employeeSearchRequestSchema,
  yearlyFeeRequestSchema,
} from './transport/employerWireRequests.ts';
export { createHttpEmployerTransport } from './transport/httpEmployerTransport.ts';
export type { HttpEmployerTransportOptions } from './transport/httpEmployerTransport.ts';

export { nb } from './texts/nb.ts';
export type {
  EmployerTextKey,
  EmployerTextOverrides,
  EmployerTexts,
  EmployerTranslate,
} from './texts/employerTexts.ts';
