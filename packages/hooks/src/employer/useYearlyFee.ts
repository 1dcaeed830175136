'use client';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import { useYearWrite, withYear } from './internal/useYearWrite.ts';
import type { YearWriteResult } from './internal/useYearWrite.ts';

/** Registers whether an employee has paid the fee of a year. Another employee or year is another component. */
export function useYearlyFee(employeeId: string, year: number): YearWriteResult {
  const { employerTransport } = useEmployerSession();
  return useYearWrite({
    employeeId,
    send: (isPaid) => employerTransport.setYearlyFee({ employeeId, year, isPaid }),
    put: (employee, fee) => ({ ...employee, yearlyFees: withYear(employee.yearlyFees, fee) }),
  });
}
