import type { Usage, UsageAnswer } from '@fribillett/core';
import { en } from '@fribillett/core/texts/en';
import { PersonnelTicketProvider, usageQuery } from '@fribillett/hooks';
import { onlineManager, QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestTransport, deferred, pending } from '../testing/createTestTransport.ts';
import {
  answerOf,
  family,
  kariPrivate,
  kariWork,
  olaPrivate,
  purposes,
  transportError,
} from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { violations } from '../testing/violations.ts';
import { UsageHistory } from './UsageHistory.tsx';
import type { UsageHistoryProps } from './UsageHistory.tsx';

const rights = answerOf(kariPrivate);

/** A trip of Kari's in June 2026 that saved 926 kroner. */
function usage(parts: Partial<Usage> = {}): Usage {
  return {
    contractId: kariPrivate.contractId,
    orderId: 'order-1',
    orderLineId: 'line-1',
    eventType: 'PURCHASE',
    timestamp: '2026-06-01T10:00:00+02:00',
    travelDate: '2026-06-18T08:25:00+02:00',
    text: 'Oslo S–Bergen',
    price: '50.00',
    couponsUsed: 1,
    taxSavings: [{ year: 2026, month: 6, amount: '926.00' }],
    ...parts,
  };
}

const august = usage({
  orderLineId: 'line-2',
  travelDate: '2026-08-02T08:25:00+02:00',
  text: 'Bergen–Oslo S',
  taxSavings: [{ year: 2026, month: 8, amount: '976.50' }],
});
const cancellation = usage({
  eventType: 'CANCELLATION',
  timestamp: '2026-07-02T10:00:00+02:00',
  price: '-50.00',
  taxSavings: [{ year: 2026, month: 7, amount: '-926.00' }],
});
const answered = (...usages: Usage[]): UsageAnswer => ({ usages, isPartial: false });

function show(
  getUsage: () => Promise<UsageAnswer>,
  props: UsageHistoryProps = {},
  getEntitlements = () => Promise.resolve(rights),
) {
  return renderInSale(<UsageHistory {...props} />, { getUsage, getEntitlements });
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The cells of the table of that name, row by row, without its head. */
async function cellsOf(name: RegExp): Promise<string[][]> {
  const [, ...rows] = within(await screen.findByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
}

const months = /måned for måned$/;
const trips = /^Reiser i/;

afterEach(() => {
  onlineManager.setOnline(true);
});

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
      'Skattepliktig besparelse i 2026: 1 902,50 kr for 2 reiser. 2 reiser er trukket fra kvoten.',
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
      'Skattepliktig besparelse i 2026: 976,50 kr for 1 reise. 926,00 kr er ført tilbake etter avbestilling. 1 reise er trukket fra kvoten.',
    );
    expect(await violations(container)).toEqual([]);
  });

  it('of a trip without a registered saving stay empty, and there is no chart', async () => {
    const { container } = show(() => Promise.resolve(answered(usage({ taxSavings: [], couponsUsed: 0 }))));
    expect(await cellsOf(trips)).toEqual([['Oslo S–Bergen18. juni 2026 · betalt 50,00 kr', '']]);
    expect(screen.queryByRole('table', { name: months })).toBeNull();
    expect(container.querySelector('.fb-usage-chart')).toBeNull();
    expect(status(container)).toBe('Ingen skattepliktig besparelse i 2026.');
  });

  it('name an event that nobody knows as it came', async () => {
    show(() => Promise.resolve(answered(usage({ eventType: 'MANUAL_CORRECTION' }))));
    expect((await cellsOf(trips))[0]?.[0]).toContain('MANUAL_CORRECTION');
  });

  it('are shown in English, with words of the shop in place of some', async () => {
    const texts = { 'usage.title': 'Trips and tax' };
    renderInSale(
      <UsageHistory texts={texts} />,
      { getUsage: () => Promise.resolve(answered(usage())), getEntitlements: () => Promise.resolve(rights) },
      { locale: en },
    );
    expect(await cellsOf(/month by month$/)).toEqual([
      ['June', 'NOK 926.00'],
      ['All of 2026', 'NOK 926.00'],
    ]);
    screen.getByRole('heading', { name: 'Trips and tax', level: 2 });
  });
});

