import type { Code, CodeList } from './codeList.ts';

const company = (code: string, name: string): Code => ({ code, words: { nb: name, nn: name, en: name } });

/**
 * Companies as an older page lists them (contract 5). Ask the system for the list of today; this one names a company
 * when the system cannot be asked, and refuses none.
 */
export const companies: CodeList = {
  mark: 'O',
  codes: [
    company('4', 'BaneNOR'),
    company('29', 'BaneService'),
    company('16', 'CargoNet'),
    company('40', 'Entur'),
    company('1', 'Flytoget'),
    company('31', 'Gjøvikbanen'),
    company('45', 'Go-Ahead'),
    company('10', 'Jernbaneforbundet'),
    company('18', 'Mantena'),
    company('27', 'Lokførerskolen'),
    company('41', 'Norske Tog'),
    company('46', 'SJ Norge'),
    company('43', 'Spordrift'),
    company('14', 'Agilia'),
    company('3', 'Vy'),
  ],
};
