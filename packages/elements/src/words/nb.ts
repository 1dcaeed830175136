import { nb as core } from '@fribillett/core/texts/nb';

/** Bokmål, and the shape of the other two: the words of the components, and those of the whole sale. */
export const nb = {
  locale: core.locale,
  messages: {
    ...core.messages,
    'sale.reserve': 'Reserver',
    'sale.reserving': 'Reserverer …',
    'sale.outdated': 'Valget og prisen passer ikke sammen lenger. Hent nye priser og reserver på nytt.',
    'sale.searchAgain': 'Hent nye priser',
    'sale.failed': 'Billettene ble ikke reservert. Ingenting er betalt.',
    'sale.unknownOutcome':
      'Vi vet ikke om billettene ble reservert. Ingenting er betalt, og en reservasjon uten betaling faller bort av seg selv. Du kan reservere på nytt.',
  },
};
