'use client';
import { createTexts, defaultAgeBands, nb } from '@fribillett/core';
import type { AgeBand, PurposeMapping, TextOverrides, Texts, Transport } from '@fribillett/core';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { SessionContext } from './internal/SessionContext.ts';
import type { InitialEntitlements } from './internal/SessionContext.ts';
import { useSessionClient } from './internal/useSessionClient.ts';
import { useStableValue } from './internal/useStableValue.ts';

/** Props of `PersonnelTicketProvider`. */
export interface PersonnelTicketProviderProps {
  /** Where the questions go: `createHttpTransport(…)` or an implementation of one's own. */
  transport: Transport;
  /** Which entitlement products are private and which are work; what is not mapped is never guessed. */
  purposes: PurposeMapping;
  /** An opaque word for the session, not a secret; when it changes, everything that was read is forgotten. */
  sessionKey: string;
  /** Rights that the server has read for this page, so that the browser does not ask for them. */
  initialEntitlements?: InitialEntitlements | undefined;
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
  initialEntitlements,
  locale = nb,
  texts,
  ageBands = defaultAgeBands,
  queryClient,
  children,
}: PersonnelTicketProviderProps) {
  const client = useSessionClient(queryClient, sessionKey);
  // Written inline, these are fresh on every render.
  const stable = useStableValue({ purposes, texts, ageBands, initialEntitlements });
  const t = useMemo(() => createTexts(locale, stable.texts), [locale, stable.texts]);
  const value = useMemo(
    () => ({
      transport,
      purposes: stable.purposes,
      sessionKey,
      initialEntitlements: stable.initialEntitlements,
      locale: locale.locale,
      t,
      ageBands: stable.ageBands,
      client,
    }),
    [transport, sessionKey, stable, locale, t, client],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}
