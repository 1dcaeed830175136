import type { Usage, UsageAnswer } from '@fribillett/core';
import { aUsage } from '@fribillett/testing';
import { screen, within } from '@testing-library/react';
import { UsageHistory } from '../UsageHistory/UsageHistory.tsx';
import type { UsageHistoryProps } from '../UsageHistory/UsageHistory.tsx';
import { answerOf, kariPrivate } from './fixtures.ts';
import { renderInSale } from './renderInSale.tsx';

const rights = answerOf(kariPrivate);

/** A trip of Kari's in June 2026 that saved 926 kroner. */
export function usage(parts: Partial<Usage> = {}): Usage {
  return aUsage({ timestamp: '2026-06-01T10:00:00+02:00', originalPrice: undefined, ...parts }, '2026-06-18');
}

/** Her other trip, which saved 976 kroner and 50 øre. */
export const august = usage({
  orderLineId: 'line-2',
  travelDate: '2026-08-02T08:25:00+02:00',
  text: 'Bergen–Oslo S',
  taxSavings: [{ year: 2026, month: 8, amount: '976.50' }],
});

/** The cancellation of the first. */
export const cancellation = usage({
  eventType: 'CANCELLATION',
  timestamp: '2026-07-02T10:00:00+02:00',
  price: '-50.00',
  taxSavings: [{ year: 2026, month: 7, amount: '-926.00' }],
});

/** What a backend answers that could read everybody. */
export const answered = (...usages: Usage[]): UsageAnswer => ({ usages, isPartial: false });

/** The component on what a backend answers; the rights are Kari's alone unless told otherwise. */
export function show(
  getUsage: () => Promise<UsageAnswer>,
  props: UsageHistoryProps = {},
  getEntitlements = () => Promise.resolve(rights),
) {
  return renderInSale(<UsageHistory {...props} />, { getUsage, getEntitlements });
}

/** With ordinary spaces. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The cells of the table of that name, row by row, without its head. */
export async function cellsOf(name: RegExp): Promise<string[][]> {
  const [, ...rows] = within(await screen.findByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
}

/** The name of the table of the months. */
export const months = /måned for måned$/;
/** The name of the table of the trips. */
export const trips = /^Reiser i/;
