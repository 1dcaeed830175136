'use client';
import type { TransportError } from '@fribillett/core';
import { nationalIdOf } from '@fribillett/core/employer';
import type { RegisteredEmployee } from '@fribillett/core/employer';
import { asTransportError } from '../internal/asTransportError.ts';
import { useLatest } from '../internal/useLatest.ts';
import { useWrite } from '../internal/useWrite.ts';
import { useEmployerSession } from './internal/useEmployerSession.ts';

/**
 * Whether an employee's national id is in sight. `missing`: Entur has none. `masked`: the server keeps it to itself, the
 * session may not see it.
 */
export type ShownNationalId =
  | { status: 'hidden' }
  | { status: 'pending' }
  /** Birth date and personal number, `170280 12345`, as far as both are known. */
  | { status: 'shown'; nationalId: string }
  | { status: 'missing' }
  | { status: 'masked' }
  | { status: 'failed'; error: TransportError };

/** What `useShownNationalId` hands out. The functions stay the same from render to render. */
export interface ShownNationalIdResult {
  state: ShownNationalId;
  /** Asks for it. Does nothing while that is under way. */
  show: () => void;
  /** Forgets it. */
  hide: () => void;
}

const hidden: ShownNationalId = { status: 'hidden' };
const pending: ShownNationalId = { status: 'pending' };

/**
 * Shows an employee's national id for as long as the component stands there and nobody hides it. It is asked for each
 * time, and is in no cache. Another employee is another component: give it another `key`.
 */
export function useShownNationalId(employeeId: string): ShownNationalIdResult {
  const { employerTransport } = useEmployerSession();
  const { state, send, show } = useWrite<string, ShownNationalId>({
    idle: hidden,
    pending,
    run: async (asked) => {
      try {
        return shownOf(await employerTransport.getEmployee({ employeeId: asked, showNationalIds: true }));
      } catch (rejection) {
        return { status: 'failed', error: asTransportError(rejection) };
      }
    },
  });
  return {
    state,
    show: useLatest(() => {
      send(employeeId);
    }),
    hide: useLatest(() => {
      show(hidden);
    }),
  };
}

function shownOf({ dateOfBirth, ssn }: RegisteredEmployee): ShownNationalId {
  if (ssn === undefined || ssn === '') return { status: 'missing' };
  if (!/^\d+$/.test(ssn)) return { status: 'masked' };
  if (dateOfBirth === undefined) return { status: 'shown', nationalId: ssn };
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  // A D-number's begins otherwise than the birth date; a pensioner's may fit none.
  const begins = nationalIdOf(dateOfBirth, ssn)?.id.slice(0, 6) ?? day + month + year.slice(2);
  return { status: 'shown', nationalId: `${begins} ${ssn}` };
}
