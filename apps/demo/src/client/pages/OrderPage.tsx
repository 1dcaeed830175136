import { formatMoney } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { useQuery } from '@tanstack/react-query';
import type { OrderAnswer, OrderState } from '../../shared/shopApi.ts';
import { CancelTickets } from '../cancel/CancelTickets.tsx';
import { RefundReceipt } from '../cancel/RefundReceipt.tsx';
import { useCancel, type Cancel } from '../cancel/useCancel.ts';
import { PayBox } from '../offers/PayBox.tsx';
import { OrderFacts } from '../order/OrderFacts.tsx';
import { orderStageOf, useIsJustPaid, type OrderStage } from '../order/orderStage.ts';
import { TicketCard } from '../order/TicketCard.tsx';
import { ticketsByJourney } from '../order/ticketsByJourney.ts';
import { OrderUsageCard } from '../order/OrderUsageCard.tsx';
import { useOrderUsage } from '../order/useOrderUsage.ts';
import { Failure } from '../parts/Failure.tsx';
import { Note } from '../parts/Note.tsx';
import { PageHeading } from '../parts/PageHeading.tsx';
import { QueryView } from '../parts/QueryView.tsx';
import { stepOf } from '../parts/steps.ts';
import { Link } from '../routing/Link.tsx';
import { useRoute } from '../routing/navigation.ts';
import { tripOf } from '../routing/route.ts';
import { useSignedIn } from '../session/SessionContext.ts';
import { ShopError } from '../shop/ShopError.ts';
import { orderQuery } from '../shop/shopQueries.ts';
import { parseTrip } from '../trip/trip.ts';
import { formatTime } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';

const freshTrip = parseTrip(new URLSearchParams());

/** Step 6, and every step after the reservation when the page is loaded again: where the order stands. */
export function OrderPage({ orderId }: { orderId: string }) {
  const words = useWords();
  const { sessionKey } = useSignedIn();
  const query = useQuery(orderQuery(sessionKey, orderId));
  const cancel = useCancel(orderId);
  const isJustPaid = useIsJustPaid(query.data);
  const stage = query.data === undefined ? 'loading' : orderStageOf(query.data, isJustPaid);
  const isUnknown = query.error instanceof ShopError && query.error.code === 'not-found';
  return (
    <div className="page">
      <PageHeading title={words.order.titles[stage]} step={stepOf('order')}>
        {stage !== 'loading' && (
          <p className="lead" role="status">
            {words.order.lead[stage]}
          </p>
        )}
      </PageHeading>
      {isUnknown && query.data === undefined ? (
        <Note tone="hint">
          <p>{words.order.notFound}</p>
        </Note>
      ) : (
        <QueryView query={query} rows={5}>
          {(order) => (
            <>
              {query.isError && cancel.failure.status !== 'unknown' && (
                <Failure
                  error={query.error instanceof ShopError ? query.error : { code: 'bad-response' }}
                  onRetry={() => {
                    void query.refetch();
                  }}
                />
              )}
              <OrderView
                order={order}
                cancel={cancel}
                stage={orderStageOf(order, isJustPaid)}
                isLooking={query.isFetching}
                onLook={() => {
                  void query.refetch();
                }}
              />
            </>
          )}
        </QueryView>
      )}
    </div>
  );
}

interface StandingProps {
  order: OrderAnswer;
  stage: OrderStage;
  isLooking: boolean;
  onLook: () => void;
}

function OrderView({ cancel, ...standing }: StandingProps & { cancel: Cancel }) {
  const { order } = standing;
  return (
    <div className="columns order" data-state={order.state}>
      <div className="stack">
        {ticketsByJourney(order.tickets).map((tickets) => (
          <TicketCard key={tickets[0]?.orderLineId} tickets={tickets} />
        ))}
        <Standing {...standing} />
        {['issued', 'cancelling', 'cancelled'].includes(order.state) && (
          <AfterSale order={order} cancel={cancel} />
        )}
      </div>
      <aside className="stack">
        <OrderFacts order={order} />
        <WayOn state={order.state} />
      </aside>
    </div>
  );
}

