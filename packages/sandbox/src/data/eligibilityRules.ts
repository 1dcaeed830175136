import type { ProgrammeKey } from './products.ts';

/** Somebody who may be given rights for a year, as the rules see them. */
export interface Applicant {
  kind: 'employee' | 'pensioner' | 'spouse' | 'child';
  /** Years of age that are reached in the year. */
  age: number;
  /** Of the employee, also where the applicant is of the family. */
  employmentTypeId: string;
  /** Of the employee, 0 to 100. */
  employmentPercentage: number;
  /** A disability that counts, with its proof registered for the year. */
  isDisabled: boolean;
  /** A low income of a family member, registered for the year. */
  hasLowIncome: boolean;
}

/** Who is given what. */
export interface EligibilityRule {
  id: string;
  name: string;
  appliesTo(applicant: Applicant): boolean;
  programmes: readonly ProgrammeKey[];
}

/** ASSUMPTION: from which grade on a disability counts. */
export const disabilityThreshold = 50;

/**
 * ASSUMPTION, all of it, but that employees have a private and a work right, pensioners and families a private one (contract
 * `personnel-tickets.md` 6): what makes it silver or bronze, and who is too old, is not public. The first rule that applies
 * gives the rights; whom none applies to gets none.
 */
export const eligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'SBX-EMPLOYEE-SILVER',
    name: 'Fast eller midlertidig ansatt i minst halv stilling',
    appliesTo: ({ kind, employmentTypeId, employmentPercentage }) =>
      kind === 'employee' && ['F', 'M'].includes(employmentTypeId) && employmentPercentage >= 50,
    programmes: ['privateSilver', 'workSilver'],
  },
  {
    id: 'SBX-EMPLOYEE-DISABLED',
    name: 'Ansatt med registrert uførhet',
    appliesTo: ({ kind, isDisabled }) => kind === 'employee' && isDisabled,
    programmes: ['privateSilver', 'workSilver'],
  },
  {
    id: 'SBX-EMPLOYEE-BRONZE',
    name: 'Andre ansatte i stilling',
    appliesTo: ({ kind, employmentPercentage }) => kind === 'employee' && employmentPercentage > 0,
    programmes: ['privateBronze', 'workBronze'],
  },
  {
    id: 'SBX-PENSIONER',
    name: 'Pensjonist',
    appliesTo: ({ kind }) => kind === 'pensioner',
    programmes: ['privateSilver'],
  },
  {
    id: 'SBX-SPOUSE-SILVER',
    name: 'Ektefelle eller samboer med registrert lav inntekt',
    appliesTo: ({ kind, hasLowIncome }) => kind === 'spouse' && hasLowIncome,
    programmes: ['privateSilver'],
  },
  {
    id: 'SBX-SPOUSE-BRONZE',
    name: 'Ektefelle eller samboer',
    appliesTo: ({ kind }) => kind === 'spouse',
    programmes: ['privateBronze'],
  },
  {
    id: 'SBX-CHILD',
    name: 'Barn som ikke fyller 18 år',
    appliesTo: ({ kind, age }) => kind === 'child' && age < 18,
    programmes: ['privateSilver'],
  },
  {
    id: 'SBX-CHILD-LOW-INCOME',
    name: 'Barn som ikke fyller 25 år, med registrert lav inntekt',
    appliesTo: ({ kind, age, hasLowIncome }) => kind === 'child' && age < 25 && hasLowIncome,
    programmes: ['privateBronze'],
  },
];

/** The rule of the personas' rights, which no job touches. */
export const personaRule = { id: 'SBX-PERSONA', name: 'Fast rett for en prøveperson' };

const names = new Map([personaRule, ...eligibilityRules].map(({ id, name }) => [id, name]));

/** The name of a rule. */
export function ruleName(id: string): string {
  return names.get(id) ?? id;
}
