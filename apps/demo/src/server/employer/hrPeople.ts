import type { EmployerSession } from '@fribillett/gateway/employer';
import type { HrPerson } from '../../shared/employerApi.ts';

/** Somebody of the employer's, with what their own personnel system lets them do. */
export interface HrUser extends HrPerson, Pick<EmployerSession, 'companyIds' | 'may'> {}

/** Invented, as the sandbox's companies are. */
export const hrPeople: readonly HrUser[] = [
  {
    id: 'tuva',
    name: 'Tuva Myhre',
    description: {
      nb: 'HR i Nordbanen AS. Har alle tilganger.',
      nn: 'HR i Nordbanen AS. Har alle tilgangar.',
      en: 'HR at Nordbanen AS. May do everything.',
    },
    companyIds: [9001],
    may: ['import', 'read', 'reports', 'read-national-ids'],
  },
  {
    id: 'jonas',
    name: 'Jonas Elvestad',
    description: {
      nb: 'HR for Nordbanen AS og Fjelltoget AS. Får ikke se fødselsnumre.',
      nn: 'HR for Nordbanen AS og Fjelltoget AS. Får ikkje sjå fødselsnummer.',
      en: 'HR for Nordbanen AS and Fjelltoget AS. May not see national ids.',
    },
    companyIds: [9001, 9002],
    may: ['import', 'read', 'reports'],
  },
];
