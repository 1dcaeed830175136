import { createContext, useContext } from 'react';
import type { FamilyMember, Persona } from '../../shared/shopApi.ts';

/** A sign-in, with somebody in it. */
export interface SignedIn {
  sessionKey: string;
  persona: Persona;
  /** The customer first, then those whom they may buy for. */
  family: readonly FamilyMember[];
}

export const SessionContext = createContext<SignedIn | undefined>(undefined);

/** Who is signed in. @throws Error on a page that is shown to nobody in particular. */
export function useSignedIn(): SignedIn {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('This page is only shown to somebody who is signed in.');
  return session;
}
