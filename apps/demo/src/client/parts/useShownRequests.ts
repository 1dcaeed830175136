import { useQuery } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { SessionContext } from '../session/SessionContext.ts';
import { useDemoControls } from '../session/useDemoControls.ts';
import { mergeRequests, type ShownRequest } from '../shop/mergeRequests.ts';
import { requestLog } from '../shop/requestLog.ts';
import { tracedRequestsQuery } from '../shop/shopQueries.ts';

/** So many milliseconds of quiet before the server is asked what the last requests led to. */
const quiet = 400;

/** What the page has sent, with what the server tells of it while `isOpen`. `isWhole` when the server tells anything. */
export function useShownRequests(isOpen: boolean): { requests: readonly ShownRequest[]; isWhole: boolean } {
  const logged = useSyncExternalStore(requestLog.subscribe, requestLog.read);
  const session = useContext(SessionContext);
  const isWhole = useDemoControls() && session !== undefined;
  const isAsking = isOpen && isWhole;
  const { data, refetch } = useQuery({
    ...tracedRequestsQuery(session?.sessionKey ?? ''),
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
