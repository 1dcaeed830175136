import { bareCodes } from './codeList.ts';
import type { CodeList } from './codeList.ts';

/** Kinds of pay (contract 5, confirmed); what they mean is nowhere said. */
export const payTypes: CodeList = { mark: 'C', codes: bareCodes('1ADEFLMNOPRSTUVWX') };
