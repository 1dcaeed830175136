import type { Refusal } from '@fribillett/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { usePersonnelTicketContext } from './PersonnelTicketContext.ts';
import { ownDefaults, queryKeys } from './queryKeys.ts';

type RefusalsByOrder = Readonly<Record<string, readonly Refusal[]>>;

const none: readonly Refusal[] = [];

/** What validations of this session have refused, so that the picker can say it beside the right. */
export function useRefusals(): readonly Refusal[] {
  const { client, sessionKey } = usePersonnelTicketContext();
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

/** Remembers the latest word on an order; an order that is cleared refuses nothing any more. */
export function useRememberRefusals(): (orderId: string, refusals: readonly Refusal[]) => void {
  const { client, sessionKey } = usePersonnelTicketContext();
  return (orderId, refusals) => {
    client.setQueryData<RefusalsByOrder>(queryKeys.refusals(sessionKey), (known = {}) => ({
      ...known,
      [orderId]: refusals,
    }));
  };
}

function flatten(byOrder: RefusalsByOrder): readonly Refusal[] {
  return Object.values(byOrder).flat();
}
