import { formatMoney } from '@fribillett/core';
import { UsageHistory } from '@fribillett/components';
import { useTexts } from '@fribillett/hooks';
import { useQuery } from '@tanstack/react-query';
import type { OrderSummary } from '../../shared/afterSaleApi.ts';
import { PageHeading } from '../parts/PageHeading.tsx';
import { QueryView } from '../parts/QueryView.tsx';
import { Link } from '../routing/Link.tsx';
import { useSignedIn } from '../session/SessionContext.ts';
import { ordersQuery } from '../shop/shopQueries.ts';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { useLanguage, useWords } from '../words/WordsContext.ts';

/** The customer's orders in this shop, and how all their trips are registered on the rights, wherever they were bought. */
export function TripsPage() {
  const words = useWords();
  const language = useLanguage();
  const { sessionKey } = useSignedIn();
  const query = useQuery(ordersQuery(sessionKey));
  return (
    <div className="page">
      <PageHeading title={words.trips.title}>
        <p className="lead">{words.trips.lead}</p>
      </PageHeading>
      <section className="card" aria-labelledby="orders">
        <h2 id="orders">{words.trips.orders}</h2>
        <QueryView query={query} rows={3}>
          {({ orders }) =>
            orders.length === 0 ? (
              <p className="help">{words.trips.noOrders}</p>
            ) : (
              <ul className="orders">
                {orders.map((order) => (
                  <OrderRow key={order.orderId} order={order} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </section>
      <UsageHistory refreshKey={language} texts={{ 'usage.title': words.trips.usageTitle }} />
    </div>
  );
}

function OrderRow({
  order: { orderId, state, total, refundedAmount, currency, from, to, departure },
}: {
  order: OrderSummary;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const money = (amount: string) => formatMoney({ amount, currency }, locale);
  // The word for an order that failed says already that all was paid back.
  const back = state === 'failed-refunded' ? undefined : refundedAmount;
  const isPart = state === 'issued' && back !== undefined;
  const title = from !== undefined && to !== undefined ? words.trips.from(from, to) : words.order.ticket;
  return (
    <li>
      <span className="row-main">
        <Link to={{ name: 'order', orderId }} className="order-link">
          {title}
          <span className="visually-hidden">
            , {words.order.number} {orderId}
          </span>
        </Link>
        <span className="help">
          {departure !== undefined && `${formatWeekday(departure, words.tag)} ${formatTime(departure)} · `}
          {words.order.number} {orderId}
        </span>
      </span>
      <span className="row-side">
        <span className={state === 'issued' ? 'tag' : 'tag plain'}>
          {isPart ? words.trips.partlyCancelled : words.trips.states[state]}
          {back !== undefined && ` · ${words.cancel.gives(money(back))}`}
        </span>
        <span>{money(total)}</span>
      </span>
    </li>
  );
}
