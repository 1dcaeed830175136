import type { Message } from '../../../texts/texts.ts';
import type { employeeFields as nb } from '../nb/employeeFields.ts';

export const employeeFields: Readonly<Record<keyof typeof nb, Message>> = {};
