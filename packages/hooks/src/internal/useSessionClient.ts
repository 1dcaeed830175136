import { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queryKeys } from './queryKeys.ts';

/** The host's query client, or one of the provider's own, that forgets a session when another one begins. */
export function useSessionClient(queryClient: QueryClient | undefined, sessionKey: string): QueryClient {
  const [ownClient] = useState(() => new QueryClient());
  const client = queryClient ?? ownClient;
  useListenToTheBrowser(client);
  useForgetOtherSessions(client, sessionKey);
  return client;
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
