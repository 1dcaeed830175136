import type { Message } from '../../../texts/texts.ts';

export const employeeFields = {} satisfies Record<string, Message>;
