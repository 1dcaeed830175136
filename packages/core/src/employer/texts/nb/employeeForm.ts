import type { Message } from '../../../texts/texts.ts';

export const employeeForm = {} satisfies Record<string, Message>;
