import type { Persona } from '@fribillett/sandbox';

function person(id: string, firstName: string, surname: string, rest: Partial<Persona>): Persona {
  return {
    id,
    shows: 'Made for a story',
    firstName,
    surname,
    birthDate: '1984-05-04',
    customerNumber: '2000000',
    email: `${id}@story.example`,
    relation: 'employee',
    mayBuyFor: [],
    rights: [{ programme: 'privateSilver' }, { programme: 'workSilver' }],
    renewed: false,
    claimed: true,
    ...rest,
  };
}

const crowdNumbers = Array.from({ length: 30 }, (_, index) => index + 1);

/** Somebody who may buy for thirty others, two rights each. */
export const crowd: readonly Persona[] = [
  person('anne', 'Anne', 'Aas', { mayBuyFor: crowdNumbers.map((number) => `member${String(number)}`) }),
  ...crowdNumbers.map((number) =>
    person(`member${String(number)}`, 'Medlem', String(number), {
      customerNumber: String(2_000_000 + number),
      relation: 'child',
    }),
  ),
];

/** People whose names fill more than a line. */
export const longNames: readonly Persona[] = [
  person('long', 'Wilhelmine-Alexandra Fredrikke', 'Kristoffersen-Hallingstad von Rosenvinge', {
    mayBuyFor: ['longer'],
  }),
  person('longer', 'Donaudampfschifffahrtsgesellschaftskapitän', 'Æåøsen', {
    customerNumber: '2000001',
    relation: 'spouse',
    rights: [{ programme: 'privateSilver', used: 16 }],
  }),
];

/** Two grown-ups with equal rights. */
export const couple: readonly Persona[] = [
  person('ada', 'Ada', 'Lie', { mayBuyFor: ['bo'] }),
  person('bo', 'Bo', 'Lie', { customerNumber: '2000001', relation: 'spouse' }),
];

/** Somebody with one journey left this year. */
export const lastCoupon: readonly Persona[] = [
  person('tor', 'Tor', 'Holm', { rights: [{ programme: 'privateSilver', used: 15 }] }),
];
