import type { EmployerPermission, EmployerTransport } from '@fribillett/core/employer';
import { en } from '@fribillett/core/employer/texts/en';
import { aTaxSavingRow } from '@fribillett/testing/employer';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { status } from '../../testing/status.ts';
import { plain } from '../../testing/usages.tsx';
import { violations } from '../../testing/violations.ts';
import { nordbanen } from '../testing/createTestEmployerTransport.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { getTaxSavings, nationalId, report } from '../testing/savings.ts';
import { TaxSavingsReport } from './TaxSavingsReport.tsx';

beforeEach(() => {
  // The newest report that is made by itself is March's.
  vi.useFakeTimers({ now: Date.parse('2026-04-10T09:00:00+02:00'), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const rowsOfMonth = /^Fordel per person i mars/;
const people = /^Fordel per person i 2026/;

/** The cells of the table of that name, row by row, without its head. */
async function cellsOf(name: RegExp): Promise<string[][]> {
  const [, ...rows] = within(await screen.findByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => plain(textContent)));
}

const firstOf = async (name: RegExp) => (await cellsOf(name)).map(([first]) => first);

function show(operations: Partial<EmployerTransport> = {}, limit?: number) {
  return renderInEmployer(<TaxSavingsReport taxFreeLimitOre={limit} />, { getTaxSavings, ...operations });
}

const permitted = (...may: EmployerPermission[]) => ({
  findCompanies: () => Promise.resolve({ companies: [nordbanen], may }),
});

describe('the month', () => {
  it('stands in words, by status and row by row', async () => {
    const { container } = show();
    expect(await cellsOf(rowsOfMonth)).toEqual([
      ['0', '300,00 kr', '318190*****', 'Pensjonist', '1. mars 2026', '31. mars 2026'],
      ['0', '49,50 kr', '318190*****', 'Pensjonist', '1. mars 2026', '31. mars 2026'],
      ['1001', '926,00 kr', '318190*****', 'Ansatt', '1. mars 2026', '31. mars 2026'],
      ['1001', '−26,00 kr', '318190*****', 'Ansatt', '15. mars 2026', '31. mars 2026'],
      ['1002', '1 250,50 kr', '318190*****', 'Ansatt', '1. mars 2026', '31. mars 2026'],
      ['1003', '−120,25 kr', '318190*****', 'Etterlatt', '1. mars 2026', '31. mars 2026'],
    ]);
    expect(plain(status(container))).toContain(
      'Skattepliktig fordel i mars 2026: 2 379,75 kr for 5 personer.',
    );
    expect(screen.getAllByRole('definition').map(({ textContent }) => plain(textContent))).toEqual([
      '2 150,50 kr',
      '349,50 kr',
      '−120,25 kr',
    ]);
    expect(await violations(container)).toEqual([]);
  });

  it('is the newest where the backend lives at another time', async () => {
    const now = Date.parse('2027-01-01T08:00:00+01:00');
    renderInEmployer(<TaxSavingsReport now={now} />, { getTaxSavings });
    await screen.findByText('Rapporten for desember 2026 er ikke laget.', { selector: ':not([role])' });
  });

  it('can be another one, of any year since 2021 and no month to come', async () => {
    show();
    const year =
      screen.queryByRole('combobox', { name: 'År' }) ?? (await screen.findByRole('combobox', { name: 'År' }));
    const optionsOf = (select: HTMLElement) =>
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent);
    const month = screen.getByRole('combobox', { name: 'Måned' });
    expect(optionsOf(year)).toEqual(['2026', '2025', '2024', '2023', '2022', '2021']);
    expect(optionsOf(month)).toEqual(['januar', 'februar', 'mars', 'april']);
    await userEvent.selectOptions(month, 'februar');
    expect(await firstOf(/i februar 2026$/)).toEqual(['1001', '1002']);
    await userEvent.selectOptions(year, '2025');
    await screen.findByText('Rapporten for februar 2025 er ikke laget.', { selector: '.fb-note *' });
    await userEvent.selectOptions(month, 'desember');
    await userEvent.selectOptions(year, '2026');
    await screen.findByText('Rapporten for april 2026 er ikke laget.', { selector: '.fb-note *' });
  });

  it('is sorted by the column whose name is pressed, and turned round by the next press', async () => {
    show();
    await cellsOf(rowsOfMonth);
    const table = screen.getByRole('table', { name: rowsOfMonth });
    const head = (name: string) => within(table).getByRole('columnheader', { name });
    expect(head('Ansattnummer').getAttribute('aria-sort')).toBe('ascending');
    expect(head('Fødselsnummer').hasAttribute('aria-sort')).toBe(false);
    within(table).getByRole('button', { name: 'Fordel' }).focus();
    await userEvent.keyboard('{Enter}');
    expect([head('Fordel'), head('Ansattnummer')].map((one) => one.getAttribute('aria-sort'))).toEqual([
      'ascending',
      'none',
    ]);
    const amounts = async () => (await cellsOf(rowsOfMonth)).map(([, amount]) => amount);
    const ascending = ['−120,25 kr', '−26,00 kr', '49,50 kr', '300,00 kr', '926,00 kr', '1 250,50 kr'];
    expect(await amounts()).toEqual(ascending);
    await userEvent.keyboard('{Enter}');
    expect(head('Fordel').getAttribute('aria-sort')).toBe('descending');
    expect(await amounts()).toEqual(ascending.toReversed());
  });

  it('counts the digits of a number, not its letters', async () => {
    const rows = ['10', '9', '100'].map((employeeNo) => aTaxSavingRow({ employeeNo }));
    show({ getTaxSavings: () => Promise.resolve(report(rows)) });
    expect(await firstOf(rowsOfMonth)).toEqual(['9', '10', '100']);
  });

  it('is searched by employee number, and says what it found', async () => {
    const { container } = show();
    await cellsOf(rowsOfMonth);
    const [search] = screen.getAllByRole('searchbox', { name: /Søk etter ansattnummer/ });
    await userEvent.fill(search ?? container, '1001');
    expect(await firstOf(rowsOfMonth)).toEqual(['1001', '1001']);
    expect(status(container)).toContain('Viser 2 av 6 rader');
  });

  it('keeps only the rows in sight in the page, and says how many there are', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => aTaxSavingRow({ employeeNo: String(index) }));
    show({ getTaxSavings: () => Promise.resolve(report(rows)) });
    const shown = await cellsOf(rowsOfMonth);
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(100);
    expect(screen.getByRole('table', { name: rowsOfMonth }).getAttribute('aria-rowcount')).toBe('5001');
  });

  it('speaks English', async () => {
    renderInEmployer(<TaxSavingsReport headingLevel={3} />, { getTaxSavings }, { locale: en });
    await screen.findByText('Taxable benefit in March 2026: NOK 2,379.75 for 5 people.', { selector: 'p *' });
    screen.getByRole('heading', { name: 'Taxable benefit', level: 3 });
    screen.getByRole('heading', { name: 'All of 2026', level: 4 });
  });
});

