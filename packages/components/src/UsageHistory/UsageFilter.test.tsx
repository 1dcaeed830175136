import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answerOf, family, kariPrivate, kariWork, olaPrivate } from '../testing/fixtures.ts';
import { status } from '../testing/status.ts';
import { answered, cellsOf, months, plain, show, trips, usage } from '../testing/usages.tsx';
import { violations } from '../testing/violations.ts';

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

  it('of everybody tells the trips of each quota, and of one person those of theirs', async () => {
    const olas = usage({ contractId: olaPrivate.contractId, orderLineId: 'line-5' });
    const more = usage({ orderLineId: 'line-6' });
    const work = usage({ contractId: kariWork.contractId, orderLineId: 'line-7', couponsUsed: 0 });
    const { container } = show(
      () => Promise.resolve(answered(olas, usage(), more, work)),
      {},
      () => Promise.resolve(family),
    );
    const filter = await screen.findByRole('combobox', { name: 'Vis reiser for' });
    expect(status(container)).toMatch(/ Reiser trukket fra kvoten: Kari Nordmann 2, Ola Nordmann 1\.$/);
    await userEvent.selectOptions(filter, 'Kari Nordmann');
    expect(status(container)).toMatch(/ for 3 reiser\. Reiser trukket fra kvoten: 2\.$/);
    await userEvent.selectOptions(filter, 'Ola Nordmann');
    expect(status(container)).toMatch(/ Reiser trukket fra kvoten: 1\.$/);
  });

  it('names the only quota where others travel without one', async () => {
    const { container } = show(
      () =>
        Promise.resolve(
          answered(
            usage(),
            usage({ contractId: olaPrivate.contractId, orderLineId: 'line-5', couponsUsed: 0 }),
          ),
        ),
      {},
      () => Promise.resolve(answerOf(kariPrivate, olaPrivate)),
    );
    await cellsOf(trips);
    expect(status(container)).toMatch(/ Reiser trukket fra kvoten: Kari Nordmann 1\.$/);
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
