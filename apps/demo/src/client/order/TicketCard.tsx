import { formatList } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { Ticket } from '../../shared/shopApi.ts';
import { Icon } from '../parts/Icon.tsx';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { useWords } from '../words/WordsContext.ts';
import { useTravellerName } from './useTravellerName.ts';

/** The tickets of one journey, to show to the conductor. */
export function TicketCard({ tickets }: { tickets: readonly Ticket[] }) {
  const words = useWords();
  const [first] = tickets;
  if (first === undefined) return null;
  const { from, to, departure, arrival } = first;
  const title = from !== undefined && to !== undefined ? words.trip.stretch(from, to) : words.order.ticket;
  return (
    <article className="ticket" aria-label={`${words.order.ticket}: ${title}`}>
      <div className="ticket-main">
        <h2>
          <Icon name="train" />
          {title}
        </h2>
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

function Holder({ ticket: { ticketNumber, description, travellers } }: { ticket: Ticket }) {
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
        {description !== undefined && <span className="help">{description}</span>}
      </span>
      <span>
        <span className="help">{words.order.ticketNumber}</span>{' '}
        <span className="number">{ticketNumber}</span>
      </span>
    </li>
  );
}
