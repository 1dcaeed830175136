import { ClaimCodeForm } from '@fribillett/components';
import { localizedText } from '@fribillett/core';
import { useEntitlements, useTexts } from '@fribillett/hooks';
import { useState } from 'react';
import { Failure } from '../parts/Failure.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Loading } from '../parts/Loading.tsx';
import { PageHeading } from '../parts/PageHeading.tsx';
import { stepOf } from '../parts/steps.ts';
import { Link } from '../routing/Link.tsx';
import { useSignedIn } from '../session/SessionContext.ts';
import { parseTrip } from '../trip/trip.ts';
import { useWords } from '../words/WordsContext.ts';

const freshTrip = parseTrip(new URLSearchParams());

/** Step 2: connect the pickup code, or see that it is connected. */
export function CodePage() {
  const words = useWords();
  const { status } = useEntitlements();
  const isConnected = status === 'ready';
  return (
    <div className="page">
      <PageHeading title={words.code.title} step={stepOf('code')}>
        <p className="lead">{words.code.lead}</p>
      </PageHeading>
      <div className="columns code">
        <div className="stack">
          <ClaimCodeForm />
          <Connected />
          <Link
            to={{ name: 'trip', trip: freshTrip }}
            className={isConnected ? 'button wide' : 'button quiet wide'}
          >
            {isConnected ? words.code.goOn : words.code.skip}
          </Link>
        </div>
        <Letter />
      </div>
    </div>
  );
}

/** What the employer sent. It stands beside the form because nobody here has a letter in their hand. */
function Letter() {
  const words = useWords();
  const { persona } = useSignedIn();
  const [first = persona.name] = persona.name.split(' ');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const { pickupCode } = persona;
  if (pickupCode === undefined) {
    return (
      <section className="card letter" aria-labelledby="letter">
        <h2 id="letter">{words.code.noLetterTitle}</h2>
        <p>{words.code.noLetter(first)}</p>
      </section>
    );
  }
  async function copy(code: string) {
    try {
      await navigator.clipboard.writeText(code);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  }
  return (
    <section className="card letter" aria-labelledby="letter">
      <h2 id="letter">
        <Icon name="letter" />
        {words.code.letterTitle}
      </h2>
      <p>{words.code.letterHello(first)}</p>
      <p>{words.code.letterBody}</p>
      <p className="letter-code">{pickupCode}</p>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          void copy(pickupCode);
        }}
      >
        <Icon name="copy" />
        {words.code.copy}
      </button>
      <p className="help" role="status">
        {copied === 'yes' && words.code.copied}
        {copied === 'failed' && words.code.copyFailed}
      </p>
    </section>
  );
}

/** The rights that are there already. */
function Connected() {
  const words = useWords();
  const { t, locale } = useTexts();
  const { status, answer, error, isOffline, retry } = useEntitlements();
  const rights = (answer?.entitlements ?? []).filter(
    ({ parentContractId }) => parentContractId === undefined,
  );
  const lines = new Map(
    rights.map(({ contractId, displayNames, productId, owner }) => [
      `${owner.customerNumber} ${productId}`,
      { key: contractId, product: localizedText(displayNames, locale), person: owner.displayName },
    ]),
  );
  return (
    <section className="card" aria-labelledby="connected">
      <h2 id="connected">{words.code.connectedTitle}</h2>
      {status === 'loading' &&
        (isOffline ? <p>{words.shop.offline}</p> : <Loading rows={2} label={words.code.checking} />)}
      {status === 'error' && error !== undefined && <Failure error={error} onRetry={retry} />}
      {status === 'empty' && <p className="help">{words.code.noneYet}</p>}
      {lines.size > 0 && (
        <ul className="ticks">
          {[...lines.values()].map(({ key, product, person }) => (
            <li key={key}>
              <Icon name="check" />
              <span>{t('claim.successItem', { product, person })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
