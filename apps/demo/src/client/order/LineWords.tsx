import { formatList } from '@fribillett/core';
import { useTexts } from '@fribillett/hooks';
import type { ReactNode } from 'react';
import type { OrderAnswer } from '../../shared/shopApi.ts';
import { formatTime, formatWeekday } from '../words/formatTime.ts';
import { lineName } from '../words/lineName.ts';
import { useWords } from '../words/WordsContext.ts';
import { useTravellerName } from './useTravellerName.ts';

/** What an order line is: its name, when it leaves, who travels. */
export function LineWords({
  order: { lines, tickets },
  orderLineId,
  isVoid = false,
  children,
}: {
  order: OrderAnswer;
  orderLineId: string;
  /** Its name is struck out. */
  isVoid?: boolean;
  children?: ReactNode;
}) {
  const words = useWords();
  const { locale } = useTexts();
  const nameOf = useTravellerName();
  const description = lines.find(({ id }) => id === orderLineId)?.description;
  const name = description === undefined ? words.order.ticket : lineName(description, words);
  const own = tickets.filter((ticket) => ticket.orderLineId === orderLineId);
  const names = new Map(own.flatMap(({ travellers }) => travellers.map((one) => [one.id, nameOf(one)])));
  const departure = own[0]?.departure;
  return (
    <span className="row-main">
      <span className="row-name">{isVoid ? <s>{name}</s> : name}</span>
      <span className="help">
        {departure !== undefined &&
          `${formatWeekday(departure, words.tag)} ${formatTime(departure)}${names.size > 0 ? ' · ' : ''}`}
        {formatList([...names.values()], locale)}
      </span>
      {children}
    </span>
  );
}
