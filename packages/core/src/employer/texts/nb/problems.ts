import type { Message } from '../../../texts/texts.ts';

/** What is wrong with a file, a row or a report, and what to do; what the parts of a list of them are called. */
export const problems = {
  'problems.empty-file': 'Filen har ingen rader med innhold. Velg en annen fil.',
  'problems.spreadsheet':
    'Filen er et regneark og ikke CSV, selv om den kan hete .csv. Åpne den i regnearket, lagre den som «CSV UTF-8», og velg den nye filen.',
  'problems.single-column':
    'Filen har bare én kolonne. Lagre den med komma eller semikolon mellom kolonnene.',
  'problems.unsupported-encoding':
    'Filen er lagret med tegnkodingen UTF-16, som ikke kan leses. Lagre den på nytt som «CSV UTF-8».',
  'problems.mixed-encoding':
    'Filen blander to tegnkodinger, så æ, ø og å kan bli feil. Lagre den på nytt som «CSV UTF-8».',
  'problems.unclosed-quote':
    'Et anførselstegn åpner en celle som aldri blir lukket. Lukk den, eller fjern tegnet.',
  'problems.wrong-header':
    'Overskriftene er ikke de 21 kolonnene i riktig rekkefølge. Bruk malen, og la kolonnene stå som der.',
  'problems.column-count':
    'Raden har {actual} kolonner, men skal ha {expected}. Se etter et skilletegn for mye eller for lite.',
  'problems.missing': 'Her står det ingenting. Fyll ut.',
  'problems.formula': 'Teksten begynner som en formel. Fjern tegnet =, +, - eller @ foran.',
  'problems.unknown-code': 'Koden finnes ikke. Bruk en av disse: {codes}.',
  'problems.codes.employmentTypeId': 'F (fast), M (midlertidig), T (tilkalling eller sesong), U (ukjent)',
  'problems.codes.payType': '1, A, D, E, F, L, M, N, O, P, R, S, T, U, V, W, X',
  'problems.codes.hireEndCause': 'A, B, D (død), E, F, I, M, O, S, T (død), U, V, X, Y, Z',
  'problems.not-a-company-id':
    'Dette er ingen selskaps-ID. Skriv tallet som selskapet har i personalbillettsystemet.',
  'problems.other-company':
    'Raden gjelder et annet selskap enn det du har valgt. Flytt den til en egen fil, eller velg det andre selskapet.',
  'problems.date-format': 'Skriv datoen som åååå-mm-dd, for eksempel 2026-01-31.',
  'problems.impossible-date': 'Dette er ingen dag i kalenderen. Sjekk datoen, og skriv den som åååå-mm-dd.',
  'problems.percentage': 'Skriv et tall fra 0 til 100, med høyst fire desimaler.',
  'problems.not-boolean': 'Skriv true for ja eller false for nei.',
  'problems.national-id-format': 'Skriv bare de fem siste sifrene i fødselsnummeret.',
  'problems.national-id-mismatch': 'Fødselsnummeret passer ikke med fødselsdatoen. Sjekk begge.',
  'problems.hire-end-before-start': 'Ansettelsen slutter før den begynner. Sjekk begge datoene.',
  'problems.disability-date-required': 'Uføregraden er over 0. Fyll ut dagen den gjelder fra.',
  'problems.duplicate-number':
    'Ansattnummeret står allerede i rad {row}. Rett nummeret, eller fjern den ene raden.',
  'problems.duplicate-person': 'Personen står allerede i rad {row}. Fjern den ene raden.',
  'problems.not-a-national-id': 'Fødselsnummeret skal ha elleve sifre. Hent rapporten på nytt.',
  'problems.not-an-amount': 'Dette er ikke et beløp med høyst to desimaler. Hent rapporten på nytt.',
  'problems.unknown-status':
    'Statusen skal være P (pensjonist), A (ansatt) eller E (etterlatt). Hent rapporten på nytt.',
  'problems.column.saving': 'Besparelse',
  'problems.column.fromDate': 'Fra og med',
  'problems.column.toDate': 'Til og med',
  'problems.column.employeeStatus': 'Status',
  'problems.place.cell': 'Rad {row}, {column}',
  'problems.place.row': 'Rad {row}',
  'problems.place.file': 'Filen',
  'problems.csv.row': 'Rad',
  'problems.csv.column': 'Kolonne',
  'problems.csv.value': 'Verdi',
  'problems.csv.text': 'Hva som er galt',
} satisfies Record<string, Message>;
