import type { Message } from '../../../texts/texts.ts';

export const employeeImport = {
  'employeeImport.title': 'Importer ansatte',
  'employeeImport.help': 'Filen kontrolleres på maskinen din før noe sendes inn.',
  'employeeImport.notPermitted':
    'Du kan ikke importere ansatte. Be om tilgang hos den som administrerer brukerne deres.',
  'employeeImport.drop': 'Slipp CSV-filen her',
  'employeeImport.choose': 'eller velg en fil',
  'employeeImport.dropNow': 'Slipp filen, så kontrolleres den',
  'employeeImport.chooseAnother': 'Velg en annen fil',
  'employeeImport.format': 'CSV fra regneark eller lønnssystem, med de 21 kolonnene i malen',
  'employeeImport.template': 'Last ned mal',
  'employeeImport.templateFile': 'mal-ansatte.csv',
  'employeeImport.several-files': 'Det var flere filer. Slipp én om gangen.',
  'employeeImport.folder': 'Det var en mappe. Slipp selve CSV-filen.',
  'employeeImport.checking': 'Kontrollerer {file} …',
  'employeeImport.rowsRead': { one: '{number} rad lest', other: '{number} rader lest' },
  'employeeImport.cancel': 'Avbryt',
  'employeeImport.cancelled': 'Kontrollen ble avbrutt. Ingenting er sendt inn.',
  'employeeImport.unreadable.file':
    'Filen kan ikke leses. Den er kanskje flyttet, endret eller slettet. Velg den på nytt.',
  'employeeImport.unreadable.worker':
    'Kontrollen kom ikke i gang. Last siden på nytt. Si fra til dem som drifter systemet hvis det fortsetter.',
  'employeeImport.ready': {
    one: '{number} ansatt er klar til å sendes inn.',
    other: '{number} ansatte er klare til å sendes inn.',
  },
  'employeeImport.problemCount': { one: '{number} feil', other: '{number} feil' },
  'employeeImport.rowCount': { one: '{number} rad', other: '{number} rader' },
  'employeeImport.problemsInRows': '{problems} i {rows}',
  'employeeImport.problemsSoFar': '{problems} så langt',
  'employeeImport.mend':
    'Ingenting sendes inn før alle feil er rettet. Rett dem i filen, og velg den på nytt.',
  'employeeImport.rest': {
    one: '{number} annen rad er uten feil.',
    other: '{number} andre rader er uten feil.',
  },
  'employeeImport.problems': 'Feil',
  'employeeImport.problemsCut':
    'Her står de første {number}. Rett dem, og velg filen på nytt for å se resten.',
  'employeeImport.problemsDownload': 'Last ned feillisten',
  'employeeImport.problemsFile': 'feilliste.csv',
  'employeeImport.employees': 'Ansatte i filen',
  'employeeImport.goodRows': 'Rader uten feil',
  'employeeImport.rowsCut': 'Tabellen viser de første {number}.',
  'employeeImport.send': { one: 'Send inn {number} ansatt', other: 'Send inn {number} ansatte' },
  'employeeImport.sendAgain': {
    one: 'Send inn {number} ansatt på nytt',
    other: 'Send inn {number} ansatte på nytt',
  },
  'employeeImport.offline': 'Du er ikke på nett. Filen kan sendes inn når du er tilbake.',
  'employeeImport.sending': 'Sender inn …',
  'employeeImport.waiting': 'Filen er sendt. Venter på svar …',
  'employeeImport.rejected': 'Filen ble ikke godtatt.',
  'employeeImport.rejectedDo':
    'En fil importeres helt eller ikke i det hele tatt. Rett det som er galt, og velg den på nytt.',
  'employeeImport.unknownOutcome': 'Vi vet ikke om filen ble importert.',
  'employeeImport.unknownOutcomeDo':
    'Du kan sende inn den samme filen på nytt. Er den importert alt, blir svaret at ingenting var endret. Har andre endret de samme ansatte i mellomtiden, er det filen som gjelder.',
  'employeeImport.changed': {
    one: 'Importen er ferdig. {number} ansatt er ny eller endret.',
    other: 'Importen er ferdig. {number} ansatte er nye eller endret.',
  },
  'employeeImport.unchanged': 'Importen er ferdig. Ingenting var endret.',
  'employeeImport.job': 'Systemet behandler nye og endrede ansatte hvert tiende minutt.',
  'employeeImport.changedCaption': 'Nye og endrede ansatte',
  'employeeImport.name': 'Navn',
  'employeeImport.importId': 'Import-ID',
  'employeeImport.another': 'Importer en fil til',
} satisfies Record<string, Message>;
