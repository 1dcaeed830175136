import type { Message } from '../../../texts/texts.ts';
import type { employeeImport as nb } from '../nb/employeeImport.ts';

export const employeeImport: Readonly<Record<keyof typeof nb, Message>> = {};
