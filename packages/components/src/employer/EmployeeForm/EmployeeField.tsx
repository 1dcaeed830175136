import type { EmployerTranslate } from '@fribillett/core/employer';
import type { EmployeeFormColumn, EmployeeFormResult } from '@fribillett/hooks/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { CheckField } from '../internal/CheckField.tsx';
import { Field } from '../internal/Field.tsx';
import { CodeSelect } from './CodeSelect.tsx';
import { DayInput, dayInWords } from '../internal/DayInput.tsx';
import type { FormField } from './formGroups.ts';
import { problemWords } from './problemWords.ts';
import { Input } from '../../internal/Input.tsx';

interface EmployeeFieldProps {
  field: FormField;
  form: Pick<EmployeeFormResult, 'values' | 'set' | 'check' | 'problemsOf'>;
  /** Of the control; the summary of what is wrong leads there. */
  id: string;
  /** While it is being sent, or may not be. */
  isClosed: boolean;
}

/** One field of the form, as its column is filled in. */
export function EmployeeField({
  field: { column, kind, isOptional },
  form,
  id,
  isClosed,
}: EmployeeFieldProps) {
  const { t, locale } = useEmployerTexts();
  const value = form.values[column];
  const set = (next: string) => {
    if (!isClosed) form.set(column, next);
  };
  const onBlur = () => {
    form.check(column);
  };
  const label = t(`employeeFields.${column}`);
  const hint = hintOf(column, t);
  if (kind === 'boolean') {
    return (
      <CheckField
        id={id}
        label={label}
        hint={hint}
        isChecked={value === 'true'}
        isDisabled={isClosed}
        onChange={(isChecked) => {
          set(String(isChecked));
        }}
      />
    );
  }
  return (
    <Field
      id={id}
      // So that the day from which it counts stands beside it.
      className={column === 'disabilityGrade' ? 'fb-form-line' : undefined}
      // The grade makes it mandatory, whatever the format says of it.
      label={isOptional && column !== 'disabilityFromDate' ? t('employeeForm.optional', { label }) : label}
      hint={hint}
      aside={kind === 'day' ? dayInWords(value, locale) : undefined}
      problem={
        form
          .problemsOf(column)
          .map((problem) => problemWords(problem, t))
          .join(' ') || undefined
      }
    >
      {(control) => {
        const input = { ...control, value, required: !isOptional, onBlur };
        if (kind === 'code') {
          return <CodeSelect {...input} column={column} isClosed={isClosed} onPick={set} />;
        }
        if (kind === 'day') return <DayInput {...input} readOnly={isClosed} onPick={set} />;
        return (
          <Input
            {...input}
            type="text"
            readOnly={isClosed}
            inputMode={inputModeOf(column, kind)}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              set(event.target.value);
            }}
          />
        );
      }}
    </Field>
  );
}

const hinted = [
  'employeeNo',
  'ssn',
  'firstName',
  'hireEndDate',
  'disabilityGrade',
  'employmentPercentage',
  'paidPercentage',
  'isDeleted',
] as const satisfies readonly EmployeeFormColumn[];

function hintOf(column: EmployeeFormColumn, t: EmployerTranslate): string | undefined {
  const known = hinted.find((name) => name === column);
  return known && t(`employeeFields.${known}.hint`);
}

function inputModeOf(column: EmployeeFormColumn, kind: FormField['kind']) {
  if (kind === 'percentage') return 'decimal';
  return kind === 'national-id' || column === 'postalCode' ? 'numeric' : 'text';
}
