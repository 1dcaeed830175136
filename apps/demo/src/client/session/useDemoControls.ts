import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../shop/shopQueries.ts';

/** Whether the backend lets visitors change things; nothing below `/shop/demo` is asked for otherwise. */
export function useDemoControls(): boolean {
  return useQuery(sessionQuery).data?.hasDemoControls ?? false;
}
