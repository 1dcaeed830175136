import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onUnauthorized } from '../shop/requestLog.ts';
import { employerSessionQuery } from './employerQueries.ts';

/**
 * Reads the session again when an answer says that it is another one, and whenever the tab is looked at again: somebody may
 * have signed in beside it. What was read for the one before is forgotten with the session key.
 */
export function useEmployerSessionReadAgain(): void {
  const client = useQueryClient();
  useEffect(() => {
    const readAgain = () => {
      void client.invalidateQueries({ queryKey: employerSessionQuery.queryKey });
    };
    const look = () => {
      if (document.visibilityState === 'visible') readAgain();
    };
    const forget = onUnauthorized(readAgain);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      forget();
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client]);
}
