import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from '../../shared/shopApi.ts';
import { navigate } from '../routing/navigation.ts';
import type { ShopRoute } from '../routing/route.ts';
import { shopClient } from '../shop/shopClient.ts';
import { sessionQuery } from '../shop/shopQueries.ts';

/** Becomes somebody and goes on to a page. */
export function useSignIn(next: ShopRoute) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personaId: string) => shopClient.signIn(personaId),
    onSuccess: (session) => {
      enterShop(client, session);
      navigate(next);
    },
  });
}

/** Shows the shop to whoever has just signed in. What was read for somebody else is forgotten. */
export function enterShop(client: QueryClient, session: SessionAnswer): void {
  client.removeQueries({ queryKey: ['order'] });
  client.removeQueries({ queryKey: ['offers'] });
  client.removeQueries({ queryKey: ['traced'] });
  client.setQueryData(sessionQuery.queryKey, session);
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
