import { nn as core } from '@fribillett/core/texts/nn';
import type { SaleTexts } from './catalogues.ts';

/** Nynorsk. */
export const nn: SaleTexts = {
  locale: core.locale,
  messages: {
    ...core.messages,
    'sale.reserve': 'Reserver',
    'sale.reserving': 'Reserverer …',
    'sale.outdated': 'Valet og prisen passar ikkje saman lenger. Hent nye prisar og reserver på nytt.',
    'sale.searchAgain': 'Hent nye prisar',
    'sale.failed': 'Billettane vart ikkje reserverte. Ingenting er betalt.',
    'sale.unknownOutcome':
      'Vi veit ikkje om billettane vart reserverte. Ingenting er betalt, og ei reservering utan betaling fell bort av seg sjølv. Du kan reservere på nytt.',
  },
};
