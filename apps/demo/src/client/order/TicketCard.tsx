import { formatList } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { Ticket } from '../../shared/shopApi.ts';
import { Icon } from '../parts/Icon.tsx';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { lineName } from '../words/lineName.ts';
import { useWords } from '../words/WordsContext.ts';
import { useTravellerName } from './useTravellerName.ts';

/** The tickets of one journey, to show to the conductor. */
export function TicketCard({ tickets }: { tickets: readonly Ticket[] }) {
  const words = useWords();
  const [first] = tickets;
  if (first === undefined) return null;
  const { from, to, departure, arrival } = first;
  const isVoid = tickets.every((ticket) => ticket.isVoid);
  const title = from !== undefined && to !== undefined ? words.trip.stretch(from, to) : words.order.ticket;
  return (
    <article
      className="ticket"
      data-state={isVoid ? 'void' : undefined}
      aria-label={`${words.order.ticket}: ${title}`}
    >
      <div className="ticket-main">
        <h2>
          <Icon name="train" />
          {isVoid ? <s>{title}</s> : title}
        </h2>
        {isVoid && (
          <p className="problem">
            <span className="tag plain">{words.cancel.void}</span> {words.cancel.voidTicket}
          </p>
        )}
        {departure !== undefined && (
          <p className="ticket-times">
            <span>{formatWeekday(departure, words.tag)}</span>
            <strong>
              {formatTime(departure)}
              {arrival !== undefined && ` – ${formatTime(arrival)}`}
            </strong>
          </p>
        )}
      </div>
      <ul className="ticket-stub">
        {tickets.map((ticket) => (
          <Holder key={`${ticket.orderLineId} ${ticket.ticketNumber}`} ticket={ticket} />
        ))}
      </ul>
    </article>
  );
}

function Holder({ ticket: { ticketNumber, description, travellers, isVoid } }: { ticket: Ticket }) {
  const words = useWords();
  const { locale } = useTexts();
  const nameOf = useTravellerName();
  const names = travellers.map(nameOf);
  return (
    <li>
      <span className="row-main">
        <span className="row-name">
          {names.length === 0 ? words.order.traveller : formatList(names, locale)}
        </span>
        {description !== undefined && <span className="help">{lineName(description, words)}</span>}
      </span>
      <span>
        <span className="help">{words.order.ticketNumber}</span>{' '}
        <span className="number">{isVoid ? <s>{ticketNumber}</s> : ticketNumber}</span>{' '}
        {isVoid && <span className="tag plain">{words.cancel.void}</span>}
      </span>
    </li>
  );
}
