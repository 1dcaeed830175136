import { employmentTypes, endCauses, payTypes } from '@fribillett/core/employer';
import type { CodeList } from '@fribillett/core/employer';
import type { EmployeeFormColumn } from '@fribillett/hooks/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { ComponentPropsWithoutRef } from 'react';
import { codeName } from '../internal/codeName.ts';

interface CodeSelectProps extends Omit<ComponentPropsWithoutRef<'select'>, 'onChange' | 'value'> {
  column: EmployeeFormColumn;
  value: string;
  /** A list cannot be read only: it opens, and picks nothing. */
  isClosed: boolean;
  onPick: (code: string) => void;
}

const lists: Partial<Record<EmployeeFormColumn, CodeList>> = {
  employmentTypeId: employmentTypes,
  payType: payTypes,
  hireEndCause: endCauses,
};

/** The codes of a column, with their words where Entur gives some. */
export function CodeSelect({ column, isClosed, onPick, required, ...props }: CodeSelectProps) {
  const { t, locale } = useEmployerTexts();
  const list = lists[column];
  return (
    <select
      {...props}
      required={required}
      aria-disabled={isClosed}
      onChange={(event) => {
        onPick(event.target.value);
      }}
    >
      <option value="">{t(required === true ? 'employeeForm.choose' : 'employeeForm.none')}</option>
      {list?.codes.map(({ code }) => (
        <option key={code} value={code}>
          {codeName(list, code, locale)}
        </option>
      ))}
    </select>
  );
}
