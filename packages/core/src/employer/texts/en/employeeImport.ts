import type { Message } from '../../../texts/texts.ts';
import type { employeeImport as nb } from '../nb/employeeImport.ts';

export const employeeImport: Readonly<Record<keyof typeof nb, Message>> = {
  'employeeImport.title': 'Import employees',
  'employeeImport.help': 'The file is checked on your computer before anything is sent.',
  'employeeImport.notPermitted':
    'You cannot import employees. Ask for access from whoever administers your users.',
  'employeeImport.drop': 'Drop the CSV file here',
  'employeeImport.choose': 'or choose a file',
  'employeeImport.dropNow': 'Drop the file to have it checked',
  'employeeImport.chooseAnother': 'Choose another file',
  'employeeImport.format': 'CSV from a spreadsheet or a payroll system, with the 21 columns of the template',
  'employeeImport.template': 'Download a template',
  'employeeImport.templateFile': 'employee-template.csv',
  'employeeImport.several-files': 'Those were several files. Drop one at a time.',
  'employeeImport.folder': 'That was a folder. Drop the CSV file itself.',
  'employeeImport.checking': 'Checking {file} …',
  'employeeImport.rowsRead': { one: '{number} row read', other: '{number} rows read' },
  'employeeImport.cancel': 'Cancel',
  'employeeImport.cancelled': 'The check was cancelled. Nothing has been sent.',
  'employeeImport.unreadable.file':
    'The file cannot be read. It may have been moved, changed or deleted. Choose it again.',
  'employeeImport.unreadable.worker':
    'The check did not start. Reload the page. Tell those who run the system if it goes on.',
  'employeeImport.ready': {
    one: '{number} employee is ready to be sent.',
    other: '{number} employees are ready to be sent.',
  },
  'employeeImport.problemCount': { one: '{number} error', other: '{number} errors' },
  'employeeImport.rowCount': { one: '{number} row', other: '{number} rows' },
  'employeeImport.problemsInRows': '{problems} in {rows}',
  'employeeImport.problemsSoFar': '{problems} so far',
  'employeeImport.mend':
    'Nothing is sent until every error is corrected. Correct them in the file, and choose it again.',
  'employeeImport.rest': {
    one: '{number} other row has no errors.',
    other: '{number} other rows have no errors.',
  },
  'employeeImport.problems': 'Errors',
  'employeeImport.problemsCut':
    'These are the first {number}. Correct them, and choose the file again to see the rest.',
  'employeeImport.problemsDownload': 'Download the list of errors',
  'employeeImport.problemsFile': 'errors.csv',
  'employeeImport.employees': 'Employees in the file',
  'employeeImport.goodRows': 'Rows without errors',
  'employeeImport.rowsCut': 'The table shows the first {number}.',
  'employeeImport.send': { one: 'Send {number} employee', other: 'Send {number} employees' },
  'employeeImport.sendAgain': { one: 'Send {number} employee again', other: 'Send {number} employees again' },
  'employeeImport.offline': 'You are offline. The file can be sent once you are back.',
  'employeeImport.sending': 'Sending …',
  'employeeImport.waiting': 'The file has been sent. Waiting for the answer …',
  'employeeImport.rejected': 'The file was not accepted.',
  'employeeImport.rejectedDo':
    'A file is imported as a whole or not at all. Correct what is wrong, and choose it again.',
  'employeeImport.unknownOutcome': 'We do not know whether the file was imported.',
  'employeeImport.unknownOutcomeDo':
    'You may send the same file again: if it was imported, the answer will be that nothing had changed. If others have changed the same employees in the meantime, the file is what counts.',
  'employeeImport.changed': {
    one: 'The import is done. {number} employee is new or changed.',
    other: 'The import is done. {number} employees are new or changed.',
  },
  'employeeImport.unchanged': 'The import is done. Nothing had changed.',
  'employeeImport.job': 'The system works through new and changed employees every ten minutes.',
  'employeeImport.changedCaption': 'New and changed employees',
  'employeeImport.name': 'Name',
  'employeeImport.importId': 'Import id',
  'employeeImport.another': 'Import another file',
};
