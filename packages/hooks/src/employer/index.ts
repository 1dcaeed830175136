export { EmployerProvider } from './EmployerProvider.tsx';
export type { EmployerProviderProps } from './EmployerProvider.tsx';
export { useCompanies } from './useCompanies.ts';
export type { CompaniesResult } from './useCompanies.ts';
export { useEmployerTexts } from './useEmployerTexts.ts';
export { useDisabilityProof } from './useDisabilityProof.ts';
export { useEmployee } from './useEmployee.ts';
export type { EmployeeResult } from './useEmployee.ts';
export { useEmployeeForm } from './useEmployeeForm.ts';
export type {
  EmployeeFormColumn,
  EmployeeFormOptions,
  EmployeeFormResult,
  EmployeeFormState,
} from './useEmployeeForm.ts';
export { useEmployees } from './useEmployees.ts';
export type { EmployeesOptions, EmployeesResult } from './useEmployees.ts';
export { useImportedEmployees } from './useImportedEmployees.ts';
export type {
  ImportedEmployeesOptions,
  ImportedEmployeesResult,
  ImportedEmployeeStanding,
} from './useImportedEmployees.ts';
export { useShownNationalId } from './useShownNationalId.ts';
export type { ShownNationalId, ShownNationalIdResult } from './useShownNationalId.ts';
export { useYearlyFee } from './useYearlyFee.ts';
export type { YearWriteResult, YearWriteState } from './internal/useYearWrite.ts';
export type { EmployeeCheckProgress } from './employeeCheck/employeeFile.ts';
export type {
  CheckedFile,
  EmployeeCheckState,
  EmployeeImportState,
  EmployeeSendState,
  PickedFile,
} from './employeeImportState.ts';
export type { EmployeeFindings } from './employeeCheck/findings.ts';
export { useEmployeeImport } from './useEmployeeImport.ts';
export type { EmployeeImportOptions, EmployeeImportResult } from './useEmployeeImport.ts';
export { useTaxSavings } from './useTaxSavings.ts';
export type { TaxSavingsOptions, TaxSavingsResult } from './useTaxSavings.ts';
export { useTaxSavingsFile } from './useTaxSavingsFile.ts';
export type { ReportFile, TaxSavingsFileOptions, TaxSavingsFileState } from './useTaxSavingsFile.ts';
export { useTaxSavingsYear } from './useTaxSavingsYear.ts';
export type { TaxSavingsOfMonth, TaxSavingsYearOptions, TaxSavingsYearResult } from './useTaxSavingsYear.ts';
export type { ShownNationalIds } from './internal/useShownNationalIds.ts';
