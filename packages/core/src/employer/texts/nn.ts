import { nn as sale } from '../../texts/nn.ts';
import { common } from './nn/common.ts';
import { employeeDirectory } from './nn/employeeDirectory.ts';
import { employeeFields } from './nn/employeeFields.ts';
import { employeeForm } from './nn/employeeForm.ts';
import { employeeImport } from './nn/employeeImport.ts';
import { problems } from './nn/problems.ts';
import { taxSavingsReport } from './nn/taxSavingsReport.ts';
import type { EmployerTexts } from './employerTexts.ts';

/** Nynorsk. */
export const nn: EmployerTexts = {
  locale: 'nn-NO',
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
