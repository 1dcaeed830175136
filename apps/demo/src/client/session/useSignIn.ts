import { useMutation, useQueryClient } from '@tanstack/react-query';
import { navigate } from '../routing/navigation.ts';
import type { Route } from '../routing/route.ts';
import { shopClient } from '../shop/shopClient.ts';
import { sessionQuery } from '../shop/shopQueries.ts';

/** Becomes somebody and goes on to a page. What was read for somebody else is forgotten. */
export function useSignIn(next: Route) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personaId: string) => shopClient.signIn(personaId),
    onSuccess: (session) => {
      client.removeQueries({ queryKey: ['order'] });
      client.removeQueries({ queryKey: ['offers'] });
      client.removeQueries({ queryKey: ['traced'] });
      client.setQueryData(sessionQuery.queryKey, session);
      navigate(next);
    },
  });
}

/** Becomes nobody and goes to the first page. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => shopClient.signOut(),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      navigate({ name: 'persona' });
    },
  });
}
