import type { EmployeeValues } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { EmployeeFormState } from '@fribillett/hooks/employer';
import { ErrorNotice } from '../../internal/ErrorNotice.tsx';
import { Note } from '../../internal/Note.tsx';
import { nameOf, refusedFields } from './formWords.ts';

/** What came of sending the form, as long as the form stays in sight. */
export function FormOutcome({ state, values }: { state: EmployeeFormState; values: EmployeeValues }) {
  const { t } = useEmployerTexts();
  switch (state.status) {
    case 'failed': {
      const refused = refusedFields(state.error, t);
      return (
        <>
          <ErrorNotice error={state.error} />
          {refused.length > 0 && (
            <ul className="fb-list fb-small">
              {refused.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
        </>
      );
    }
    case 'unknown-outcome':
      return (
        <Note tone="warn">
          <p className="fb-strong">{t('employeeForm.unknown', { name: nameOf(values) })}</p>
          <p>{t('employeeForm.unknownDo', { number: values.employeeNo.trim() })}</p>
          {state.error.correlationId !== undefined && (
            <p>{t('errors.correlationId', { correlationId: state.error.correlationId })}</p>
          )}
        </Note>
      );
    default:
      return null;
  }
}
