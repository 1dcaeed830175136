import { describeProblem } from '@fribillett/core/employer';
import { useEmployeeForm, useEmployerTexts } from '@fribillett/hooks/employer';
import type { EmployeeFormColumn } from '@fribillett/hooks/employer';

const columns: readonly EmployeeFormColumn[] = ['employeeNo', 'firstName', 'surname'];

/** Three of the fields; what a company knows by itself can stand in `initial`. */
export function OwnForm() {
  const { t } = useEmployerTexts();
  const form = useEmployeeForm({ companyId: 9001, initial: { payType: 'A', employmentTypeId: 'F' } });
  if (form.state.status === 'imported') {
    return <button onClick={form.reset}>Enda en etter {form.state.imported.firstName}</button>;
  }
  return (
    <>
      {columns.map((column) => (
        <label key={column}>
          {t(`employeeFields.${column}`)}
          <input
            value={form.values[column]}
            onChange={(event) => {
              form.set(column, event.target.value);
            }}
            onBlur={() => {
              form.check(column);
            }}
          />
          {form.problemsOf(column).map((problem) => (
            <em key={problem.code}>{describeProblem(problem, t).text}</em>
          ))}
        </label>
      ))}
      <button onClick={form.submit}>Registrer</button>
    </>
  );
}
