import {
  createParty,
  entitlementChoices,
  type Journey,
  type Party,
  type SelectedOffer,
} from '@fribillett/core';
import type { Stack } from '../../.storybook/createStack.ts';
import { searchOffers, selectOffers } from '../../.storybook/sell.ts';
import { oneWay } from '../../.storybook/trips.ts';

/** Kari on her private right, and what she may buy for one journey to Bergen. */
export async function partyFor(stack: Stack, journeys: readonly Journey[] = oneWay) {
  const answer = await stack.transport.getEntitlements();
  const now = stack.sandbox.clock.now().getTime();
  const people = entitlementChoices(answer, { journeys, purposes: stack.purposes, now });
  const party: Party = createParty({ people, selection: ['1001001:private'], journeys });
  const found = await searchOffers(stack, party);
  const offers: SelectedOffer[] = selectOffers(found.offers, party);
  return { party, offers };
}
