import type { Refusal, Verdict } from '@fribillett/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useSaleSession } from './SessionContext.ts';
import { ownDefaults, queryKeys } from './queryKeys.ts';

type RefusalsByOrder = Readonly<Record<string, readonly Refusal[]>>;

const none: readonly Refusal[] = [];

/** What validations of this session have refused, so that the picker can say it beside the right. */
export function useRefusals(): readonly Refusal[] {
  const { client, sessionKey } = useSaleSession();
  const { data } = useQuery(
    {
      ...ownDefaults,
      queryKey: queryKeys.refusals(sessionKey),
      // Never fetched: the gate writes it.
      queryFn: skipToken,
      staleTime: Infinity,
      gcTime: Infinity,
      select: flatten,
    },
    client,
  );
  return data ?? none;
}

/**
 * Remembers the latest word on an order. Once rights are cleared, those that were refused before may hold too: all is
 * forgotten, and said again should it be true. An order without rights tells nothing.
 */
export function useRememberRefusals(): (orderId: string, verdict: Verdict) => void {
  const { client, sessionKey } = useSaleSession();
  return (orderId, verdict) => {
    if (verdict.status === 'not-needed') return;
    client.setQueryData<RefusalsByOrder>(queryKeys.refusals(sessionKey), (known) =>
      verdict.status === 'refused' ? { ...known, [orderId]: verdict.refusals } : {},
    );
  };
}

function flatten(byOrder: RefusalsByOrder): readonly Refusal[] {
  return Object.values(byOrder).flat();
}
