import type { TransportError } from '@fribillett/core';
import type { RegisteredEmployee } from '@fribillett/core/employer';
import { asTransportError } from '../../internal/asTransportError.ts';
import { useLatest } from '../../internal/useLatest.ts';
import { useWrite } from '../../internal/useWrite.ts';
import { employerKeys } from './employerKeys.ts';
import { useEmployerSession } from './useEmployerSession.ts';

/** Where the registration of a yes or no for a year stands. What is registered stands in the employee. */
export type YearWriteState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'done'; value: boolean }
  | { status: 'failed'; wanted: boolean; error: TransportError };

/** What registers a yes or no for a year. The functions stay the same from render to render. */
export interface YearWriteResult {
  state: YearWriteState;
  /** Registers it. Does nothing while one is under way. */
  set: (value: boolean) => void;
  /** Sends the same again after a failure: it does nothing twice. */
  retry: () => void;
}

/** What `useYearWrite` takes. */
export interface YearWrite<Answer> {
  employeeId: string;
  send: (value: boolean) => Promise<Answer>;
  /** What the server says now, put into the employee that is shown. */
  put: (employee: RegisteredEmployee, answer: Answer) => RegisteredEmployee;
}

const idle: YearWriteState = { status: 'idle' };
const pending: YearWriteState = { status: 'pending' };

/** Never shown before the server has said so: somebody may lose a ticket by it. */
export function useYearWrite<Answer>({ employeeId, send, put }: YearWrite<Answer>): YearWriteResult {
  const { sessionKey, privateClient } = useEmployerSession();
  const queryKey = employerKeys.employee(sessionKey, employeeId);
  const { state, send: sendOnce } = useWrite<boolean, YearWriteState>({
    idle,
    pending,
    run: async (value) => {
      try {
        const answer = await send(value);
        // A reading that began before the answer would take it back.
        await privateClient.cancelQueries({ queryKey });
        privateClient.setQueryData<RegisteredEmployee>(
          queryKey,
          (employee) => employee && put(employee, answer),
        );
        return { status: 'done', value };
      } catch (rejection) {
        const error = asTransportError(rejection);
        // It may have been registered all the same.
        void privateClient.invalidateQueries({ queryKey });
        return { status: 'failed', wanted: value, error };
      }
    },
  });
  return {
    state,
    set: sendOnce,
    retry: useLatest(() => {
      if (state.status === 'failed') sendOnce(state.wanted);
    }),
  };
}

/** The list with what is said of one year now. */
export function withYear<Entry extends { year: number }>(
  entries: readonly Entry[],
  entry: Entry,
): readonly Entry[] {
  return [...entries.filter(({ year }) => year !== entry.year), entry];
}
