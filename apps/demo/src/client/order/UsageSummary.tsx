import {
  formatDay,
  formatMoney,
  osloYear,
  TransportError,
  type Usage,
  type UsageAnswer,
} from '@fribillett/core';
import { useEntitlements, useTexts } from '@fribillett/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../parts/Failure.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Note } from '../parts/Note.tsx';
import { useSignedIn } from '../session/SessionContext.ts';
import { transport } from '../shop/transport.ts';
import { formatMonth } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';
import { usageByOwner, type OwnerUsage } from './usageByOwner.ts';

/** Trips shown of each person. */
const shown = 6;

/** The trips made on the session's rights, by person, newest first, and what they count for each one's tax. */
export function UsageSummary() {
  const words = useWords();
  const { sessionKey } = useSignedIn();
  const query = useQuery({
    queryKey: ['usage', sessionKey],
    queryFn: ({ signal }) => transport.getUsage({ signal }),
    // The transport has its own retries.
    retry: false,
    staleTime: 0,
  });
  return (
    <section className="card" aria-labelledby="usage">
      <h2 id="usage">{words.order.usageTitle}</h2>
      <p className="help">{words.order.usageHelp}</p>
      {query.isPending && <Loading rows={3} />}
      {query.isError && (
        <Failure
          error={query.error instanceof TransportError ? query.error : { code: 'bad-response' }}
          onRetry={() => {
            void query.refetch();
          }}
        />
      )}
      {query.data !== undefined && <UsageList answer={query.data} />}
    </section>
  );
}

function UsageList({ answer: { usages, isPartial } }: { answer: UsageAnswer }) {
  const words = useWords();
  const { status, answer } = useEntitlements();
  const [year] = useState(() => osloYear(Date.now()));
  if (status === 'loading') return <Loading rows={3} />;
  const owners = usageByOwner(usages, answer?.entitlements ?? [], year);
  return (
    <>
      {isPartial && (
        <Note tone="hint">
          <p>{words.order.usagePartial}</p>
        </Note>
      )}
      {owners.length === 0 && <p className="help">{words.order.usageEmpty}</p>}
      {owners.map((owner) => (
        <UsageOfOwner key={owner.customerNumber} owner={owner} year={year} />
      ))}
    </>
  );
}

function UsageOfOwner({ owner: { displayName, usages, saving }, year }: { owner: OwnerUsage; year: number }) {
  const words = useWords();
  const { locale } = useTexts();
  const sum = formatMoney({ amount: saving, currency: 'NOK' }, locale);
  return (
    <>
      {displayName !== undefined && <h3>{displayName}</h3>}
      <ul className="usages">
        {usages.slice(0, shown).map((usage) => (
          <UsageRow key={`${usage.orderLineId} ${usage.contractId} ${usage.timestamp}`} usage={usage} />
        ))}
      </ul>
      <p className="usage-sum">{words.order.usageSum(sum, year)}</p>
    </>
  );
}

function UsageRow({ usage }: { usage: Usage }) {
  const words = useWords();
  const { locale } = useTexts();
  const { eventType, text, travelDate, timestamp, couponsUsed, taxSavings } = usage;
  const isCancelled = eventType === 'CANCELLATION';
  return (
    <li>
      <span className="row-main">
        <span>{text ?? (isCancelled ? words.order.usageCancellation : words.order.usagePurchase)}</span>
        <span className="help">
          {formatDay(travelDate ?? timestamp, locale)}
          {couponsUsed !== undefined && couponsUsed !== 0 && ` · ${words.order.usageCoupons(couponsUsed)}`}
        </span>
      </span>
      <span className="row-side">
        {taxSavings.length === 0
          ? words.order.withoutSaving
          : taxSavings.map((saving) => (
              <span
                key={`${String(saving.year)}-${String(saving.month)}`}
                title={formatMonth(saving, words.tag)}
              >
                {formatMoney({ amount: saving.amount, currency: 'NOK' }, locale)}
              </span>
            ))}
      </span>
    </li>
  );
}
