import { en } from '@fribillett/core/texts/en';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answerOf, kariPrivate } from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import {
  answered,
  august,
  cancellation,
  cellsOf,
  months,
  plain,
  show,
  trips,
  usage,
} from '../testing/usages.tsx';
import { violations } from '../testing/violations.ts';
import { UsageHistory } from './UsageHistory.tsx';

const boughtForJanuary = usage({
  travelDate: '2027-01-08T08:25:00+01:00',
  taxSavings: [{ year: 2027, month: 1, amount: '900.00' }],
});
const acrossNewYear = [
  boughtForJanuary,
  usage({
    ...boughtForJanuary,
    eventType: 'CANCELLATION',
    timestamp: '2026-12-02T12:00:00+01:00',
    price: '-50.00',
    taxSavings: [{ year: 2026, month: 12, amount: '-900.00' }],
  }),
];

describe('the numbers', () => {
  it('stand by month and by year in a table, by trip in another, and in words', async () => {
    const { container } = show(() => Promise.resolve(answered(usage(), august)));
    expect(await cellsOf(months)).toEqual([
      ['juni', '926,00 kr'],
      ['august', '976,50 kr'],
      ['Hele 2026', '1 902,50 kr'],
    ]);
    expect(await cellsOf(trips)).toEqual([
      ['Bergen–Oslo S2. aug. 2026 · betalt 50,00 kr', '976,50 kr'],
      ['Oslo S–Bergen18. juni 2026 · betalt 50,00 kr', '926,00 kr'],
    ]);
    expect(plain(status(container))).toBe(
      'Skattepliktig fordel i 2026: 1 902,50 kr for 2 reiser. Reiser trukket fra kvoten: 2.',
    );
    expect(await violations(container)).toEqual([]);
  });

  it('go back when a trip is cancelled, in one row with its purchase', async () => {
    const { container } = show(() => Promise.resolve(answered(cancellation, usage(), august)));
    expect(await cellsOf(months)).toEqual([
      ['juni', '926,00 kr'],
      ['juli', '−926,00 kr'],
      ['august', '976,50 kr'],
      ['Hele 2026', '976,50 kr'],
    ]);
    expect((await cellsOf(trips))[1]).toEqual([
      'Oslo S–Bergen18. juni 2026Avbestilt 2. juli 2026',
      '926,00 kr−926,00 kr',
    ]);
    expect(plain(status(container))).toBe(
      'Skattepliktig fordel i 2026: 976,50 kr for 1 reise. 926,00 kr er ført tilbake etter avbestilling. Reiser trukket fra kvoten: 1.',
    );
    expect(await violations(container)).toEqual([]);
  });

  it('are no saving of no trips when everything is cancelled', async () => {
    const { container } = show(() => Promise.resolve(answered(cancellation, usage())));
    await cellsOf(months);
    expect(plain(status(container))).toBe(
      'Ingen skattepliktig fordel i 2026. 926,00 kr er ført tilbake etter avbestilling.',
    );
  });

  it('of a trip after New Year that is cancelled before it say in which year they went back', async () => {
    const { container } = show(() => Promise.resolve(answered(...acrossNewYear)));
    expect(await cellsOf(trips)).toEqual([['Oslo S–Bergen8. jan. 2027Avbestilt 2. des. 2026', '−900,00 kr']]);
    expect(plain(status(container))).toBe(
      'Skattepliktig fordel i 2026: −900,00 kr. 900,00 kr er ført tilbake etter avbestilling.',
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'År' }), '2027');
    expect(await cellsOf(trips)).toEqual([
      ['Oslo S–Bergen8. jan. 2027 · ført tilbake i 2026Avbestilt 2. des. 2026', '900,00 kr'],
    ]);
    expect(plain(status(container))).toBe('Skattepliktig fordel i 2027: 900,00 kr.');
  });

  it('of a trip without a registered saving stay empty, and there is no chart', async () => {
    const { container } = show(() => Promise.resolve(answered(usage({ taxSavings: [], couponsUsed: 0 }))));
    expect(await cellsOf(trips)).toEqual([['Oslo S–Bergen18. juni 2026 · betalt 50,00 kr', '']]);
    expect(screen.queryByRole('table', { name: months })).toBeNull();
    expect(container.querySelector('.fb-usage-chart')).toBeNull();
    expect(status(container)).toBe('Ingen skattepliktig fordel i 2026.');
  });

  it('name an event that nobody knows as it came', async () => {
    show(() => Promise.resolve(answered(usage({ eventType: 'MANUAL_CORRECTION' }))));
    expect((await cellsOf(trips))[0]?.[0]).toContain('MANUAL_CORRECTION');
  });

  it('are shown in English, with words of the shop in place of some', async () => {
    const texts = { 'usage.title': 'Trips and tax' };
    renderInSale(
      <UsageHistory texts={texts} />,
      {
        getUsage: () => Promise.resolve(answered(usage())),
        getEntitlements: () => Promise.resolve(answerOf(kariPrivate)),
      },
      { locale: en },
    );
    expect(await cellsOf(/month by month$/)).toEqual([
      ['June', 'NOK 926.00'],
      ['All of 2026', 'NOK 926.00'],
    ]);
    screen.getByRole('heading', { name: 'Trips and tax', level: 2 });
  });
});

it('shows the first ten trips, and goes on at the eleventh when all are asked for', async () => {
  const many = Array.from({ length: 12 }, (_, index) => usage({ orderLineId: `line-${String(index)}` }));
  show(() => Promise.resolve(answered(...many)));
  expect(await cellsOf(trips)).toHaveLength(10);
  await userEvent.click(screen.getByRole('button', { name: 'Vis alle 12' }));
  const headers = within(screen.getByRole('table', { name: trips })).getAllByRole('rowheader');
  expect(headers).toHaveLength(12);
  await waitFor(() => {
    expect(document.activeElement).toBe(headers[10]);
  });
});
