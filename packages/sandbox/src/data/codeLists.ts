import { programmes } from './products.ts';

/** A code, with what it means where that is told. */
export interface DescribedCode {
  code: string;
  description?: string;
}

/** Codes without words, from a text with one letter or digit for each. */
const bareCodes = (letters: string): DescribedCode[] => Array.from(letters, (code) => ({ code }));

/** Kinds of employment (contract `personnel-tickets.md` 5); the meanings are told in English, the words are our own. */
export const employmentTypes: readonly DescribedCode[] = [
  { code: 'F', description: 'Fast' },
  { code: 'M', description: 'Midlertidig' },
  { code: 'T', description: 'Tilkalling eller sesong' },
  { code: 'U', description: 'Ukjent' },
];

/** Kinds of pay (contract 5); what they mean is nowhere said. */
export const payTypes: readonly DescribedCode[] = bareCodes('1ADEFLMNOPRSTUVWX');

/** The end causes that mean that the employee died (contract 5). */
export const causesOfDeath: readonly string[] = ['D', 'T'];

/** Why an employment ended (contract 5); only death is told. */
export const employmentEndCauses: readonly DescribedCode[] = bareCodes('ABDEFIMOSTUVXYZ').map((cause) =>
  causesOfDeath.includes(cause.code) ? { ...cause, description: 'Død' } : cause,
);

/** ASSUMPTION: no code of a family relation is public. The sandbox's carry its own prefix. */
export const familyRelations: readonly DescribedCode[] = [
  { code: 'SBX-SPOUSE', description: 'Ektefelle eller samboer' },
  { code: 'SBX-CHILD', description: 'Barn' },
];

/** Bronze and silver (contract 5, the categories). ASSUMPTION: the days from and until which they hold. */
export const products = [
  { id: 1, name: 'Bronse', validFrom: '2021-01-01', validUntil: null },
  { id: 2, name: 'Sølv', validFrom: '2021-01-01', validUntil: null },
];

/**
 * ASSUMPTION, all of it: which ticket types there are is not public. Those that generate rights are the sandbox's programmes;
 * there is one that is ordered by hand, and one that was deleted.
 */
export const ticketTypes = [
  ...Object.entries(programmes)
    .filter(([key]) => key !== 'privateDayTrip')
    .map(([key, { name }]) => ticketType(key, name.nob, { generatesTicketRights: true })),
  ticketType('stationPair', 'Strekningsbillett', { canHaveStationPairs: true }),
  ticketType('paper', 'Papirbillett', { isDeleted: true }),
].map((type, index) => ({ id: index + 1, ...type }));

function ticketType(
  key: string,
  description: string,
  more: { generatesTicketRights?: boolean; canHaveStationPairs?: boolean; isDeleted?: boolean },
) {
  return {
    code: `SBX-${key}`,
    description,
    countryCode: 'NOR',
    isDeleted: false,
    canHaveStationPairs: false,
    generatesTicketRights: false,
    ...more,
  };
}
