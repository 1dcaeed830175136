import type { Message } from '../../../texts/texts.ts';
import type { common as nb } from '../nb/common.ts';

export const common: Readonly<Record<keyof typeof nb, Message>> = {
  'errors.endpoint-not-found.what': 'Denne delen av systemet er ikkje sett opp rett.',
  'errors.endpoint-not-found.do': 'Sei frå til dei som driftar systemet.',
  'errors.bad-response.do': 'Prøv igjen om litt. Sei frå til dei som driftar systemet om det held fram.',
  'errors.correlationId': 'Oppgi {correlationId} når du bed om hjelp.',
  'errors.rejected.do': 'Sjå over det du har fylt ut, og prøv igjen.',
  'errors.forbidden.do': 'Be om tilgang hos den som administrerer brukarane dykkar.',
  'employer.company': 'Selskap',
  'employer.companiesLoading': 'Hentar selskapa …',
  'employer.noCompanies': 'Du har ikkje tilgang til noko selskap her.',
  'employer.notPermitted': 'Du har ikkje tilgang til dette.',
  'employer.masked': 'skjult',
};
