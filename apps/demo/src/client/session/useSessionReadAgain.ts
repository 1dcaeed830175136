import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { navigate } from '../routing/navigation.ts';
import { onUnauthorized } from '../shop/requestLog.ts';
import { sessionQuery } from '../shop/shopQueries.ts';

/**
 * Reads the session again when an answer says that it is another one, and whenever the tab is looked at again: somebody
 * may have signed in beside it. Somebody else starts at their own first step. Returns the session key of whoever came
 * that way, so that the page can say it.
 */
export function useSessionReadAgain(): string | undefined {
  const client = useQueryClient();
  const [cameFromElsewhere, setCameFromElsewhere] = useState<string>();
  useEffect(() => {
    async function readAgain() {
      const before = client.getQueryData(sessionQuery.queryKey)?.persona;
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      const after = client.getQueryData(sessionQuery.queryKey);
      if (before === undefined || after?.persona === undefined || after.persona.id === before.id) return;
      setCameFromElsewhere(after.sessionKey);
      navigate({ name: 'code' }, { replace: true });
    }
    function look() {
      if (document.visibilityState === 'visible') void readAgain();
    }
    const forget = onUnauthorized(() => {
      void readAgain();
    });
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      forget();
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client]);
  return cameFromElsewhere;
}
