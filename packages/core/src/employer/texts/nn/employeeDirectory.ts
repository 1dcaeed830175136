import type { Message } from '../../../texts/texts.ts';
import type { employeeDirectory as nb } from '../nb/employeeDirectory.ts';

export const employeeDirectory: Readonly<Record<keyof typeof nb, Message>> = {};
