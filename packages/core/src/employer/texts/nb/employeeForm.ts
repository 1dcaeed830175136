import type { Message } from '../../../texts/texts.ts';

export const employeeForm = {
  'employeeForm.title': 'Registrer en ansatt',
  'employeeForm.titleChange': 'Endre en registrering',
  'employeeForm.help': 'Fyll ut alt som ikke er merket «valgfritt».',
  'employeeForm.person': 'Person',
  'employeeForm.employment': 'Ansettelse',
  'employeeForm.leave': 'Permisjon og uførhet',
  'employeeForm.choices': 'Valg',
  'employeeForm.optional': '{label} (valgfritt)',
  'employeeForm.choose': 'Velg',
  'employeeForm.none': 'Ingen',
  'employeeForm.code': '{word} ({code})',
  'employeeForm.wholeDay': 'Fyll ut hele datoen: dag, måned og et år fra {from} til {to}.',
  'employeeForm.submit': 'Registrer',
  'employeeForm.submitChange': 'Lagre endringen',
  'employeeForm.submitDeletion': 'Send inn slettingen',
  'employeeForm.sendAgain': 'Send på nytt',
  'employeeForm.sending': 'Sender …',
  'employeeForm.toSolve': {
    one: '{count} felt må rettes før du kan sende:',
    other: '{count} felt må rettes før du kan sende:',
  },
  'employeeForm.problem': '{field}: {problem}',
  'employeeForm.solved': '{field}: rettet',
  'employeeForm.allSolved': 'Alt er rettet. Nå kan du sende.',
  'employeeForm.imported': '{name} er sendt inn',
  'employeeForm.importedWhen':
    'Endringen er synlig blant de ansatte når jobben har gått. Den går hvert tiende minutt.',
  'employeeForm.importId': 'Import-ID: {id}',
  'employeeForm.next': 'Registrer en ny ansatt',
  'employeeForm.changeAgain': 'Endre på nytt',
  'employeeForm.unknown': 'Vi vet ikke om {name} ble sendt inn.',
  'employeeForm.unknownDo':
    'Vent ti minutter, og søk etter ansattnummeret {number} blant de ansatte før du sender på nytt.',
  'employeeForm.offline': 'Du er ikke på nett. Du kan sende når du er tilbake.',
  'employeeForm.notPermitted': 'Du har ikke tilgang til å registrere ansatte.',
} satisfies Record<string, Message>;
