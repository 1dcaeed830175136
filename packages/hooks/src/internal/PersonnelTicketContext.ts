import type { AgeBand, PurposeMapping, Translate, Transport } from '@fribillett/core';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

/** What the provider hands down. */
export interface PersonnelTicketContextValue {
  transport: Transport;
  purposes: PurposeMapping;
  sessionKey: string;
  /** BCP 47 tag of the texts, for days and money. */
  locale: string;
  t: Translate;
  ageBands: readonly AgeBand[];
  client: QueryClient;
}

export const PersonnelTicketContext = createContext<PersonnelTicketContextValue | undefined>(undefined);

/** @throws Error outside of a provider. */
export function usePersonnelTicketContext(): PersonnelTicketContextValue {
  const value = useContext(PersonnelTicketContext);
  if (value === undefined) {
    throw new Error(
      'Fribillett: wrap the checkout in a <PersonnelTicketProvider> with transport, purposes and sessionKey.',
    );
  }
  return value;
}
