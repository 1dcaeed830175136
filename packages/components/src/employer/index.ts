export { EmployeeDirectory } from './EmployeeDirectory/EmployeeDirectory.tsx';
export type {
  EmployeeDirectoryClassNames,
  EmployeeDirectoryProps,
} from './EmployeeDirectory/EmployeeDirectory.tsx';
export { EmployeeForm } from './EmployeeForm/EmployeeForm.tsx';
export type { EmployeeFormClassNames, EmployeeFormProps } from './EmployeeForm/EmployeeForm.tsx';
export { EmployeeImport } from './EmployeeImport/EmployeeImport.tsx';
export type { EmployeeImportClassNames, EmployeeImportProps } from './EmployeeImport/EmployeeImport.tsx';
export { TaxSavingsReport } from './TaxSavingsReport/TaxSavingsReport.tsx';
export type {
  TaxSavingsReportClassNames,
  TaxSavingsReportProps,
} from './TaxSavingsReport/TaxSavingsReport.tsx';
export type { HeadingLevel } from '../internal/Heading.tsx';