describe('the chart', () => {
  const bars = (container: HTMLElement) => [...container.querySelectorAll('.fb-usage-bars svg')];
  const heightOf = (bar: Element | undefined) => bar?.querySelector('rect')?.getBoundingClientRect();

  it('is not read aloud, since the table says the same', async () => {
    const { container } = show(() => Promise.resolve(answered(usage())));
    await cellsOf(months);
    expect(container.querySelector('.fb-usage-chart')?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('has a bar for every month, as high as its saving and below the line where it is negative', async () => {
    const { container } = show(() => Promise.resolve(answered(cancellation, usage(), august)));
    await cellsOf(months);
    const all = bars(container);
    expect(all.map((bar) => bar.getAttribute('data-sign')).join(' ')).toBe('0 0 0 0 0 1 -1 1 0 0 0 0');
    const [june, july, augustBar] = [all[5], all[6], all[7]].map(heightOf);
    const line = all[0]?.querySelector('line')?.getBoundingClientRect().y ?? 0;
    expect(june?.bottom).toBeCloseTo(line, 0);
    expect(july?.top).toBeCloseTo(line, 0);
    expect(july?.height).toBeCloseTo(june?.height ?? 0, 0);
    expect(augustBar?.height ?? 0).toBeGreaterThan(june?.height ?? 0);
    expect(plain(all[6]?.querySelector('title')?.textContent ?? '')).toBe('juli: −926,00 kr');
  });

  it('runs from the right where the page does', async () => {
    const { container } = show(() => Promise.resolve(answered(usage())));
    await cellsOf(months);
    container.dir = 'rtl';
    const [january, , , , , , , , , , , december] = bars(container).map(
      (bar) => bar.getBoundingClientRect().x,
    );
    expect(january ?? 0).toBeGreaterThan(december ?? Infinity);
  });
});

describe('the choice', () => {
  const nextYear = usage({
    orderLineId: 'line-3',
    travelDate: '2027-01-08T08:25:00+01:00',
    taxSavings: [{ year: 2027, month: 1, amount: '900.00' }],
  });

  it('is not there when there is one year and one right', async () => {
    show(() => Promise.resolve(answered(usage())));
    await cellsOf(months);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('of a year offers those that exist, and changes everything', async () => {
    const { container } = show(() => Promise.resolve(answered(nextYear, usage())));
    const year = await screen.findByRole('combobox', { name: 'År' });
    expect(
      within(year)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['2027', '2026']);
    await userEvent.selectOptions(year, '2027');
    expect(await cellsOf(months)).toEqual([
      ['januar', '900,00 kr'],
      ['Hele 2027', '900,00 kr'],
    ]);
    expect(plain(status(container))).toMatch(/i 2027: 900,00 kr for 1 reise\./);
    await userEvent.selectOptions(year, '2026');
    expect(await cellsOf(trips)).toHaveLength(1);
    expect(await violations(container)).toEqual([]);
  });

  it('of whose trips are shown offers people, and the rights of whoever has several', async () => {
    const work = usage({ contractId: kariWork.contractId, orderLineId: 'line-4', taxSavings: [] });
    const olas = usage({ contractId: olaPrivate.contractId, orderLineId: 'line-5' });
    const { container } = show(
      () => Promise.resolve(answered(usage(), work, olas)),
      {},
      () => Promise.resolve(family),
    );
    const filter = await screen.findByRole('combobox', { name: 'Vis reiser for' });
    expect(
      within(filter)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Alle',
      'Kari Nordmann',
      'Kari Nordmann · Personalbillett sølv',
      'Kari Nordmann · Tjenestebillett',
      'Ola Nordmann',
    ]);
    const rows = async (option: string) => {
      await userEvent.selectOptions(filter, option);
      return (await cellsOf(trips)).length;
    };
    expect(await rows('Kari Nordmann')).toBe(2);
    expect(await rows('Kari Nordmann · Tjenestebillett')).toBe(1);
    expect(await rows('Ola Nordmann')).toBe(1);
    expect(await rows('Alle')).toBe(3);
    expect(await violations(container)).toEqual([]);
  });

  it('works by the keyboard alone', async () => {
    show(() => Promise.resolve(answered(nextYear, usage())));
    const year = await screen.findByRole('combobox', { name: 'År' });
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(year);
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => {
      expect(screen.getByRole('table', { name: 'Reiser i 2027' })).toBeTruthy();
    });
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

describe('the states', () => {
  it('says that it reads', async () => {
    const { container } = show(pending);
    await waitFor(() => {
      expect(status(container)).toBe('Henter reisene …');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('shows no number before it knows whose it is', () => {
    const queryClient = new QueryClient();
    const { transport } = createTestTransport({});
    const { queryKey } = usageQuery({ transport, sessionKey: 'kari' });
    queryClient.setQueryData(queryKey, answered(usage()));
    const { container } = renderInSale(
      <UsageHistory />,
      { getUsage: pending, getEntitlements: pending },
      { queryClient },
    );
    expect(status(container)).toBe('Henter reisene …');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says that there is no trip yet', async () => {
    const { container } = show(() => Promise.resolve(answered()));
    await waitFor(() => {
      expect(status(container)).toBe('Ingen reiser ennå. De kommer hit når billetten er utstedt.');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('says that somebody is missing, and reads again', async () => {
    let isPartial = true;
    const { container } = show(() => Promise.resolve({ usages: [usage()], isPartial }));
    const again = await screen.findByRole('button', { name: 'Prøv igjen' });
    expect(status(container)).toMatch(
      /^Vi fikk ikke hentet alle reisene, så tallene er ikke fullstendige\. Skatte/,
    );
    expect(await violations(container)).toEqual([]);
    isPartial = false;
    await userEvent.click(again);
    await waitFor(() => {
      expect(screen.queryByText(/tallene er ikke fullstendige/, { selector: '.fb-note *' })).toBeNull();
    });
    expect(await cellsOf(trips)).toHaveLength(1);
  });

  it('tells an error with its number, and reads again without losing the focus', async () => {
    let isDown = true;
    const { container } = show(() =>
      isDown ? Promise.reject(transportError('unavailable')) : Promise.resolve(answered(usage())),
    );
    await screen.findByText('Tjenesten er nede akkurat nå.');
    screen.getByText('Oppgi corr-4711 til kundeservice.');
    expect(await violations(container)).toEqual([]);
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(await cellsOf(trips)).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Reisene dine' }));
  });

  it('shows the trips without names when the rights cannot be read', async () => {
    show(
      () => Promise.resolve(answered(usage())),
      {},
      () => Promise.reject(transportError('unavailable')),
    );
    expect(await cellsOf(trips)).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that it is offline', async () => {
    onlineManager.setOnline(false);
    const { container } = show(() => Promise.resolve(answered(usage())));
    await waitFor(() => {
      expect(status(container)).toBe('Du er ikke på nett. Vi fortsetter når du er tilbake.');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('keeps the old numbers while it reads again, and says the new ones aloud', async () => {
    const second = deferred<UsageAnswer>();
    let answers = [Promise.resolve(answered(usage()))];
    const ask = () => answers.shift() ?? second.promise;
    const getEntitlements = () => Promise.resolve(rights);
    const { container, rerender } = renderInSale(<UsageHistory refreshKey="issued" />, {
      getUsage: ask,
      getEntitlements,
    });
    await cellsOf(trips);
    answers = [];
    rerender(<UsageHistory refreshKey="refunded" />);
    expect(await cellsOf(trips)).toHaveLength(1);
    second.resolve(answered(usage(), cancellation));
    await waitFor(() => {
      expect(plain(status(container))).toBe(
        'Skattepliktig besparelse i 2026: 0,00 kr for 0 reiser. 926,00 kr er ført tilbake etter avbestilling.',
      );
    });
  });
});

it('carries no style attribute, on the server and in the page', async () => {
  const { container } = show(() => Promise.resolve(answered(usage(), cancellation)));
  await cellsOf(months);
  expect(container.querySelectorAll('[style]')).toHaveLength(0);

  const { transport } = createTestTransport({ getUsage: pending, getEntitlements: pending });
  const queryClient = new QueryClient();
  const session = { transport, sessionKey: 'kari' };
  queryClient.setQueryData(usageQuery(session).queryKey, answered(usage(), cancellation));
  const html = renderToString(
    <PersonnelTicketProvider {...session} purposes={purposes} queryClient={queryClient}>
      <UsageHistory />
    </PersonnelTicketProvider>,
  );
  expect(html).toContain('class="fb ');
  expect(html).not.toMatch(/\sstyle=/);
});