describe('national ids', () => {
  it('are shown to whoever may and asks, and hidden again', async () => {
    const { container } = show();
    await cellsOf(rowsOfMonth);
    expect(container.textContent).not.toContain(nationalId);
    await userEvent.click(screen.getByRole('button', { name: 'Vis fødselsnumre' }));
    await screen.findByRole('button', { name: 'Skjul fødselsnumre' });
    expect((await cellsOf(rowsOfMonth))[0]?.[2]).toBe(nationalId);
    expect(status(container)).toContain('Fødselsnumrene vises.');
    expect(status(container)).not.toContain(nationalId);
    await userEvent.click(screen.getByRole('button', { name: 'Skjul fødselsnumre' }));
    expect(container.textContent).not.toContain(nationalId);
  });

  it('are hidden when the month is another one, and stay so on coming back', async () => {
    const { container } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Vis fødselsnumre' }));
    await screen.findByRole('button', { name: 'Skjul fødselsnumre' });
    const month = screen.getByRole('combobox', { name: 'Måned' });
    await userEvent.selectOptions(month, 'februar');
    await cellsOf(/i februar 2026$/);
    await userEvent.selectOptions(month, 'mars');
    await cellsOf(rowsOfMonth);
    expect(container.textContent).not.toContain(nationalId);
  });

  it('are not offered to a session that may not see them', async () => {
    show(permitted('reports'));
    await cellsOf(rowsOfMonth);
    expect(screen.queryByRole('button', { name: /fødselsnumre/ })).toBeNull();
  });
});

