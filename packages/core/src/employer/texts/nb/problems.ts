import type { Message } from '../../../texts/texts.ts';

export const problems = {} satisfies Record<string, Message>;
