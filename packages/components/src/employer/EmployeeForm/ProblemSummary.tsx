import type { EmployeeProblem } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { useId } from 'react';
import type { Ref } from 'react';
import { Note } from '../../internal/Note.tsx';
import type { EmployeeFormColumn } from '@fribillett/hooks/employer';
import { problemWords } from './problemWords.ts';

interface ProblemSummaryProps {
  /** What was wrong when the form was sent: it keeps its place while it is being mended. */
  columns: readonly EmployeeFormColumn[];
  problemsOf: (column: EmployeeFormColumn) => readonly EmployeeProblem[];
  /** Id of a column's control. */
  idOf: (column: EmployeeFormColumn) => string;
  summaryRef: Ref<HTMLDivElement>;
}

/** What is wrong in a form that was sent, each with a way to its field, until the form is sent again. */
export function ProblemSummary({ columns, problemsOf, idOf, summaryRef }: ProblemSummaryProps) {
  const { t } = useEmployerTexts();
  const id = useId();
  const count = columns.filter((column) => problemsOf(column).length > 0).length;
  return (
    <div className="fb-problems" ref={summaryRef} tabIndex={-1} role="group" aria-labelledby={id}>
      <Note tone={count === 0 ? 'good' : 'bad'}>
        <p className="fb-strong" id={id}>
          {count === 0 ? t('employeeForm.allSolved') : t('employeeForm.toSolve', { count })}
        </p>
        <ul className="fb-list">
          {columns.map((column) => {
            const field = t(`employeeFields.${column}`);
            const problem = problemsOf(column)
              .map((one) => problemWords(one, t))
              .join(' ');
            return (
              <li key={column} data-state={problem === '' ? 'solved' : 'wrong'}>
                <a
                  href={`#${idOf(column)}`}
                  onClick={(event) => {
                    // The address belongs to the host.
                    event.preventDefault();
                    document.getElementById(idOf(column))?.focus();
                  }}
                >
                  {problem === ''
                    ? t('employeeForm.solved', { field })
                    : t('employeeForm.problem', { field, problem })}
                </a>
              </li>
            );
          })}
        </ul>
      </Note>
    </div>
  );
}
