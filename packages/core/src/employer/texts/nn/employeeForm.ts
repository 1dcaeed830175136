import type { Message } from '../../../texts/texts.ts';
import type { employeeForm as nb } from '../nb/employeeForm.ts';

export const employeeForm: Readonly<Record<keyof typeof nb, Message>> = {};
