import type { Order, OrderLine } from '@fribillett/entur-wire';
import { isStatus } from './isStatus.ts';
import type { RecordedLine } from './orderRecord.ts';
import { areOtherTimes, type TravelTimes } from './travelTimes.ts';

/** Why an order's lines cannot be paid as they stand. */
export type UnpayableLines = 'unknown-lines' | 'right-without-line' | 'travel-times';

/** The lines that money would be taken for, with what each consumes; or why none may be. */
export type StandingLines =
  { status: 'known'; lines: readonly RecordedLine[] } | { status: 'unpayable'; reason: UnpayableLines };

/** Holds the lines that an order shows against those that were reserved. Cancelled lines are left out. */
export function standingLines(
  { orderLines }: Order,
  recorded: readonly RecordedLine[],
  travelTimesOf: (line: OrderLine) => TravelTimes | undefined,
): StandingLines {
  const standing = orderLines.filter(({ status }) => !isStatus(status, 'CANCELLED'));
  const recordOf = (id: string) => recorded.find(({ orderLineId }) => orderLineId === id);
  const lines = standing.map(({ id }) => recordOf(id)).filter((line) => line !== undefined);
  if (lines.length !== standing.length || lines.length === 0) return unpayable('unknown-lines');

  const isOrphan = ({ consumesWith }: RecordedLine) => {
    const lead = consumesWith === undefined ? undefined : recordOf(consumesWith);
    return lead !== undefined && lead.consumptions.length > 0 && !lines.includes(lead);
  };
  if (lines.some(isOrphan)) return unpayable('right-without-line');

  const timesOf = ({ orderLineId }: RecordedLine) =>
    standing
      .filter(({ id }) => id === orderLineId || recordOf(id)?.consumesWith === orderLineId)
      .map(travelTimesOf)
      .filter((times) => times !== undefined);
  const isOtherwise = (line: RecordedLine) => {
    if (line.consumptions.length === 0) return false;
    const said = timesOf(line);
    return line.consumptions.some((consumption) => areOtherTimes(said, consumption));
  };
  return lines.some(isOtherwise) ? unpayable('travel-times') : { status: 'known', lines };
}

function unpayable(reason: UnpayableLines): StandingLines {
  return { status: 'unpayable', reason };
}
