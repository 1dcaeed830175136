import { PurchaseGate } from '@fribillett/components';
import type { Money } from '@fribillett/core';
import { useState } from 'react';
import { Failure } from '../parts/Failure.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { Link } from '../routing/Link.tsx';
import { navigate, useRoute } from '../routing/navigation.ts';
import { hrefOf, tripOf } from '../routing/route.ts';
import type { Trip } from '../trip/trip.ts';
import { shopClient } from '../shop/shopClient.ts';
import { ShopError } from '../shop/ShopError.ts';
import { useWords } from '../words/WordsContext.ts';
import { createAttemptId } from './createAttemptId.ts';

interface PayBoxProps {
  orderId: string;
  amount: Money | undefined;
  /** Changes whenever the basket does. */
  basketKey: string;
}

// Answers after which the rights must be looked at again.
const checkedAgain = ['refused', 'clearance-expired', 'order-changed'];

/** The gate, and the way to the payment page. One attempt per order: pressing twice pays once. */
export function PayBox({ orderId, amount, basketKey }: PayBoxProps) {
  const words = useWords();
  const trip = tripOf(useRoute());
  const [attempts] = useState(() => new Map<string, string>());
  const [failed, setFailed] = useState<{ key: string; error: unknown }>();
  const [checks, setChecks] = useState(0);
  const key = `${basketKey} ${String(checks)}`;

  async function pay(clearance: string) {
    setFailed(undefined);
    const attemptId = attempts.get(orderId) ?? createAttemptId();
    attempts.set(orderId, attemptId);
    try {
      const returnPath = returnPathOf(orderId, trip);
      const answer = await shopClient.openPayment({ orderId, clearance, attemptId, returnPath });
      if (answer.next === 'order') navigate({ name: 'order', orderId: answer.orderId, trip });
      else window.location.assign(ownPage(answer.terminalUrl));
    } catch (error) {
      setFailed({ key: basketKey, error });
      if (error instanceof ShopError && checkedAgain.includes(error.problem ?? '')) {
        setChecks((count) => count + 1);
      }
    }
  }

  return (
    <>
      <PurchaseGate orderId={orderId} basketKey={key} amount={amount} onPay={pay}>
        {words.payment.pay}
      </PurchaseGate>
      {failed?.key === basketKey && <PaymentFailure error={failed.error} orderId={orderId} trip={trip} />}
    </>
  );
}

/** Longest way back that the shop's backend takes. */
const longestPath = 300;

/** Back to the order, with the trip that it was made for where there is room. */
function returnPathOf(orderId: string, trip: Trip | undefined): string {
  const path = hrefOf({ name: 'order', orderId, trip });
  return path.length <= longestPath ? path : hrefOf({ name: 'order', orderId });
}

/** Money is asked for on this site only, whatever an answer says. */
function ownPage(terminalUrl: string): string {
  const url = new URL(terminalUrl, window.location.origin);
  if (url.origin !== window.location.origin) throw new ShopError({ code: 'bad-response' });
  return url.href;
}

function PaymentFailure({
  error,
  orderId,
  trip,
}: {
  error: unknown;
  orderId: string;
  trip: Trip | undefined;
}) {
  const words = useWords();
  const problem = error instanceof ShopError ? error.problem : undefined;
  const isUnknown = error instanceof ShopError && error.isOutcomeUnknown;
  const said = problem === undefined ? undefined : words.payment.problems[problem];
  return (
    <>
      <Failure error={toFailedCall(error)}>
        <p>{said ?? (isUnknown ? words.payment.unknown : words.payment.failed)}</p>
      </Failure>
      <Link to={{ name: 'order', orderId, trip }} className="link">
        {words.payment.toOrder}
      </Link>
    </>
  );
}
