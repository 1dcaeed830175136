'use client';
import type { TransportError } from '@fribillett/core';
import { registeredAs } from '@fribillett/core/employer';
import type { ChangedEmployee, EmployeeSummary, ImportedEmployee } from '@fribillett/core/employer';
import { useQueries } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { ask } from '../internal/ask.ts';
import { asTransportError } from '../internal/asTransportError.ts';
import { ownDefaults } from '../internal/queryKeys.ts';
import { useLatest } from '../internal/useLatest.ts';
import { employerKeys } from './internal/employerKeys.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** What became of one import. */
export interface ImportedEmployeeStanding {
  /** As far as it is known. */
  imported: ChangedEmployee;
  /** `waiting`: the job has not run yet, or has not made an employee of that number and name. */
  status: 'loading' | 'waiting' | 'registered' | 'error';
  /** The employee that it has become. */
  employee: EmployeeSummary | undefined;
  /** Of the last reading that failed. */
  error: TransportError | undefined;
}

/** What became of imports. */
export interface ImportedEmployeesResult {
  /** In the order of the imports. */
  standings: readonly ImportedEmployeeStanding[];
  /** A reading waits for the network to come back. */
  isOffline: boolean;
  isFetching: boolean;
  /** Reads all of them again, and the lists of employees with them. */
  refresh: () => void;
}

/** What `useImportedEmployees` takes. */
export interface ImportedEmployeesOptions {
  /** Of the imports whose own company is not told. */
  companyId: number | undefined;
  /** One request or two each: hand over what is shown, and not a whole file. */
  imported: readonly ChangedEmployee[];
}

type Reading = Pick<ImportedEmployeeStanding, 'imported' | 'employee'>;

/**
 * Looks whether imports have become employees, which the job does that runs every ten minutes; again whenever somebody
 * comes back to the page, as long as one is waited for.
 */
export function useImportedEmployees({
  companyId,
  imported,
}: ImportedEmployeesOptions): ImportedEmployeesResult {
  const { employerTransport, sessionKey, privateClient } = useEmployerSession();

  async function read(one: ChangedEmployee, signal: AbortSignal): Promise<Reading> {
    const { importedEmployeeId } = one;
    const known: ChangedEmployee & Partial<Pick<ImportedEmployee, 'companyId'>> =
      one.employeeNo === undefined
        ? await employerTransport.getImportedEmployee({ importedEmployeeId }, { signal })
        : one;
    const company = known.companyId ?? companyId;
    if (company === undefined || known.employeeNo === undefined)
      return { imported: known, employee: undefined };
    const { employees } = await employerTransport.findEmployees(
      { companyId: company, by: { employeeNo: known.employeeNo }, page: 1, perPage: 100 },
      { signal },
    );
    return { imported: known, employee: registeredAs(known, employees) };
  }

  const queries = useQueries(
    {
      queries: imported.map((one) => ({
        ...ownDefaults,
        queryKey: employerKeys.importedEmployee(sessionKey, one.importedEmployeeId),
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(signal, () => read(one, signal)),
        staleTime: 0,
        // The transport has its own retries; two of them would multiply.
        retry: false,
        refetchOnWindowFocus: ({ state }: { state: { data: Reading | undefined } }) =>
          state.data?.employee === undefined,
      })),
    },
    privateClient,
  );
  return {
    standings: imported.map((one, index) => standingOf(one, queries[index])),
    isOffline: queries.some(({ fetchStatus }) => fetchStatus === 'paused'),
    isFetching: queries.some(({ isFetching }) => isFetching),
    refresh: useLatest(() => {
      void privateClient.invalidateQueries({ queryKey: employerKeys.importedEmployees(sessionKey) });
      void privateClient.invalidateQueries({ queryKey: employerKeys.employees(sessionKey) });
    }),
  };
}

function standingOf(
  one: ChangedEmployee,
  query: UseQueryResult<Reading> | undefined,
): ImportedEmployeeStanding {
  const { data, error = null } = query ?? {};
  const { imported, employee } = data ?? { imported: one, employee: undefined };
  return {
    imported,
    status: statusOf(data, error),
    employee,
    error: error === null ? undefined : asTransportError(error),
  };
}

function statusOf(data: Reading | undefined, error: Error | null): ImportedEmployeeStanding['status'] {
  if (data === undefined) return error === null ? 'loading' : 'error';
  return data.employee === undefined ? 'waiting' : 'registered';
}
