import { useEntitlements } from '@fribillett/hooks';
import type { Ticket } from '../../shared/shopApi.ts';
import { countOfOther } from '../trip/journeys.ts';
import { useWords } from '../words/WordsContext.ts';

/**
 * How somebody on a ticket is called: by name, which for the owner of a right stands with the right, by count for a companion
 * without one, else a traveller.
 */
export function useTravellerName(): (traveller: Ticket['travellers'][number]) => string {
  const words = useWords();
  const { answer } = useEntitlements();
  return ({ id, displayName }) => {
    if (displayName !== undefined) return displayName;
    const owner = answer?.entitlements.find((right) => right.owner.customerNumber === id)?.owner;
    if (owner !== undefined) return owner.displayName;
    const count = countOfOther(id);
    return count === undefined ? words.order.traveller : words.checkout.companion(count);
  };
}
