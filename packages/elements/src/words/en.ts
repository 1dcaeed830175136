import { en as core } from '@fribillett/core/texts/en';
import type { SaleTexts } from './catalogues.ts';

/** English. */
export const en: SaleTexts = {
  locale: core.locale,
  messages: {
    ...core.messages,
    'sale.reserve': 'Reserve',
    'sale.reserving': 'Reserving …',
    'sale.outdated':
      'Your choice and the price do not fit each other any more. Find new prices and reserve again.',
    'sale.searchAgain': 'Find new prices',
    'sale.failed': 'The tickets were not reserved. Nothing has been paid.',
    'sale.unknownOutcome':
      'We do not know whether the tickets were reserved. Nothing has been paid, and a reservation that is not paid lapses by itself. You can reserve again.',
  },
};
