import type { Message } from '../../../texts/texts.ts';

export const employeeImport = {} satisfies Record<string, Message>;
