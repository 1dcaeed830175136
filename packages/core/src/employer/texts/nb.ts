import { nb as sale } from '../../texts/nb.ts';
import { common } from './nb/common.ts';
import { employeeDirectory } from './nb/employeeDirectory.ts';
import { employeeFields } from './nb/employeeFields.ts';
import { employeeForm } from './nb/employeeForm.ts';
import { employeeImport } from './nb/employeeImport.ts';
import { problems } from './nb/problems.ts';
import { taxSavingsReport } from './nb/taxSavingsReport.ts';
import type { Message } from '../../texts/texts.ts';

/** Bokmål, the default, and the shape of every other catalogue: the shop's words, and those of a back office. */
export const nb = {
  locale: 'nb-NO',
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
} satisfies { locale: string; messages: Record<string, Message> };
