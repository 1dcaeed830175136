import type { Message } from '../../../texts/texts.ts';
import type { employeeImport as nb } from '../nb/employeeImport.ts';

export const employeeImport: Readonly<Record<keyof typeof nb, Message>> = {
  'employeeImport.title': 'Importer tilsette',
  'employeeImport.help': 'Fila blir kontrollert på maskina di før noko blir sendt inn.',
  'employeeImport.notPermitted':
    'Du kan ikkje importere tilsette. Be om tilgang hos den som administrerer brukarane dykkar.',
  'employeeImport.drop': 'Slepp CSV-fila her',
  'employeeImport.choose': 'eller vel ei fil',
  'employeeImport.dropNow': 'Slepp fila, så blir ho kontrollert',
  'employeeImport.chooseAnother': 'Vel ei anna fil',
  'employeeImport.format': 'CSV frå rekneark eller lønnssystem, med dei 21 kolonnane i malen',
  'employeeImport.template': 'Last ned mal',
  'employeeImport.templateFile': 'mal-tilsette.csv',
  'employeeImport.several-files': 'Det var fleire filer. Slepp éi om gongen.',
  'employeeImport.folder': 'Det var ei mappe. Slepp sjølve CSV-fila.',
  'employeeImport.checking': 'Kontrollerer {file} …',
  'employeeImport.rowsRead': { one: '{number} rad lesen', other: '{number} rader lesne' },
  'employeeImport.cancel': 'Avbryt',
  'employeeImport.cancelled': 'Kontrollen vart avbroten. Ingenting er sendt inn.',
  'employeeImport.unreadable.file':
    'Fila kan ikkje lesast. Ho er kanskje flytt, endra eller sletta. Vel ho på nytt.',
  'employeeImport.unreadable.worker':
    'Kontrollen kom ikkje i gang. Last sida på nytt. Sei frå til dei som driftar systemet om det held fram.',
  'employeeImport.ready': {
    one: '{number} tilsett er klar til å sendast inn.',
    other: '{number} tilsette er klare til å sendast inn.',
  },
  'employeeImport.problemCount': { one: '{number} feil', other: '{number} feil' },
  'employeeImport.rowCount': { one: '{number} rad', other: '{number} rader' },
  'employeeImport.problemsInRows': '{problems} i {rows}',
  'employeeImport.problemsSoFar': '{problems} så langt',
  'employeeImport.mend':
    'Ingenting blir sendt inn før alle feila er retta. Rett dei i fila, og vel ho på nytt.',
  'employeeImport.rest': {
    one: '{number} anna rad er utan feil.',
    other: '{number} andre rader er utan feil.',
  },
  'employeeImport.problems': 'Feil',
  'employeeImport.problemsCut':
    'Her står dei første {number}. Rett dei, og vel fila på nytt for å sjå resten.',
  'employeeImport.problemsDownload': 'Last ned feillista',
  'employeeImport.problemsFile': 'feilliste.csv',
  'employeeImport.employees': 'Tilsette i fila',
  'employeeImport.goodRows': 'Rader utan feil',
  'employeeImport.rowsCut': 'Tabellen viser dei første {number}.',
  'employeeImport.send': { one: 'Send inn {number} tilsett', other: 'Send inn {number} tilsette' },
  'employeeImport.sendAgain': {
    one: 'Send inn {number} tilsett på nytt',
    other: 'Send inn {number} tilsette på nytt',
  },
  'employeeImport.offline': 'Du er ikkje på nett. Fila kan sendast inn når du er tilbake.',
  'employeeImport.sending': 'Sender inn …',
  'employeeImport.waiting': 'Fila er send. Ventar på svar …',
  'employeeImport.rejected': 'Fila vart ikkje godteken.',
  'employeeImport.rejectedDo':
    'Ei fil blir importert heilt eller ikkje i det heile. Rett det som er gale, og vel ho på nytt.',
  'employeeImport.unknownOutcome': 'Vi veit ikkje om fila vart importert.',
  'employeeImport.unknownOutcomeDo':
    'Du kan sende inn den same fila på nytt. Er ho importert alt, blir svaret at ingenting var endra. Har andre endra dei same tilsette i mellomtida, er det fila som gjeld.',
  'employeeImport.changed': {
    one: 'Importen er ferdig. {number} tilsett er ny eller endra.',
    other: 'Importen er ferdig. {number} tilsette er nye eller endra.',
  },
  'employeeImport.unchanged': 'Importen er ferdig. Ingenting var endra.',
  'employeeImport.job': 'Systemet behandlar nye og endra tilsette kvart tiande minutt.',
  'employeeImport.changedCaption': 'Nye og endra tilsette',
  'employeeImport.name': 'Namn',
  'employeeImport.importId': 'Import-ID',
  'employeeImport.another': 'Importer ei fil til',
};
