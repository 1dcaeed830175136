import type { Message } from '../../../texts/texts.ts';
import type { employeeForm as nb } from '../nb/employeeForm.ts';

export const employeeForm: Readonly<Record<keyof typeof nb, Message>> = {
  'employeeForm.title': 'Register an employee',
  'employeeForm.titleChange': 'Change a registration',
  'employeeForm.help': 'Fill in everything that is not marked “optional”.',
  'employeeForm.person': 'Person',
  'employeeForm.employment': 'Employment',
  'employeeForm.leave': 'Leave and disability',
  'employeeForm.choices': 'Choices',
  'employeeForm.optional': '{label} (optional)',
  'employeeForm.choose': 'Choose',
  'employeeForm.none': 'None',
  'employeeForm.code': '{word} ({code})',
  'employeeForm.wholeDay': 'Fill in the whole date: day, month and a year from {from} to {to}.',
  'employeeForm.submit': 'Register',
  'employeeForm.submitChange': 'Save the change',
  'employeeForm.submitDeletion': 'Send the deletion',
  'employeeForm.sendAgain': 'Send again',
  'employeeForm.sending': 'Sending …',
  'employeeForm.toSolve': {
    one: '{count} field must be corrected before you can send:',
    other: '{count} fields must be corrected before you can send:',
  },
  'employeeForm.problem': '{field}: {problem}',
  'employeeForm.solved': '{field}: corrected',
  'employeeForm.allSolved': 'Everything is corrected. You can send now.',
  'employeeForm.imported': '{name} has been sent',
  'employeeForm.importedWhen':
    'The change is visible among the employees when the job has run. It runs every ten minutes.',
  'employeeForm.importId': 'Import ID: {id}',
  'employeeForm.next': 'Register another employee',
  'employeeForm.changeAgain': 'Change again',
  'employeeForm.unknown': 'We do not know whether {name} was sent.',
  'employeeForm.unknownDo':
    'Wait ten minutes, and search for employee number {number} among the employees before you send again.',
  'employeeForm.offline': 'You are offline. You can send when you are back.',
  'employeeForm.notPermitted': 'You do not have access to register employees.',
};
