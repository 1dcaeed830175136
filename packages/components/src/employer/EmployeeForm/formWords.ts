import type { TransportError } from '@fribillett/core';
import { employeeColumns } from '@fribillett/core/employer';
import type { EmployeeValues, EmployerTranslate } from '@fribillett/core/employer';
import type { EmployeeFormState } from '@fribillett/hooks/employer';
import { describeError } from '../../internal/ErrorNotice.tsx';

/** The name as it is typed, as far as it is. */
export function nameOf({ firstName, surname }: Pick<EmployeeValues, 'firstName' | 'surname'>): string {
  return `${firstName.trim()} ${surname.trim()}`.trim();
}

/** Where the form stands, in one breath; what is wrong in it is read out with the summary, which takes the focus. */
export function formWords(state: EmployeeFormState, values: EmployeeValues, t: EmployerTranslate): string {
  switch (state.status) {
    case 'sending':
      return t('employeeForm.sending');
    case 'imported':
      return `${t('employeeForm.imported', { name: nameOf(state.imported) })}. ${t('employeeForm.importedWhen')}`;
    case 'unknown-outcome':
      return `${t('employeeForm.unknown', { name: nameOf(values) })} ${t('employeeForm.unknownDo', {
        number: values.employeeNo.trim(),
      })}`;
    case 'failed':
      return describeError(state.error, t);
    default:
      return '';
  }
}

/** What a server has refused, field by field: the field as the form calls it, where it is one of the form's. */
export function refusedFields({ fields }: TransportError, t: EmployerTranslate): string[] {
  return fields.map(({ field, message }) => {
    const last = field.split('.').at(-1);
    const column = employeeColumns.find(({ name }) => name === last)?.name;
    const name = column === undefined ? field : t(`employeeFields.${column}`);
    return message === '' ? name : t('employeeForm.problem', { field: name, problem: message });
  });
}
