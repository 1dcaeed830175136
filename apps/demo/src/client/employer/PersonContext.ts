import { createContext, useContext } from 'react';
import type { HrPerson } from '../../shared/employerApi.ts';

/** A sign-in to the back office, with somebody in it. */
export interface SignedInPerson {
  sessionKey: string;
  person: HrPerson;
  hasDemoControls: boolean;
}

export const PersonContext = createContext<SignedInPerson | undefined>(undefined);

/** Who is signed in; `undefined` when nobody is. */
export function usePerson(): SignedInPerson | undefined {
  return useContext(PersonContext);
}
