import type { Message } from '../../../texts/texts.ts';
import type { problems as nb } from '../nb/problems.ts';

export const problems: Readonly<Record<keyof typeof nb, Message>> = {
  'problems.empty-file': 'Fila har ingen rader med innhald. Vel ei anna fil.',
  'problems.spreadsheet':
    'Fila er eit rekneark og ikkje CSV, sjølv om ho kan heite .csv. Opne ho i reknearket, lagre ho som «CSV UTF-8», og vel den nye fila.',
  'problems.single-column': 'Fila har berre éi kolonne. Lagre ho med komma eller semikolon mellom kolonnane.',
  'problems.unsupported-encoding':
    'Fila er lagra med teiknkodinga UTF-16, som ikkje kan lesast. Lagre ho på nytt som «CSV UTF-8».',
  'problems.mixed-encoding':
    'Fila blandar to teiknkodingar, så æ, ø og å kan bli feil. Lagre ho på nytt som «CSV UTF-8».',
  'problems.unclosed-quote':
    'Eit hermeteikn opnar ei celle som aldri blir lukka. Lukk ho, eller fjern teiknet.',
  'problems.wrong-header':
    'Overskriftene er ikkje dei 21 kolonnane i rett rekkjefølgje. Bruk malen, og lat kolonnane stå som der.',
  'problems.column-count':
    'Raden har {actual} kolonnar, men skal ha {expected}. Sjå etter eit skiljeteikn for mykje eller for lite.',
  'problems.missing': 'Her står det ingenting. Fyll ut.',
  'problems.formula': 'Teksten byrjar som ein formel. Fjern teiknet =, +, - eller @ framfor.',
  'problems.unknown-code': 'Koden finst ikkje. Bruk ein av desse: {codes}.',
  'problems.codes.employmentTypeId': 'F (fast), M (mellombels), T (tilkalling eller sesong), U (ukjend)',
  'problems.codes.payType': '1, A, D, E, F, L, M, N, O, P, R, S, T, U, V, W, X',
  'problems.codes.hireEndCause': 'A, B, D (død), E, F, I, M, O, S, T (død), U, V, X, Y, Z',
  'problems.not-a-company-id':
    'Dette er ingen selskaps-ID. Skriv talet som selskapet har i personalbillettsystemet.',
  'problems.other-company':
    'Raden gjeld eit anna selskap enn det du har valt. Flytt ho til ei eiga fil, eller vel det andre selskapet.',
  'problems.date-format': 'Skriv datoen som åååå-mm-dd, til dømes 2026-01-31.',
  'problems.impossible-date': 'Dette er ingen dag i kalenderen. Sjekk datoen, og skriv han som åååå-mm-dd.',
  'problems.percentage': 'Skriv eit tal frå 0 til 100, med høgst fire desimalar.',
  'problems.not-boolean': 'Skriv true for ja eller false for nei.',
  'problems.national-id-format': 'Skriv berre dei fem siste sifra i fødselsnummeret.',
  'problems.national-id-mismatch': 'Fødselsnummeret passar ikkje med fødselsdatoen. Sjekk begge.',
  'problems.hire-end-before-start': 'Tilsetjinga sluttar før ho byrjar. Sjekk begge datoane.',
  'problems.disability-date-required': 'Uføregraden er over 0. Fyll ut dagen han gjeld frå.',
  'problems.duplicate-number':
    'Tilsettnummeret står alt i rad {row}. Rett nummeret, eller fjern den eine raden.',
  'problems.duplicate-person': 'Personen står alt i rad {row}. Fjern den eine raden.',
  'problems.not-a-national-id': 'Fødselsnummeret skal ha elleve siffer. Hent rapporten på nytt.',
  'problems.not-an-amount': 'Dette er ikkje eit beløp med høgst to desimalar. Hent rapporten på nytt.',
  'problems.unknown-status':
    'Statusen skal vere P (pensjonist), A (tilsett) eller E (etterlaten). Hent rapporten på nytt.',
  'problems.column.saving': 'Innsparing',
  'problems.column.fromDate': 'Frå og med',
  'problems.column.toDate': 'Til og med',
  'problems.column.employeeStatus': 'Status',
  'problems.place.cell': 'Rad {row}, {column}',
  'problems.place.row': 'Rad {row}',
  'problems.place.file': 'Fila',
  'problems.csv.row': 'Rad',
  'problems.csv.column': 'Kolonne',
  'problems.csv.value': 'Verdi',
  'problems.csv.text': 'Kva som er gale',
};
