import { describeProblem, plausibleDays } from '@fribillett/core/employer';
import type { EmployeeProblem, EmployerTranslate } from '@fribillett/core/employer';

/** What a problem is called in a form: a day is picked there, so that the way it is written in a file helps nobody. */
export function problemWords(problem: EmployeeProblem, t: EmployerTranslate): string {
  if (problem.code !== 'date-format' && problem.code !== 'impossible-date') {
    return describeProblem(problem, t).text;
  }
  return t('employeeForm.wholeDay', {
    from: plausibleDays.first.slice(0, 4),
    to: plausibleDays.last.slice(0, 4),
  });
}
