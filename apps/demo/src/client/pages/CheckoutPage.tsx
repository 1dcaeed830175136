import type { PersonnelTicketSaleResult } from '@fribillett/hooks';
import { PageHeading } from '../parts/PageHeading.tsx';
import { QueryView } from '../parts/QueryView.tsx';
import { stepOf } from '../parts/steps.ts';
import { Link } from '../routing/Link.tsx';
import type { Trip } from '../trip/trip.ts';
import type { useTripLegs } from '../trip/useTripLegs.ts';
import { useWords } from '../words/WordsContext.ts';
import { Checkout } from './Checkout.tsx';

interface CheckoutPageProps {
  trip: Trip;
  legs: ReturnType<typeof useTripLegs>;
  sale: PersonnelTicketSaleResult;
  /** An order that was reserved here before the page was loaded again. */
  waitingOrderId: string | undefined;
}

/** Steps 4 and 5: rights, travellers, ticket and price, once the trip of the address is known to run. */
export function CheckoutPage({ trip, legs, sale, waitingOrderId }: CheckoutPageProps) {
  const { out, back } = legs;
  if (!out.isAsked || (back !== undefined && !back.isAsked)) return <Gone trip={trip} />;
  return (
    <QueryView query={out.query} rows={8}>
      {() => {
        if (out.chosen === undefined) return <Gone trip={trip} />;
        const outLeg = { journeyId: out.id, departure: out.chosen };
        if (back === undefined) {
          return <Checkout trip={trip} legs={[outLeg]} sale={sale} waitingOrderId={waitingOrderId} />;
        }
        return (
          <QueryView query={back.query} rows={8}>
            {() =>
              back.chosen === undefined ? (
                <Gone trip={trip} />
              ) : (
                <Checkout
                  trip={trip}
                  legs={[outLeg, { journeyId: back.id, departure: back.chosen }]}
                  sale={sale}
                  waitingOrderId={waitingOrderId}
                />
              )
            }
          </QueryView>
        );
      }}
    </QueryView>
  );
}

function Gone({ trip }: { trip: Trip }) {
  const words = useWords();
  return (
    <div className="page">
      <PageHeading title={words.checkout.goneTitle} step={stepOf('checkout')}>
        <p className="lead">{words.checkout.gone}</p>
      </PageHeading>
      <Link to={{ name: 'trip', trip }} className="button">
        {words.checkout.change}
      </Link>
    </div>
  );
}
