export { EmployeeDirectory } from './EmployeeDirectory/EmployeeDirectory.tsx';
export type {
  EmployeeDirectoryClassNames,
  EmployeeDirectoryProps,
} from './EmployeeDirectory/EmployeeDirectory.tsx';
export { EmployeeForm } from './EmployeeForm/EmployeeForm.tsx';
export type { EmployeeFormClassNames, EmployeeFormProps } from './EmployeeForm/EmployeeForm.tsx';
export type { HeadingLevel } from '../internal/Heading.tsx';
