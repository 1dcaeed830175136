import type { Message } from '../../../texts/texts.ts';
import type { taxSavingsReport as nb } from '../nb/taxSavingsReport.ts';

export const taxSavingsReport: Readonly<Record<keyof typeof nb, Message>> = {};
