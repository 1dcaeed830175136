import type { Message } from '../../../texts/texts.ts';
import type { employeeForm as nb } from '../nb/employeeForm.ts';

export const employeeForm: Readonly<Record<keyof typeof nb, Message>> = {
  'employeeForm.title': 'Registrer ein tilsett',
  'employeeForm.titleChange': 'Endre ei registrering',
  'employeeForm.help': 'Fyll ut alt som ikkje er merkt «valfritt».',
  'employeeForm.person': 'Person',
  'employeeForm.employment': 'Tilsetjing',
  'employeeForm.leave': 'Permisjon og uførleik',
  'employeeForm.choices': 'Val',
  'employeeForm.optional': '{label} (valfritt)',
  'employeeForm.choose': 'Vel',
  'employeeForm.none': 'Ingen',
  'employeeForm.code': '{word} ({code})',
  'employeeForm.wholeDay': 'Fyll ut heile datoen: dag, månad og eit år frå {from} til {to}.',
  'employeeForm.submit': 'Registrer',
  'employeeForm.submitChange': 'Lagre endringa',
  'employeeForm.submitDeletion': 'Send inn slettinga',
  'employeeForm.sendAgain': 'Send på nytt',
  'employeeForm.sending': 'Sender …',
  'employeeForm.toSolve': {
    one: '{count} felt må rettast før du kan sende:',
    other: '{count} felt må rettast før du kan sende:',
  },
  'employeeForm.problem': '{field}: {problem}',
  'employeeForm.solved': '{field}: retta',
  'employeeForm.allSolved': 'Alt er retta. No kan du sende.',
  'employeeForm.imported': '{name} er sendt inn',
  'employeeForm.importedWhen':
    'Endringa er synleg blant dei tilsette når jobben har gått. Han går kvart tiande minutt.',
  'employeeForm.importId': 'Import-ID: {id}',
  'employeeForm.next': 'Registrer ein ny tilsett',
  'employeeForm.changeAgain': 'Endre på nytt',
  'employeeForm.unknown': 'Vi veit ikkje om {name} vart sendt inn.',
  'employeeForm.unknownDo':
    'Vent ti minutt, og søk etter tilsettnummeret {number} blant dei tilsette før du sender på nytt.',
  'employeeForm.offline': 'Du er ikkje på nett. Du kan sende når du er tilbake.',
  'employeeForm.notPermitted': 'Du har ikkje tilgang til å registrere tilsette.',
};
