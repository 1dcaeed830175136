import type { Message } from '../../../texts/texts.ts';

export const employeeDirectory = {} satisfies Record<string, Message>;
