import { formatList, formatMoney, type Party } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words/WordsContext.ts';
import type { TicketKind } from './ticketKinds.ts';

interface KindCardProps {
  /** Name of the radio group. */
  group: string;
  kind: TicketKind;
  party: Party;
  isChosen: boolean;
  onChoose: () => void;
}

/** One way to buy a journey: its name, what may be done with it, and what it costs for everybody. */
export function KindCard({ group, kind, party, isChosen, onChoose }: KindCardProps) {
  const words = useWords();
  const { locale } = useTexts();
  const { name, price, isRefundable, isExchangeable } = kind;
  return (
    <label className="row">
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span className="row-main">
        <span className="row-name">{name === undefined ? words.checkout.cheapest : nameOf(name)}</span>
        {name === undefined ? (
          <span className="help">{mixture()}</span>
        ) : (
          <span className="marks help">
            <Mark isTrue={isExchangeable}>
              {isExchangeable ? words.checkout.exchangeable : words.checkout.notExchangeable}
            </Mark>
            <Mark isTrue={isRefundable}>
              {isRefundable ? words.checkout.refundable : words.checkout.notRefundable}
            </Mark>
          </span>
        )}
      </span>
      <span className="row-side price">{formatMoney(price, locale)}</span>
    </label>
  );

  function nameOf(own: string): string {
    return words.checkout.kindNames[own] ?? own;
  }

  /** "Flex for Kari og Ola, Lavpris for Ida". */
  function mixture(): string {
    const names = [...new Set(kind.selected.map(({ offer }) => offer.name))];
    return names
      .map((own) => {
        const travellers = kind.selected
          .filter(({ offer }) => offer.name === own)
          .flatMap(({ travellerIds }) => travellerIds)
          .map((id) => party.travellers.find((traveller) => traveller.id === id)?.displayName ?? id);
        return words.checkout.kindFor(nameOf(own), formatList(travellers, locale));
      })
      .join(' · ');
  }
}

function Mark({ isTrue, children }: { isTrue: boolean; children: string }) {
  return (
    <span className="mark">
      <Icon name={isTrue ? 'check' : 'cross'} />
      {children}
    </span>
  );
}
