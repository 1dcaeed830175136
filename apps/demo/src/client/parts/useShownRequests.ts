import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { TracedRequestsAnswer } from '../../shared/traceApi.ts';
import { mergeRequests, type ShownRequest } from '../shop/mergeRequests.ts';
import { requestLog } from '../shop/requestLog.ts';

/** So many milliseconds of quiet before the server is asked what the last requests led to. */
const quiet = 400;

/** Which requests are shown, and who tells of them. */
export interface ShownTrace {
  /** Whose; absent where the server tells nothing. */
  sessionKey: string | undefined;
  /** Asks the server what it remembers of the session's requests. */
  read: (signal: AbortSignal) => Promise<TracedRequestsAnswer>;
  /** Whether a request of this page belongs here: the shop and the back office share the page. */
  isOwn: (path: string) => boolean;
}

/** What the page has sent, with what the server tells of it while `isOpen`. `isWhole` when the server tells anything. */
export function useShownRequests(
  { sessionKey, read, isOwn }: ShownTrace,
  isOpen: boolean,
): { requests: readonly ShownRequest[]; isWhole: boolean } {
  const all = useSyncExternalStore(requestLog.subscribe, requestLog.read);
  const logged = useMemo(() => all.filter(({ path }) => isOwn(path)), [all, isOwn]);
  const isWhole = sessionKey !== undefined;
  const isAsking = isOpen && isWhole;
  const { data, refetch } = useQuery({
    queryKey: ['traced', sessionKey ?? ''],
    queryFn: ({ signal }) => read(signal),
    staleTime: Infinity,
    retry: false,
    enabled: isAsking,
  });
  const settled = logged.filter(({ milliseconds }) => milliseconds !== undefined).length;
  const last = logged[0]?.id;
  useEffect(() => {
    if (!isAsking) return undefined;
    const timer = setTimeout(() => {
      void refetch();
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [isAsking, settled, last, refetch]);
  const requests = useMemo(
    () => mergeRequests(logged, isWhole ? (data?.requests ?? []) : []),
    [logged, data, isWhole],
  );
  return { requests, isWhole };
}
