import type { EmployerTransport, TaxSavingsGeneration } from '@fribillett/core/employer';
import { aTaxSavingRow } from '@fribillett/testing/employer';
import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred, pending } from '../../testing/createTestTransport.ts';
import { transportError } from '../../testing/fixtures.ts';
import { status } from '../../testing/status.ts';
import { plain } from '../../testing/usages.tsx';
import { violations } from '../../testing/violations.ts';
import { nordbanen } from '../testing/createTestEmployerTransport.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { getTaxSavings, report } from '../testing/savings.ts';
import { TaxSavingsReport } from './TaxSavingsReport.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-04-10T09:00:00+02:00'), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  onlineManager.setOnline(true);
});

const show = (operations: Partial<EmployerTransport>) =>
  renderInEmployer(<TaxSavingsReport />, { getTaxSavings, ...operations });

const stateOf = (container: HTMLElement) =>
  container.querySelector('.fb-tax-savings-report')?.getAttribute('data-state');

const notGenerated = () => Promise.resolve({ status: 'not-generated' } as const);

describe('a report that is not made', () => {
  it('says so, and how it comes to be', async () => {
    const { container } = show({ getTaxSavings: notGenerated });
    await screen.findByRole('button', { name: 'Lag rapporten nå' });
    screen.getByText(/Den første dagen i hver måned lages rapporten for måneden før av seg selv/);
    expect(status(container)).toContain('Rapporten for mars 2026 er ikke laget.');
    expect(stateOf(container)).toBe('not-generated');
    expect(await violations(container)).toEqual([]);
  });

  it('is made by the keyboard alone, with a bar in percent and words in quarters, and stands there at last', async () => {
    const first = deferred<TaxSavingsGeneration>();
    const second = deferred<TaxSavingsGeneration>();
    const answers = [first.promise, second.promise];
    let isMade = false;
    const { container } = show({
      getTaxSavings: (asked) => (isMade ? getTaxSavings(asked) : notGenerated()),
      createTaxSavings: () => answers.shift() ?? pending(),
    });
    const start = await screen.findByRole('button', { name: 'Lag rapporten nå' });
    start.focus();
    await userEvent.keyboard('{Enter}');
    const bar = await screen.findByRole('progressbar', { name: 'Lager rapporten for mars 2026: 0 prosent' });
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(start);
    first.resolve({ progress: 62, isFinished: false });
    await waitFor(() => {
      expect(bar.getAttribute('value')).toBe('0.62');
    });
    screen.getByText('Lager rapporten for mars 2026: 62 prosent');
    expect(status(container)).toContain('Lager rapporten for mars 2026: 50 prosent');
    expect(await violations(container)).toEqual([]);
    isMade = true;
    second.resolve({ progress: 100, isFinished: true });
    // The next question leaves a second after the first.
    await screen.findByRole('table', { name: /i mars 2026$/ }, { timeout: 5000 });
    await waitFor(() => {
      expect(plain(status(container))).toContain('i mars 2026: 2 379,75 kr for 5 personer.');
    });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Skattepliktig fordel' }));
  });

  it("tells Entur's own words when it fails, as plain text", async () => {
    const error = 'Tax <b>distributions</b> are not closed.';
    const { container } = show({
      getTaxSavings: notGenerated,
      createTaxSavings: () => Promise.resolve({ progress: 10, isFinished: false, error }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Lag rapporten nå' }));
    await screen.findByText(error);
    expect(status(container)).toContain('Rapporten ble ikke laget.');
    expect(screen.getByRole('button', { name: 'Lag rapporten nå' }).getAttribute('aria-disabled')).toBe(
      'false',
    );
    expect(await violations(container)).toEqual([]);
  });

  it('tells what to quote when the backend refuses to start it', async () => {
    show({
      getTaxSavings: notGenerated,
      createTaxSavings: () => Promise.reject(transportError('forbidden')),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Lag rapporten nå' }));
    await screen.findByText('Rapporten ble ikke laget.', { selector: '.fb-note *' });
    screen.getByText('Oppgi corr-4711 når du ber om hjelp.');
  });
});

it('is made anew on request, and stays on show meanwhile', async () => {
  const asked = vi.fn(() => pending<TaxSavingsGeneration>());
  show({ createTaxSavings: asked });
  await userEvent.click(await screen.findByRole('button', { name: 'Lag rapporten på nytt' }));
  await screen.findByRole('progressbar');
  screen.getByRole('table', { name: /i mars 2026$/ });
  expect(asked).toHaveBeenCalledWith({ companyId: 9001, year: 2026, month: 3 }, expect.anything());
});

describe('the states', () => {
  it('says that it reads, with the report as with the companies', async () => {
    const { container } = show({ getTaxSavings: pending });
    expect(status(container)).toBe('Henter selskapene …');
    expect(stateOf(container)).toBe('loading');
    await waitFor(() => {
      expect(status(container)).toBe('Henter rapporten …');
    });
    expect(await violations(container)).toEqual([]);
  });

  it('says that nobody saved', async () => {
    const { container } = show({ getTaxSavings: () => Promise.resolve(report([])) });
    await screen.findByText('Ingen har spart noe på personalbilletter i mars 2026.', {
      selector: '.fb-note *',
    });
    expect(stateOf(container)).toBe('empty');
    expect(screen.queryByRole('table', { name: /i mars 2026$/ })).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    [
      'that the session may not',
      { companies: [nordbanen], may: ['read'] as const },
      'Du har ikke tilgang til dette.',
    ],
    [
      'that it may for no company',
      { companies: [], may: ['reports'] as const },
      'Du har ikke tilgang til noe selskap her.',
    ],
  ])('says %s, and asks for no report', async (_, session, words) => {
    const asked = vi.fn(getTaxSavings);
    const { container } = show({ findCompanies: () => Promise.resolve(session), getTaxSavings: asked });
    await screen.findByText(words, { selector: '.fb-note *' });
    expect(status(container)).toBe(words);
    expect(asked).not.toHaveBeenCalled();
    expect(await violations(container)).toEqual([]);
  });

  it('tells one error with its number for the month and the year, and one press reads both again', async () => {
    let isDown = true;
    const { container } = show({
      getTaxSavings: (asked) =>
        isDown ? Promise.reject(transportError('unavailable')) : getTaxSavings(asked),
    });
    await screen.findByText('Oppgi corr-4711 når du ber om hjelp.');
    await waitFor(() => {
      expect(screen.getAllByText('Ikke hentet')).toHaveLength(4);
    });
    expect(await violations(container)).toEqual([]);
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await screen.findByRole('table', { name: /i mars 2026$/ });
    await screen.findByText('Tallene for året er uten januar.');
  });

  it('tells that another month could not be read, and reads it again', async () => {
    let isDown = true;
    show({
      getTaxSavings: (asked) =>
        isDown && asked.month === 2 ? Promise.reject(transportError('unavailable')) : getTaxSavings(asked),
    });
    await screen.findByText('Tallene for året er uten januar og februar.');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await screen.findByText('Tallene for året er uten januar.');
  });

  it('says that it is offline', async () => {
    onlineManager.setOnline(false);
    const { container } = show({});
    await waitFor(() => {
      expect(status(container)).toContain('Du er ikke på nett.');
    });
    expect(await violations(container)).toEqual([]);
  });
});

it('belongs to the company that is chosen, and to the one that the host names', async () => {
  const fjelltoget = { companyId: 9002, name: 'Fjelltoget AS', reportSeparator: ';' } as const;
  const findCompanies = () =>
    Promise.resolve({ companies: [nordbanen, fjelltoget], may: ['reports'] as const });
  const asked = vi.fn(({ companyId }: { companyId: number }) =>
    Promise.resolve(report([aTaxSavingRow({ companyId, employeeNo: String(companyId) })])),
  );
  const { rerender } = show({ findCompanies, getTaxSavings: asked });
  await screen.findAllByRole('rowheader', { name: '9001' });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Selskap' }), 'Fjelltoget AS');
  await waitFor(() => {
    expect(screen.getAllByRole('rowheader', { name: '9002' })).toHaveLength(2);
  });
  rerender(<TaxSavingsReport companyId={9001} />);
  await screen.findAllByRole('rowheader', { name: '9001' });
  expect(screen.queryByRole('combobox', { name: 'Selskap' })).toBeNull();
});
