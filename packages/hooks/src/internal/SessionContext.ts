import type { AgeBand, EntitlementsAnswer, PurposeMapping, Translate, Transport } from '@fribillett/core';
import type { EmployerTranslate, EmployerTransport } from '@fribillett/core/employer';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

/** What every provider hands down. */
interface Session {
  sessionKey: string;
  /** BCP 47 tag of the texts, for days and money. */
  locale: string;
  t: Translate;
  client: QueryClient;
}

/** Rights that the host has read for a session before the page was there, on its server for instance. */
export interface InitialEntitlements {
  /** The session that they were read for: shown to no other. */
  sessionKey: string;
  answer: EntitlementsAnswer;
  /** When they were read, in milliseconds since the epoch; they are read again a minute later, as any others. */
  readAt: number;
}

/** What a shop's provider hands down. */
export interface SaleSession extends Session {
  transport: Transport;
  initialEntitlements?: InitialEntitlements | undefined;
  purposes: PurposeMapping;
  ageBands: readonly AgeBand[];
}

/** What an employer's provider hands down: words for both, since the notices are the same. */
export interface EmployerSession extends Session {
  t: EmployerTranslate;
  employerTransport: EmployerTransport;
  /** For what is read of employees: in memory, and out of reach of a host that persists its cache. */
  privateClient: QueryClient;
}

/** One for both sides, so that notices and writes are the same in a shop and in an employer's back office. */
export const SessionContext = createContext<SaleSession | EmployerSession | undefined>(undefined);

/** @throws Error outside of a provider. */
export function useSession(): SaleSession | EmployerSession {
  return useContext(SessionContext) ?? missing();
}

/** @throws Error outside of a shop's provider. */
export function useSaleSession(): SaleSession {
  const session = useSession();
  return 'purposes' in session ? session : missing();
}

function missing(): never {
  throw new Error('Wrap it in a <PersonnelTicketProvider>.');
}
