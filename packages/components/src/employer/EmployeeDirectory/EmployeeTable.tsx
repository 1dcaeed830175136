import { formatDay } from '@fribillett/core';
import { employmentTypes } from '@fribillett/core/employer';
import type { EmployeeSummary } from '@fribillett/core/employer';
import { useEmployerTexts } from '@fribillett/hooks/employer';
import type { ReactNode } from 'react';
import { classes } from '../../internal/classes.ts';
import { describedCodeName } from '../internal/codeName.ts';
import { fullName, StateTags } from './StateTags.tsx';

/** Opens an employee, and remembers from where. */
export type OpenEmployee = (employee: EmployeeSummary, opener: HTMLElement) => void;

interface EmployeeTableProps {
  employees: readonly EmployeeSummary[];
  /** Milliseconds since the epoch of the answer. */
  readAt: number;
  onOpen: OpenEmployee;
  className: string | undefined;
}

/** Employees row by row; as cards where there is no room for a row. */
export function EmployeeTable({ employees, readAt, onOpen, className }: EmployeeTableProps) {
  const { t, locale } = useEmployerTexts();
  return (
    <table className={classes('fb-employees', className)}>
      <caption className="fb-unseen">{t('employeeDirectory.title')}</caption>
      <thead className="fb-small">
        <tr>
          {(['name', 'number', 'birthDate', 'employmentType', 'status'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`employeeDirectory.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {employees.map((employee) => (
          <tr key={employee.employeeId}>
            <th scope="row">
              <button
                type="button"
                className="fb-link"
                onClick={({ currentTarget }) => {
                  onOpen(employee, currentTarget);
                }}
              >
                <bdi>{fullName(employee)}</bdi>
              </button>
            </th>
            <Cell label={t('employeeDirectory.number')}>{employee.employeeNo}</Cell>
            <Cell label={t('employeeDirectory.birthDate')}>
              {employee.dateOfBirth && formatDay(employee.dateOfBirth, locale)}
            </Cell>
            <Cell label={t('employeeDirectory.employmentType')}>
              {employee.employmentType && describedCodeName(employmentTypes, employee.employmentType, locale)}
            </Cell>
            <td>
              <StateTags employee={employee} readAt={readAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With the name of its column, which a card shows in place of the head. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
  const isEmpty = children === undefined || children === '';
  return (
    <td data-empty={isEmpty}>
      <span className="fb-cell-label">{label} </span>
      <bdi>{isEmpty ? '–' : children}</bdi>
    </td>
  );
}
