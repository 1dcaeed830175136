'use client';
import { createTexts } from '@fribillett/core';
import { nb } from '@fribillett/core/employer';
import type { EmployerTextOverrides, EmployerTexts, EmployerTransport } from '@fribillett/core/employer';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { SessionContext } from '../internal/SessionContext.ts';
import { useSessionClient } from '../internal/useSessionClient.ts';
import { useStableValue } from '../internal/useStableValue.ts';

/** Props of `EmployerProvider`. */
export interface EmployerProviderProps {
  /** Where the questions go: `createHttpEmployerTransport(…)` or an implementation of one's own. */
  transport: EmployerTransport;
  /** An opaque word for the session, not a secret; when it changes, everything that was read is forgotten. */
  sessionKey: string;
  /** The catalogue of texts: `nb` (default), `nn` or `en` from `@fribillett/core/employer/texts/…`. */
  locale?: EmployerTexts | undefined;
  /** Texts of the host's own, one by one. */
  texts?: EmployerTextOverrides | undefined;
  /**
   * A query client of the host's; without one the provider makes its own and shares it with nobody. What is read of
   * employees, birth dates and pickup codes among it, never enters it: a host may persist its cache.
   */
  queryClient?: QueryClient | undefined;
  children?: ReactNode;
}

/** Gives every hook and component of the employer's side below it the transport, the words and one cache per session. */
export function EmployerProvider({
  transport,
  sessionKey,
  locale = nb,
  texts,
  queryClient,
  children,
}: EmployerProviderProps) {
  const client = useSessionClient(queryClient, sessionKey);
  // Never the host's, which it may persist.
  const privateClient = useSessionClient(undefined, sessionKey);
  // Written inline, they are fresh on every render.
  const overrides = useStableValue(texts);
  const value = useMemo(
    () => ({
      employerTransport: transport,
      sessionKey,
      locale: locale.locale,
      t: createTexts(locale, overrides),
      client,
      privateClient,
    }),
    [transport, sessionKey, locale, overrides, client, privateClient],
  );
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}
