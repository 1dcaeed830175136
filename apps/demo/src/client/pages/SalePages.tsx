import type { Journey } from '@fribillett/core';
import { usePersonnelTicketSale } from '@fribillett/hooks';
import { useMemo, useState } from 'react';
import type { Route } from '../routing/route.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { toCompanions, toJourney } from '../trip/journeys.ts';
import { useTripLegs } from '../trip/useTripLegs.ts';
import { useWords } from '../words/WordsContext.ts';
import { CheckoutPage } from './CheckoutPage.tsx';
import { TripPage } from './TripPage.tsx';

/** The trip and what is chosen for it. One sale stands above both pages, so that a changed trip keeps the chosen rights. */
export function SalePages({ route }: { route: Extract<Route, { name: 'trip' | 'checkout' }> }) {
  const words = useWords();
  const { family } = useSignedIn();
  const { trip } = route;
  const legs = useTripLegs(trip);
  const journeys = useLastJourneys(legs);
  const companions = useMemo(
    () => toCompanions(trip, family, words.checkout.companion),
    [trip, family, words],
  );
  const sale = usePersonnelTicketSale({ journeys, companions });
  return route.name === 'trip' ? (
    <TripPage trip={trip} legs={legs} />
  ) : (
    <CheckoutPage trip={trip} legs={legs} sale={sale} waitingOrderId={route.orderId} />
  );
}

/** The journeys of the last trip that was whole: while another train is looked for, the rights are not judged anew. */
function useLastJourneys({ out, back }: ReturnType<typeof useTripLegs>): readonly Journey[] {
  const [held, setHeld] = useState<readonly Journey[]>([]);
  const isWhole = out.chosen !== undefined && (back === undefined || back.chosen !== undefined);
  const current = [out, back].flatMap((leg) =>
    leg?.chosen === undefined ? [] : [toJourney(leg.id, leg.chosen)],
  );
  if (isWhole && JSON.stringify(current) !== JSON.stringify(held)) {
    setHeld(current);
    return current;
  }
  return held;
}
