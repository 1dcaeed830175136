import { en as sale } from '../../texts/en.ts';
import { common } from './en/common.ts';
import { employeeDirectory } from './en/employeeDirectory.ts';
import { employeeFields } from './en/employeeFields.ts';
import { employeeForm } from './en/employeeForm.ts';
import { employeeImport } from './en/employeeImport.ts';
import { problems } from './en/problems.ts';
import { taxSavingsReport } from './en/taxSavingsReport.ts';
import type { EmployerTexts } from './employerTexts.ts';

/** English. */
export const en: EmployerTexts = {
  locale: 'en-GB',
  messages: {
    ...sale.messages,
    ...common,
    ...problems,
    ...employeeFields,
    ...employeeImport,
    ...employeeForm,
    ...employeeDirectory,
    ...taxSavingsReport,
  },
};
