import type { Message } from '../../../texts/texts.ts';

export const taxSavingsReport = {} satisfies Record<string, Message>;
