import type { Message } from '../../../texts/texts.ts';

/** What a back office says otherwise than a shop, and what all of its components say. */
export const common = {
  'errors.endpoint-not-found.what': 'Denne delen av systemet er ikke satt opp riktig.',
  'errors.endpoint-not-found.do': 'Si fra til dem som drifter systemet.',
  'errors.bad-response.do': 'Prøv igjen om litt. Si fra til dem som drifter systemet hvis det fortsetter.',
  'errors.correlationId': 'Oppgi {correlationId} når du ber om hjelp.',
  'errors.rejected.do': 'Se over det du har fylt ut, og prøv igjen.',
  'errors.forbidden.do': 'Be om tilgang hos den som administrerer brukerne deres.',
  'employer.company': 'Selskap',
  'employer.companiesLoading': 'Henter selskapene …',
  'employer.noCompanies': 'Du har ikke tilgang til noe selskap her.',
  'employer.notPermitted': 'Du har ikke tilgang til dette.',
  'employer.masked': 'skjult',
} satisfies Record<string, Message>;
