import { Failure } from '../parts/Failure.tsx';
import { Note } from '../parts/Note.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { Link } from '../routing/Link.tsx';
import { tripOf } from '../routing/route.ts';
import { useRoute } from '../routing/navigation.ts';
import { useWords } from '../words/WordsContext.ts';
import type { OrderFromBefore } from './useOrderFromBefore.ts';

/** What became of the order that was reserved here before, with the way to it. */
export function OrderFromBeforeNote({ order: { orderId, query, standing } }: { order: OrderFromBefore }) {
  const words = useWords();
  switch (standing) {
    case 'gone':
      return null;
    case 'unknown':
      return query.isError ? (
        <Failure
          error={toFailedCall(query.error)}
          onRetry={() => {
            void query.refetch();
          }}
        />
      ) : null;
    case 'held':
      return (
        <Note tone="hint">
          <p>{words.checkout.waiting(orderId)}</p>
          <ToOrder orderId={orderId} label={words.payment.toOrder} />
        </Note>
      );
    case 'paying':
      return (
        <Note tone="hint">
          <p>{words.order.titles.paying}</p>
          <ToOrder orderId={orderId} label={words.payment.toOrder} />
        </Note>
      );
    case 'bought':
      return (
        <Note tone="good">
          <p>{words.checkout.bought}</p>
          <ToOrder orderId={orderId} label={words.checkout.toTicket} />
        </Note>
      );
  }
}

function ToOrder({ orderId, label }: { orderId: string; label: string }) {
  // The order's address keeps the trip, so that a closed order leads back to it.
  const trip = tripOf(useRoute());
  return (
    <Link to={{ name: 'order', orderId, trip }} className="button quiet">
      {label}
    </Link>
  );
}
