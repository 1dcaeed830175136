import type { Message } from '../../../texts/texts.ts';
import type { common as nb } from '../nb/common.ts';

export const common: Readonly<Record<keyof typeof nb, Message>> = {
  'errors.endpoint-not-found.what': 'This part of the system is not set up correctly.',
  'errors.endpoint-not-found.do': 'Tell those who run the system.',
  'errors.bad-response.do': 'Try again in a little while. Tell those who run the system if it goes on.',
  'errors.correlationId': 'Quote {correlationId} when you ask for help.',
  'errors.rejected.do': 'Look over what you have filled in, and try again.',
  'errors.forbidden.do': 'Ask for access from whoever administers your users.',
  'employer.company': 'Company',
  'employer.companiesLoading': 'Fetching the companies …',
  'employer.noCompanies': 'You have access to no company here.',
  'employer.notPermitted': 'You do not have access to this.',
  'employer.masked': 'hidden',
};
