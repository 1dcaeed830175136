'use client';
import type { TransportError } from '@fribillett/core';
import {
  checkEmployeeValues,
  employeeColumns,
  employeeValues,
  isDisabilityDateNeeded,
} from '@fribillett/core/employer';
import type {
  EmployeeProblem,
  EmployeeRecord,
  EmployeeValues,
  ImportedEmployee,
} from '@fribillett/core/employer';
import { useMemo } from 'react';
import { asTransportError, isOutcomeUnknown } from '../internal/asTransportError.ts';
import { useControllable } from '../internal/useControllable.ts';
import { useLatest } from '../internal/useLatest.ts';
import { useWrite } from '../internal/useWrite.ts';
import { employerKeys } from './internal/employerKeys.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/** What `useEmployeeForm` takes. */
export interface EmployeeFormOptions {
  /** The company that the employee is of. */
  companyId: number;
  /** Changes this import instead of making a new one. Another import is another form: give it another `key`. */
  importedEmployeeId?: string | undefined;
  /** What the form begins with; read when it appears. */
  initial?: Partial<Omit<EmployeeRecord, 'companyId'>> | undefined;
  /** Whether synthetic people (Tenor, Dolly) are let in, as in a test environment. Default false. */
  testNumbers?: boolean | undefined;
  /** Hears of every import that was accepted; not after an unmount or in another session. */
  onImported?: ((imported: ImportedEmployee) => void) | undefined;
}

/**
 * Where a form stands. `invalid`: it was sent with something wrong in it, and nothing left. `unknown-outcome`: no answer
 * came, and the employee may have been imported: look before sending again.
 */
export type EmployeeFormState =
  | { status: 'idle' }
  | { status: 'invalid' }
  | { status: 'sending' }
  | { status: 'imported'; imported: ImportedEmployee }
  | { status: 'unknown-outcome'; error: TransportError }
  | { status: 'failed'; error: TransportError };

/** A column that somebody fills in. */
export type EmployeeFormColumn = Exclude<keyof EmployeeRecord, 'companyId'>;

/** What `useEmployeeForm` hands out. */
export interface EmployeeFormResult {
  state: EmployeeFormState;
  /** What stands in each field. The personal number is gone once it was sent. */
  values: EmployeeValues;
  /** Whether the day from which a disability counts is asked for. */
  isDisabilityDateNeeded: boolean;
  /** Everything that is wrong and may be said by now, in the order of the columns. */
  problems: readonly EmployeeProblem[];
  /** The same of one field. */
  problemsOf: (column: EmployeeFormColumn) => readonly EmployeeProblem[];
  /** Fills a field in. What was wrong with it goes as soon as it is right; what becomes wrong waits for `check`. */
  set: (column: EmployeeFormColumn, value: string) => void;
  /** Says what is wrong with a field, for when it is left; an empty one is let be until the form is sent. */
  check: (column: EmployeeFormColumn) => void;
  /** Checks everything and sends it, once for a double click, and never again by itself. */
  submit: () => void;
  /** After an import: the form again, empty for the next employee, or as it was sent to change the same one again. */
  reset: () => void;
}

interface Held {
  values: EmployeeValues;
  /** The fields of which may be said what is wrong. */
  told: readonly string[];
}

const idle: EmployeeFormState = { status: 'idle' };
const sending: EmployeeFormState = { status: 'sending' };
const everyColumn: readonly string[] = employeeColumns.map(({ name }) => name);

/** One employee to import: typed as text, checked as a row of the file is, and sent as one. Kept in no cache. */
export function useEmployeeForm({
  companyId,
  importedEmployeeId,
  initial,
  testNumbers = false,
  onImported,
}: EmployeeFormOptions): EmployeeFormResult {
  const { employerTransport, sessionKey, privateClient } = useEmployerSession();
  const [{ values: typed, told }, change] = useControllable<Held>({
    value: undefined,
    defaultValue: { values: employeeValues(initial), told: [] },
    onValueChange: undefined,
  });
  const values = useMemo(() => ({ ...typed, companyId: String(companyId) }), [typed, companyId]);
  const checked = useMemo(
    () => checkEmployeeValues(values, { companyId, testNumbers }),
    [values, companyId, testNumbers],
  );
  const wrong = checked.status === 'invalid' ? checked.problems : [];
  const problems = everyColumn
    .filter((name) => told.includes(name))
    .flatMap((name) => wrong.filter(({ column }) => column === name));

  const { state, send, show } = useWrite<EmployeeRecord, EmployeeFormState>({
    idle,
    pending: sending,
    run: async (employee, { isWatched }) => {
      try {
        const imported =
          importedEmployeeId === undefined
            ? await employerTransport.importNewEmployee({ employee })
            : await employerTransport.patchImportedEmployee({ importedEmployeeId, employee });
        void privateClient.invalidateQueries({ queryKey: employerKeys.importedEmployees(sessionKey) });
        if (isWatched()) {
          forget();
          onImported?.(imported);
        }
        return { status: 'imported', imported };
      } catch (rejection) {
        const error = asTransportError(rejection);
        return { status: isOutcomeUnknown(error) ? 'unknown-outcome' : 'failed', error };
      }
    },
  });

  /** A new employee begins anew; one who is changed again is typed again but for the personal number. */
  const forget = () => {
    change(({ values: sent }) => ({
      values: importedEmployeeId === undefined ? employeeValues() : { ...sent, ssn: '' },
      told: [],
    }));
  };

  return {
    state: state.status === 'invalid' && problems.length === 0 ? idle : state,
    values,
    isDisabilityDateNeeded: isDisabilityDateNeeded(values),
    problems,
    problemsOf: (column) => problems.filter((problem) => problem.column === column),
    set: useLatest((column, value) => {
      const isWrong = problems.some((problem) => problem.column === column);
      change((held) => ({
        values: { ...held.values, [column]: value },
        told: isWrong ? held.told : held.told.filter((name) => name !== column),
      }));
    }),
    check: useLatest((column) => {
      change((held) =>
        held.values[column].trim() === '' || held.told.includes(column)
          ? held
          : { ...held, told: [...held.told, column] },
      );
    }),
    submit: useLatest(() => {
      if (state.status === 'sending' || state.status === 'imported') return;
      change((held) => ({ ...held, told: everyColumn }));
      if (checked.status === 'valid') send(checked.record);
      else show({ status: 'invalid' });
    }),
    reset: useLatest(() => {
      show(idle);
    }),
  };
}
