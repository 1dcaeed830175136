import type { ProgrammeKey } from '../data/products.ts';

/** A right of a persona. It is made for the Oslo year in which the sandbox lives. */
export interface PersonaRight {
  programme: ProgrammeKey;
  /** Which calendar year it is for, counted from the present one: 0 (default) this year, -1 the last, 1 the next. */
  year?: number;
  /** Coupons used before the sandbox begins. */
  used?: number;
  /** A day trip under this right is active whenever the sandbox is asked. */
  activeDayTrip?: boolean;
  /** The persona is blocked from using it. */
  blocked?: boolean;
}

/** Somebody to try things out as. */
export interface Persona {
  id: string;
  /** One line that says what this persona shows. */
  shows: string;
  firstName: string;
  surname: string;
  /** `yyyy-MM-dd` */
  birthDate: string;
  customerNumber: string;
  /** E-mail of the profile; its `customerRef` is the persona's `id`. */
  email: string;
  /** Code with which the rights are claimed; absent when there is nothing to claim. */
  pickupCode?: string;
  relation: 'employee' | 'pensioner' | 'spouse' | 'child' | 'none';
  /** Ids of the personas for whom this one may buy. */
  mayBuyFor: string[];
  rights: PersonaRight[];
  /** Id of the persona whose family this one belongs to. */
  familyOf?: string;
  /** Next year's contract exists too. */
  renewed: boolean;
  /** The rights are connected to the profile from the start. */
  claimed: boolean;
}

function persona(
  id: string,
  name: string,
  birthDate: string,
  number: number,
  rest: Pick<Persona, 'shows' | 'relation' | 'rights'> & Partial<Persona>,
): Persona {
  const [firstName = '', surname = ''] = name.split(' ');
  return {
    id,
    firstName,
    surname,
    birthDate,
    customerNumber: String(number),
    email: `${id}@personas.example`,
    mayBuyFor: [],
    renewed: false,
    claimed: true,
    ...rest,
  };
}

/** The personas of the sandbox: invented people, one for each situation that a shop must handle. */
export const sandboxPersonas: readonly Persona[] = [
  persona('kari', 'Kari Nordmann', '1980-02-17', 1001001, {
    shows: 'Employee with a private and a work right, not connected yet; buys for spouse and child',
    relation: 'employee',
    pickupCode: 'NT-4821-KARI',
    rights: [{ programme: 'privateSilver', used: 8 }, { programme: 'workSilver' }],
    mayBuyFor: ['ola', 'ida'],
    claimed: false,
  }),
  persona('ola', 'Ola Nordmann', '1957-05-17', 1001002, {
    shows: 'Spouse over 67 whose right is renewed for next year',
    relation: 'spouse',
    familyOf: 'kari',
    pickupCode: 'NT-4821-OLA',
    rights: [{ programme: 'privateSilver', used: 4 }],
    renewed: true,
  }),
  persona('ida', 'Ida Nordmann', '2014-03-09', 1001003, {
    shows: 'Child who has used every coupon of the year',
    relation: 'child',
    familyOf: 'kari',
    pickupCode: 'NT-4821-IDA',
    rights: [{ programme: 'privateSilver', used: 16 }],
  }),
  persona('per', 'Per Dalen', '1990-09-30', 1002001, {
    shows: 'Employee with two private products and a work right',
    relation: 'employee',
    pickupCode: 'NT-5310-PER',
    rights: [{ programme: 'privateSilver' }, { programme: 'privateBronze' }, { programme: 'workBronze' }],
    renewed: true,
  }),
  persona('solveig', 'Solveig Haugen', '1951-11-02', 1003001, {
    shows: 'Pensioner, senior',
    relation: 'pensioner',
    pickupCode: 'NT-1177-SOLVEIG',
    rights: [{ programme: 'privateSilver', used: 2 }],
    renewed: true,
  }),
  persona('liv', 'Liv Moen', '1988-06-21', 1004001, {
    shows: 'Spouse with a bronze right: each coupon becomes a day trip',
    relation: 'spouse',
    familyOf: 'dag',
    pickupCode: 'NT-6402-LIV',
    rights: [{ programme: 'privateBronze' }],
  }),
  persona('emil', 'Emil Moen', '2016-08-14', 1004002, {
    shows: 'Child with a bronze right',
    relation: 'child',
    familyOf: 'dag',
    pickupCode: 'NT-6402-EMIL',
    rights: [{ programme: 'privateBronze', used: 1 }],
    renewed: true,
  }),
  persona('nils', 'Nils Berge', '1975-01-12', 1005001, {
    shows: 'Employee who opted out: no rights',
    relation: 'employee',
    rights: [],
  }),
  persona('eva', 'Eva Lund', '1968-12-05', 1006001, {
    shows: 'Right that expired at New Year',
    relation: 'employee',
    pickupCode: 'NT-7008-EVA',
    rights: [{ programme: 'privateSilver', year: -1, used: 3 }],
  }),
  persona('siri', 'Siri Foss', '1993-04-28', 1007001, {
    shows: 'Spent coupons this year, renewed for the next; the work right is untouched',
    relation: 'employee',
    pickupCode: 'NT-8120-SIRI',
    rights: [{ programme: 'privateSilver', used: 16 }, { programme: 'workSilver' }],
    renewed: true,
  }),
  persona('dag', 'Dag Vik', '1985-07-07', 1008001, {
    shows: 'Active day trip under a spent bronze right',
    relation: 'employee',
    pickupCode: 'NT-9233-DAG',
    rights: [{ programme: 'privateBronze', used: 4, activeDayTrip: true }],
  }),
  persona('bjorn', 'Bjørn Strand', '1979-10-19', 1009001, {
    shows: 'Blocked from using the right',
    relation: 'employee',
    pickupCode: 'NT-2045-BJORN',
    rights: [{ programme: 'privateSilver', blocked: true }],
  }),
  persona('nora', 'Nora Sand', '1996-03-23', 1010001, {
    shows: 'Newly employed: right from next year on only',
    relation: 'employee',
    pickupCode: 'NT-3390-NORA',
    rights: [
      { programme: 'privateSilver', year: 1 },
      { programme: 'workSilver', year: 1 },
    ],
  }),
];
