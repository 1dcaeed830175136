'use client';
import { createTexts, defaultAgeBands, nb } from '@fribillett/core';
import type { AgeBand, PurposeMapping, TextOverrides, Texts, Transport } from '@fribillett/core';
import { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { PersonnelTicketContext } from './internal/PersonnelTicketContext.ts';
import { queryKeys } from './internal/queryKeys.ts';
import { useStableValue } from './internal/useStableValue.ts';

/** Props of `PersonnelTicketProvider`. */
export interface PersonnelTicketProviderProps {
  /** Where the questions go: `createHttpTransport(…)` or an implementation of one's own. */
  transport: Transport;
  /** Which entitlement products are private and which are work; what is not mapped is never guessed. */
  purposes: PurposeMapping;
  /** An opaque word for the session, not a secret; when it changes, everything that was read is forgotten. */
  sessionKey: string;
  /** The catalogue of texts: `nb` (default), `nn` or `en` from `@fribillett/core`, or a translation of one's own. */
  locale?: Texts | undefined;
  /** Texts of the shop's own, one by one. */
  texts?: TextOverrides | undefined;
  /** The ages of the traveller types, where the shop's differ from the defaults. */
  ageBands?: readonly AgeBand[] | undefined;
  /** A query client of the shop's; without one the provider makes its own and shares it with nobody. */
  queryClient?: QueryClient | undefined;
  children?: ReactNode;
}

/** Gives every hook and component below it the transport, the purposes, the words and one cache per session. */
export function PersonnelTicketProvider({
  transport,
  purposes,
  sessionKey,
  locale = nb,
  texts,
  ageBands = defaultAgeBands,
  queryClient,
  children,
}: PersonnelTicketProviderProps) {
  const [ownClient] = useState(() => new QueryClient());
  const client = queryClient ?? ownClient;
  useListenToTheBrowser(client);
  useForgetOtherSessions(client, sessionKey);
  // Written inline, these are fresh on every render.
  const stable = useStableValue({ purposes, texts, ageBands });
  const t = useMemo(() => createTexts(locale, stable.texts), [locale, stable.texts]);
  const value = useMemo(
    () => ({
      transport,
      purposes: stable.purposes,
      sessionKey,
      locale: locale.locale,
      t,
      ageBands: stable.ageBands,
      client,
    }),
    [transport, stable.purposes, sessionKey, locale, t, stable.ageBands, client],
  );
  return <PersonnelTicketContext.Provider value={value}>{children}</PersonnelTicketContext.Provider>;
}

/** Without it a reading that waits for the network would wait for ever; a client that is mounted twice only counts. */
function useListenToTheBrowser(client: QueryClient): void {
  useEffect(() => {
    client.mount();
    return () => {
      client.unmount();
    };
  }, [client]);
}

/** The keys alone keep sessions apart; this also takes the other person's data out of memory. */
function useForgetOtherSessions(client: QueryClient, sessionKey: string): void {
  const previous = useRef({ client, sessionKey });
  useEffect(() => {
    const before = previous.current;
    previous.current = { client, sessionKey };
    // Not in a clean-up: StrictMode would run it, and forget the session that is there.
    if (before.sessionKey === sessionKey) return;
    const queryKey = queryKeys.session(before.sessionKey);
    void before.client.cancelQueries({ queryKey });
    before.client.removeQueries({ queryKey });
  }, [client, sessionKey]);
}
