import type { TransportError, TransportErrorCode } from '@fribillett/core';
import { isGenerationOver } from '@fribillett/core/employer';
import type { TaxSavingsGeneration, TaxSavingsMonth, TaxSavingsReading } from '@fribillett/core/employer';
import { hashKey, skipToken, useQuery } from '@tanstack/react-query';
import { ask } from '../../internal/ask.ts';
import { asTransportError } from '../../internal/asTransportError.ts';
import { ownDefaults } from '../../internal/queryKeys.ts';
import { useSessionState } from '../../internal/useSessionState.ts';
import { employerKeys } from './employerKeys.ts';
import { useEmployerSession } from './useEmployerSession.ts';

const mayPass: readonly TransportErrorCode[] = ['network', 'timeout', 'unavailable', 'rate-limited'];

/**
 * Has a month's report made, and asks how far it has come until that is over: more and more seldom, never twice at once, and
 * not while nobody looks. Only what was asked for here is asked on.
 */
export function useGeneration(month: TaxSavingsMonth | undefined) {
  const { employerTransport, sessionKey, privateClient: client } = useEmployerSession();
  const [asked, setAsked] = useSessionState<readonly string[]>([]);
  const queryKey = employerKeys.taxSavingsGeneration(sessionKey, month);
  const isAsked = asked.includes(hashKey(queryKey));
  const query = useQuery<TaxSavingsGeneration, TransportError>(
    {
      ...ownDefaults,
      queryKey,
      queryFn:
        month === undefined
          ? skipToken
          : async ({ signal }) => {
              const told = await ask(signal, () => employerTransport.createTaxSavings(month, { signal }));
              // Read before it is told that it is finished: nobody shall see that there is none in between.
              if (told.isFinished && told.error === undefined) await readReportAgain(month);
              return told;
            },
      enabled: ({ state }) => isAsked && !isGenerationOver(readingOf(state)),
      refetchInterval: ({ state }) => pollAfterMs(state.dataUpdateCount),
      refetchIntervalInBackground: false,
      staleTime: 0,
      // A finished one that was forgotten would be started anew.
      gcTime: Infinity,
      retry: (failures, error) => failures < 3 && mayPass.includes(asTransportError(error).code),
      retryDelay: (failures, error) => retryAfterMs(error) ?? pollAfterMs(failures),
    },
    client,
  );
  const { refetch } = query;

  function readReportAgain(of: TaxSavingsMonth): Promise<void> {
    return client.invalidateQueries({ queryKey: employerKeys.taxSavings(sessionKey, of), exact: true });
  }

  function generate(): void {
    if (month === undefined || (isAsked && !isGenerationOver(readingOf(query)))) return;
    setAsked([...asked.filter((key) => key !== hashKey(queryKey)), hashKey(queryKey)]);
    // Pressed twice before anything was rendered, or in two places.
    if (client.isFetching({ queryKey, exact: true }) > 0) return;
    void client.resetQueries({ queryKey, exact: true });
    void refetch();
  }

  return {
    generation: isAsked ? readingOf(query) : undefined,
    isOffline: isAsked && query.fetchStatus === 'paused',
    generate,
  };
}

function readingOf({
  data,
  error,
}: {
  data: TaxSavingsGeneration | undefined;
  error: Error | null;
}): NonNullable<TaxSavingsReading['generation']> {
  return { told: data, error: error === null ? undefined : asTransportError(error) };
}

/** One second at first, ten at last. */
function pollAfterMs(polls: number): number {
  return Math.min(1000 * 1.5 ** Math.max(0, polls - 1), 10_000);
}

function retryAfterMs(error: unknown): number | undefined {
  const { retryAfterSeconds } = asTransportError(error);
  return retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1000;
}