describe('the file', () => {
  function listenToDownloads() {
    const files: { name: string; blob: Blob }[] = [];
    const make = URL.createObjectURL.bind(URL);
    let made = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) made = blob;
      return make(made);
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob: made });
    });
    return files;
  }
  const lineOf = async (file: { blob: Blob } | undefined) => (await file?.blob.text())?.split('\r\n')[1];

  it("is the system's own CSV with the company's separator, and with whole ids for whoever may see them", async () => {
    const files = listenToDownloads();
    const { container } = show();
    await screen.findByText(/Fila vil inneholde hele fødselsnumre/);
    await userEvent.click(screen.getByRole('button', { name: 'Last ned CSV' }));
    await screen.findByText('Fila er lastet ned, med hele fødselsnumre.', { selector: '.fb-why *' });
    expect(files.map(({ name }) => name)).toEqual(['tax-savings-9001-2026-03.csv']);
    expect(await lineOf(files[0])).toBe(`9001;1001;${nationalId};926.00;2026-03-01;2026-03-31;A`);
    // For the file alone.
    expect(container.textContent).not.toContain(nationalId);
  });

  it('has the other separator by choice, and masked ids for a session that may not see them', async () => {
    const files = listenToDownloads();
    const { container } = show(permitted('reports'));
    await screen.findByText(/Fødselsnumrene blir skjult i fila/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Skilletegn i fila' }), 'Komma');
    await userEvent.click(screen.getByRole('button', { name: 'Last ned CSV' }));
    await waitFor(() => {
      expect(status(container)).toContain('Fila er lastet ned. Fødselsnumrene er skjult i den.');
    });
    expect(await lineOf(files[0])).toBe('9001,1001,318190*****,926.00,2026-03-01,2026-03-31,A');
  });
});

describe('the year', () => {
  /** April's report is not to be expected before May. */
  const yearIsRead = () => screen.findByText('Tallene for året er uten januar.');

  it('stands by month in a table, with the months that have no report', async () => {
    const { container } = show();
    await yearIsRead();
    expect(await cellsOf(/måned for måned$/)).toEqual([
      ['januar', 'Ikke laget'],
      ['februar', '−500,00 kr'],
      ['mars', '2 379,75 kr'],
      ['april', 'Ikke laget'],
      ['Til sammen', '1 879,75 kr'],
    ]);
    expect(await violations(container)).toEqual([]);
  });

  it('tells what each person saved, whoever saved most first', async () => {
    show();
    await yearIsRead();
    expect(await cellsOf(people)).toEqual([
      ['1001', '2 900,00 kr'],
      ['0', '300,00 kr'],
      ['0', '49,50 kr'],
      ['1003', '−120,25 kr'],
      ['1002', '−1 249,50 kr'],
    ]);
  });

  it('is held against the limit that HR types', async () => {
    const { container } = show();
    await yearIsRead();
    const limit = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'Skattefri grense per person i året',
    });
    expect(limit.value).toBe('');
    await userEvent.fill(limit, '2 500');
    expect((await cellsOf(people)).slice(0, 2)).toEqual([
      ['1001', '2 900,00 kr', '400,00 kr'],
      ['0', '300,00 kr', '–'],
    ]);
    expect(plain(status(container))).toContain('1 person er over grensen på 2 500,00 kr.');
    await userEvent.fill(limit, '2900');
    expect(plain(status(container))).toContain('Ingen er over grensen på 2 900,00 kr.');
    await userEvent.fill(limit, 'mye');
    await userEvent.tab();
    expect(limit.getAttribute('aria-invalid')).toBe('true');
    screen.getByText('Skriv et beløp, for eksempel 3000 eller 3000,50.');
    expect(await violations(container)).toEqual([]);
  });

  it('begins with the limit of the host', async () => {
    show({}, 250_050);
    const limit = await screen.findByRole<HTMLInputElement>('textbox', { name: /Skattefri grense/ });
    expect(limit.value).toBe('2500,50');
    await screen.findByText(/1 person er over grensen/);
  });

  it('ends with the month of the backend, where that has a time of its own', async () => {
    const now = Date.parse('2026-03-31T22:30:00Z');
    const { rerender } = renderInEmployer(<TaxSavingsReport now={now - 3_600_000} />, { getTaxSavings });
    await screen.findByRole('table', { name: /i februar 2026$/ });
    const months = () => screen.getByRole('combobox', { name: 'Måned' }).children.length;
    expect(months()).toBe(3);
    rerender(<TaxSavingsReport now={now} />);
    expect(months()).toBe(4);
    expect(await cellsOf(/måned for måned$/)).toHaveLength(5);
  });

  it('does not count rows of another year, and says so', async () => {
    const rows = [aTaxSavingRow(), aTaxSavingRow({ savingOre: 100, fromDate: '2025-12-31' })];
    show({
      getTaxSavings: ({ month }) => Promise.resolve(month === 3 ? report(rows) : { status: 'not-generated' }),
    });
    await screen.findByText('1 rad gjelder et annet år og er ikke regnet med under.');
    expect(await cellsOf(people)).toEqual([['1001', '926,00 kr']]);
  });
});
