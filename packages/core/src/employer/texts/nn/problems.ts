import type { Message } from '../../../texts/texts.ts';
import type { problems as nb } from '../nb/problems.ts';

export const problems: Readonly<Record<keyof typeof nb, Message>> = {};
