import { bareCodes } from './codeList.ts';
import type { Code, CodeList } from './codeList.ts';

const death = { nb: 'Død', nn: 'Død', en: 'Death' };
const withWords = (entry: Code): Code => ('DT'.includes(entry.code) ? { ...entry, words: death } : entry);

/** Why an employment ended (contract 5, confirmed). Only `D` and `T` have a meaning that is told: both are death. */
export const endCauses: CodeList = { mark: 'C', codes: bareCodes('ABDEFIMOSTUVXYZ').map(withWords) };
