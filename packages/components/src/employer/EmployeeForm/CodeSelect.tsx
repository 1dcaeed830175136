import { employmentTypes, endCauses, payTypes } from '@fribillett/core/employer';
import type { CodeList } from '@fribillett/core/employer';
import type { EmployeeFormColumn } from '@fribillett/hooks/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import { Select } from '../../internal/Select.tsx';
import type { SelectPartProps } from '../../parts/parts.ts';
import { codeName } from '../internal/codeName.ts';

interface CodeSelectProps extends Omit<SelectPartProps, 'onValueChange' | 'options'> {
  column: EmployeeFormColumn;
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
  const codes = list?.codes.map(({ code }) => ({ value: code, label: codeName(list, code, locale) })) ?? [];
  return (
    <Select
      {...props}
      required={required}
      aria-disabled={isClosed}
      options={[
        { value: '', label: t(required === true ? 'employeeForm.choose' : 'employeeForm.none') },
        ...codes,
      ]}
      onValueChange={onPick}
    />
  );
}
