'use client';
import { useEmployerSession } from './internal/useEmployerSession.ts';
import { useYearWrite, withYear } from './internal/useYearWrite.ts';
import type { YearWriteResult } from './internal/useYearWrite.ts';

/** Registers whether an employee's disability proof of a year is there. Another employee or year is another component. */
export function useDisabilityProof(employeeId: string, year: number): YearWriteResult {
  const { employerTransport } = useEmployerSession();
  return useYearWrite({
    employeeId,
    send: (isRegistered) => employerTransport.setDisabilityProof({ employeeId, year, isRegistered }),
    put: (employee, proof) => ({
      ...employee,
      disabilityProofs: withYear(employee.disabilityProofs, proof),
    }),
  });
}
