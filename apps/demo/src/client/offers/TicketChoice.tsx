import { formatMoney, type Party } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { Failure } from '../parts/Failure.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Note } from '../parts/Note.tsx';
import { toFailedCall } from '../parts/QueryView.tsx';
import { useWords } from '../words/WordsContext.ts';
import { KindCard } from './KindCard.tsx';
import { extrasOf } from './ticketKinds.ts';
import type { Basket, BasketJourney } from './useBasket.ts';
import type { FoundOffers } from './useOffers.ts';

interface TicketChoiceProps {
  party: Party;
  offers: UseQueryResult<FoundOffers>;
  basket: Basket;
}

/** Which ticket, journey by journey. */
export function TicketChoice({ party, offers, basket }: TicketChoiceProps) {
  const words = useWords();
  const isReturn = basket.journeys.length > 1;
  return (
    <section className="card" aria-labelledby="tickets" aria-busy={basket.status === 'searching'}>
      <h2 id="tickets">{words.checkout.kindTitle}</h2>
      <p className="help">
        {basket.status === 'incomplete' ? words.checkout.kindWait : words.checkout.kindHelp}
      </p>
      <Standing party={party} offers={offers} basket={basket} />
      {basket.journeys.map((journey) => (
        <fieldset key={journey.journeyId}>
          <legend className={isReturn ? undefined : 'visually-hidden'}>
            {journey.journeyId === 'out' ? words.checkout.kindOut : words.checkout.kindBack}
          </legend>
          {journey.kinds.map((kind) => (
            <KindCard
              key={kind.id}
              group={`kind-${journey.journeyId}`}
              kind={kind}
              party={party}
              isChosen={kind === journey.chosen}
              onChoose={() => {
                basket.choose(journey.journeyId, kind.id);
              }}
            />
          ))}
          <Extras journey={journey} onToggle={basket.toggleExtra} />
        </fieldset>
      ))}
    </section>
  );
}

function Standing({ party, offers, basket: { status } }: TicketChoiceProps) {
  const words = useWords();
  switch (status) {
    case 'ready':
      return null;
    case 'incomplete':
      return (
        <p role="status">
          {party.travellers.length === 0 ? words.checkout.nobody : words.checkout.incomplete}
        </p>
      );
    case 'searching':
      return <Loading rows={4} label={words.checkout.searching} />;
    case 'offline':
      return (
        <Note tone="hint">
          <p>{words.shop.offline}</p>
        </Note>
      );
    case 'failed':
      return (
        <Failure
          error={toFailedCall(offers.error)}
          onRetry={() => {
            void offers.refetch();
          }}
        />
      );
    case 'sold-out':
      return (
        <Note tone="hint">
          <p>{words.checkout.soldOut}</p>
        </Note>
      );
  }
}

function Extras({
  journey: { journeyId, chosen, extras },
  onToggle,
}: {
  journey: BasketJourney;
  onToggle: (journeyId: string, name: string) => void;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const offered = chosen === undefined ? [] : extrasOf(chosen);
  if (offered.length === 0) return null;
  return (
    <div className="extras" role="group" aria-label={words.checkout.extras}>
      {offered.map(({ name, price }) => (
        <label key={name} className="extra">
          <input
            type="checkbox"
            checked={extras.includes(name)}
            onChange={() => {
              onToggle(journeyId, name);
            }}
          />
          <span>{words.checkout.extraNames[name] ?? name}</span>
          <span className="help">{words.checkout.extraPrice(formatMoney(price, locale))}</span>
        </label>
      ))}
    </div>
  );
}