/** What was cancelled, what can be, and what the order counts for. */
function AfterSale({ order, cancel }: { order: OrderAnswer; cancel: Cancel }) {
  const usage = useOrderUsage(order);
  return (
    <>
      <RefundReceipt order={order} />
      <OrderUsageCard usage={usage} />
      {order.state === 'issued' && (
        <CancelTickets key={order.refunds.length} order={order} usage={usage} cancel={cancel} />
      )}
    </>
  );
}

/** What comes after an order that is closed: the same trip once more where there are no tickets, or another trip. */
function WayOn({ state }: { state: OrderState }) {
  const words = useWords();
  const trip = tripOf(useRoute());
  if (!['issued', 'failed-refunded', 'cancelled', 'expired'].includes(state)) return null;
  const mayRepeat = state !== 'issued' && trip !== undefined;
  return (
    <>
      {mayRepeat && (
        <Link to={{ name: 'checkout', trip }} className="button wide">
          {words.order.reserveAgain}
        </Link>
      )}
      <Link
        to={{ name: 'trip', trip: freshTrip }}
        className={mayRepeat || state === 'issued' ? 'button quiet wide' : 'button wide'}
      >
        {words.order.newTrip}
      </Link>
    </>
  );
}

/** What there is to do, or to wait for. */
function Standing({ order, stage, isLooking, onLook }: StandingProps) {
  const words = useWords();
  const { locale } = useTexts();
  switch (stage) {
    case 'reserved':
      return (
        <section className="card pay-box" aria-label={words.order.titles.reserved}>
          {order.isPaymentDeclined && (
            <Note tone="hint">
              <p>{words.order.declined}</p>
            </Note>
          )}
          {order.expiresAt !== undefined && (
            <p className="help">{words.order.heldUntil(formatTime(order.expiresAt))}</p>
          )}
          <PayBox
            orderId={order.orderId}
            amount={{ amount: order.total, currency: order.currency }}
            basketKey={`${order.orderId} ${order.total}`}
          />
        </section>
      );
    case 'awaiting-payment':
      return (
        <section className="card pay-box" aria-label={words.order.titles['awaiting-payment']}>
          {order.terminalUrl !== undefined && (
            <a className="button big wide" href={ownPath(order.terminalUrl)}>
              {words.order.openPayment}
            </a>
          )}
          <LookAgain isLooking={isLooking} onLook={onLook} />
        </section>
      );
    case 'just-paid':
      return (
        <section className="card waiting" aria-label={words.order.titles['just-paid']}>
          <span className="spinner" aria-hidden="true" />
        </section>
      );
    case 'paying':
    case 'cancelling':
    case 'paid-not-issued':
      return (
        <section className="card waiting" aria-label={words.order.titles[stage]}>
          <span className="spinner" aria-hidden="true" />
          {stage === 'cancelling' && (
            <p className="quote">{words.order.quote(order.orderId, order.correlationId)}</p>
          )}
          {stage === 'paid-not-issued' && (
            <Note tone="hint">
              <p>{words.order.doNotBuyAgain}</p>
              <p className="quote">{words.order.quote(order.orderId, order.correlationId)}</p>
            </Note>
          )}
          <LookAgain isLooking={isLooking} onLook={onLook} />
        </section>
      );
    case 'failed-refunded':
      return (
        <Note tone="bad" isAlert>
          <p>{words.order.refundedNote(formatMoney(refundOf(order), locale))}</p>
          <p className="quote">{words.order.quote(order.orderId, order.correlationId)}</p>
        </Note>
      );
    case 'issued':
    case 'cancelled':
    case 'expired':
      return null;
  }
}

function LookAgain({ isLooking, onLook }: { isLooking: boolean; onLook: () => void }) {
  const words = useWords();
  return (
    <button type="button" className="button quiet" aria-disabled={isLooking} onClick={onLook}>
      {isLooking ? words.order.checkingAgain : words.order.lookAgain}
    </button>
  );
}

function refundOf({ refundedAmount, paidAmount, total, currency }: OrderAnswer) {
  return { amount: refundedAmount ?? paidAmount ?? total, currency };
}

/** A payment page is on this site, whatever an answer says. */
function ownPath(terminalUrl: string): string {
  const { pathname, search } = new URL(terminalUrl, window.location.origin);
  return `${pathname}${search}`;
}
