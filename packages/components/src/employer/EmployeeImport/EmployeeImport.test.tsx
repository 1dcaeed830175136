import type { EmployerTransport } from '@fribillett/core/employer';
import { en } from '@fribillett/core/employer/texts/en';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { status } from '../../testing/status.ts';
import { plain } from '../../testing/usages.tsx';
import { violations } from '../../testing/violations.ts';
import { nordbanen } from '../testing/createTestEmployerTransport.ts';
import { collectDownloads } from '../testing/downloads.ts';
import { csvFile, csvOf, employee, employees } from '../testing/employeeFiles.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { EmployeeImport } from './EmployeeImport.tsx';
import type { EmployeeImportProps } from './EmployeeImport.tsx';

/** A worker of many modules, each on its own from Vite, takes its time on a busy machine. */
const patience = { timeout: 10_000 };
const fjelltoget = { companyId: 9002, name: 'Fjelltoget AS', reportSeparator: ';' } as const;

async function show(operations: Partial<EmployerTransport> = {}, props: EmployeeImportProps = {}) {
  const { container } = renderInEmployer(<EmployeeImport testNumbers {...props} />, operations);
  const input = await screen.findByLabelText<HTMLInputElement>(/velg en (annen )?fil/i);
  const until = async (words: string | RegExp) => {
    await waitFor(() => {
      expect(plain(status(container))).toMatch(words);
    }, patience);
  };
  return {
    container,
    input,
    until,
    pick: async (content: BlobPart, words: string | RegExp, name?: string) => {
      await userEvent.upload(input, csvFile(content, name));
      await until(words);
    },
  };
}

/** The cells of the table of that name that are in the page, row by row, without its head. */
async function cellsOf(name: string): Promise<string[][]> {
  const [, ...rows] = within(await screen.findByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

const sendButton = (name = /^Send inn/) => screen.queryByRole('button', { name });

describe('a file with nothing wrong', () => {
  it('is ready to be sent, with its rows in a table and every personal number as stars', async () => {
    const { container, pick } = await show();
    await pick(csvOf(employees(3)), '3 ansatte er klare til å sendes inn.');
    await waitFor(async () => {
      const [first] = await cellsOf('Ansatte i filen');
      expect(first?.slice(0, 8)).toEqual([
        '2',
        '1001',
        '9001',
        'F',
        '1990-01-31',
        '*****',
        'Åse',
        'Nordmann',
      ]);
    }, patience);
    const table = screen.getByRole('table', { name: 'Ansatte i filen' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(22);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['2', '3', '4']);
    for (const { ssn } of employees(3)) expect(container.innerHTML).not.toContain(ssn);
    expect(screen.getByText('ansatte.csv')).toBeVisible();
    expect(sendButton()).toHaveTextContent('Send inn 3 ansatte');
    expect(await violations(container)).toEqual([]);
  });

  it('keeps most of many rows out of the page, says how many there are, and scrolls by keyboard', async () => {
    const { pick } = await show();
    await pick(csvOf(employees(2000)), /^2 000 ansatte er klare/);
    const table = screen.getByRole('table', { name: 'Ansatte i filen' });
    expect(table.getAttribute('aria-rowcount')).toBe('2001');
    await waitFor(() => {
      expect(within(table).getByText('1001')).toBeVisible();
    }, patience);
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
    screen.getByRole('group', { name: 'Ansatte i filen' }).focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => {
      const last = within(table).getByText('3000').closest('tr');
      expect(last?.getAttribute('aria-rowindex')).toBe('2001');
    }, patience);
    expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  });

  it.each<[string, (csv: string) => BlobPart]>([
    ['semicolons and a byte order mark', (csv) => `\uFEFF${csv.replaceAll(',', ';')}`],
    ['Windows-1252', (csv) => Uint8Array.from(csv, (letter) => letter.charCodeAt(0))],
    ['Mac line breaks', (csv) => csv.replaceAll('\r\n', '\r')],
    ['no header row', (csv) => csv.slice(csv.indexOf('\n') + 1)],
    ['a line break in a cell', (csv) => csv.replaceAll('Storgata 1', '"c/o Berg\r\nStorgata 1"')],
  ])('may come with %s', async (_, written) => {
    const { pick } = await show();
    await pick(written(csvOf(employees(2))), '2 ansatte er klare til å sendes inn.');
    expect(await screen.findAllByRole('cell', { name: 'Åse' }, patience)).toHaveLength(2);
  });
});

describe('a file with something wrong', () => {
  const misfit = employee(1, { dateOfBirth: '1990-01-30' });
  const mixed = [
    csvOf([employee(0)]),
    ...[misfit, employee(2, { payType: 'Q', hireStartDate: '2026-02-31' })].map((record) =>
      csvOf([record]).slice(csvOf([]).length),
    ),
    '1,2,3\r\n',
  ].join('');

  it('says what is wrong and what to do, cell by cell, and is not sent', async () => {
    const { container, pick } = await show();
    await pick(
      mixed,
      '4 feil i 3 rader. Ingenting sendes inn før alle feil er rettet. Rett dem i filen, og velg den på nytt.',
    );
    expect(await cellsOf('Feil')).toEqual([
      ['3', 'Fødselsnummer', '*****', 'Fødselsnummeret passer ikke med fødselsdatoen. Sjekk begge.'],
      [
        '4',
        'Ansatt fra',
        '2026-02-31',
        'Dette er ingen dag i kalenderen. Sjekk datoen, og skriv den som åååå-mm-dd.',
      ],
      ['4', 'Lønnstype', 'Q', expect.stringMatching(/^Koden finnes ikke/)],
      ['5', '', '', expect.stringMatching(/^Raden har 3 kolonner, men skal ha 21/)],
    ]);
    expect(screen.getByText('1 annen rad er uten feil.')).toBeVisible();
    expect(screen.getByRole('table', { name: 'Rader uten feil' })).toBeVisible();
    expect(sendButton()).toBeNull();
    expect(container.innerHTML).not.toContain(misfit.ssn);
    expect(await violations(container)).toEqual([]);
  });

  it('has its list to keep, as a Norwegian spreadsheet opens it and without a national id', async () => {
    const downloads = collectDownloads();
    const { pick } = await show();
    await pick(mixed, /^4 feil i 3 rader/);
    await userEvent.click(screen.getByRole('button', { name: 'Last ned feillisten' }));
    expect(downloads.map(({ name }) => name)).toEqual(['feilliste.csv']);
    const [header, first] = ((await downloads[0]?.content) ?? '').split('\r\n');
    expect(header).toBe('\uFEFFRad;Kolonne;Verdi;Hva som er galt');
    expect(first).toBe('3;Fødselsnummer;*****;Fødselsnummeret passer ikke med fødselsdatoen. Sjekk begge.');
  });

  it('may be mended and picked again under the same name', async () => {
    const { pick } = await show();
    await pick(mixed, /^4 feil i 3 rader/);
    await pick(csvOf(employees(1)), '1 ansatt er klar til å sendes inn.');
    expect(screen.queryByRole('table', { name: 'Feil' })).toBeNull();
  });

  it('shows the first 5000 of many, and says so', async () => {
    const { pick } = await show();
    await pick(`${csvOf([])}${'1,2,3\r\n'.repeat(5001)}`, /^5 001 feil i 5 001 rader/);
    expect(screen.getByText(/^Her står de første 5\s000\./)).toBeVisible();
    expect(screen.getByRole('table', { name: 'Feil' }).getAttribute('aria-rowcount')).toBe('5001');
    expect(screen.queryByRole('table', { name: 'Rader uten feil' })).toBeNull();
  });

  it.each<[string, BlobPart, RegExp]>([
    ['nothing in it', '', /^Filen har ingen rader med innhold/],
    ['a workbook in it', 'PK\u0003\u0004rest', /^Filen er et regneark og ikke CSV/],
    ['one column', 'navn\r\nÅse\r\n', /^Filen har bare én kolonne/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x41, 0), /UTF-16/],
    ['other columns', 'companyId,employeeNo,ssn\r\n', /^Overskriftene er ikke de 21 kolonnene/],
  ])('is told by one sentence when it has %s', async (_, content, words) => {
    const { pick } = await show();
    await pick(content, words);
    expect(screen.queryByRole('table')).toBeNull();
    expect(sendButton()).toBeNull();
    expect(screen.getByRole('button', { name: 'Last ned mal' })).toBeVisible();
  });
});

describe('the field', () => {
  it('is reached and named without a mouse, and keeps the focus while a file is checked', async () => {
    const { container, input, pick } = await show();
    expect(input).toHaveAccessibleName('Slipp CSV-filen her eller velg en fil');
    expect(input).toHaveAccessibleDescription(/med de 21 kolonnene i malen/);
    input.focus();
    await pick(csvOf(employees(1)), /^1 ansatt er klar/);
    expect(document.activeElement).toBe(input);
    expect(input).toHaveAccessibleName('Velg en annen fil');
    expect(container.querySelectorAll('input[type="file"]')).toHaveLength(1);
  });

  it('hands out a template that a Norwegian spreadsheet opens in columns', async () => {
    const downloads = collectDownloads();
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Last ned mal' }));
    expect(downloads.map(({ name }) => name)).toEqual(['mal-ansatte.csv']);
    expect(await downloads[0]?.content).toMatch(/^\uFEFFemployeeNo;companyId;(\w+;){18}isDeleted\r\n$/);
  });
});

describe('dropping', () => {
  function held(...files: File[]): DataTransfer {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    return dataTransfer;
  }
  /** Whether the browser is left to do what it does by itself. */
  function drag(type: 'dragover' | 'dragleave' | 'drop', over: Element, init: DragEventInit): boolean {
    return fireEvent(over, new DragEvent(type, { bubbles: true, cancelable: true, ...init }));
  }
  const heading = () => screen.getByText('Slipp CSV-filen her');

  it('takes a file anywhere on the component, and shows that it would', async () => {
    const { until } = await show();
    const dataTransfer = held(csvFile(csvOf(employees(2))));
    expect(drag('dragover', heading(), { dataTransfer })).toBe(false);
    expect(await screen.findByText('Slipp filen, så kontrolleres den')).toBeVisible();
    const button = screen.getByRole('button', { name: 'Last ned mal' });
    expect(drag('drop', button, { dataTransfer })).toBe(false);
    await until('2 ansatte er klare til å sendes inn.');
  });

  it('is given up when the file is taken away again', async () => {
    await show();
    const area = heading();
    drag('dragover', area, { dataTransfer: held(csvFile('')) });
    const over = await screen.findByText('Slipp filen, så kontrolleres den');
    drag('dragleave', over, { relatedTarget: over.parentElement });
    expect(screen.getByText('Slipp filen, så kontrolleres den')).toBeVisible();
    drag('dragleave', over, { relatedTarget: document.body });
    expect(await screen.findByText('Slipp CSV-filen her')).toBeVisible();
  });

  it('takes one file at a time, and says so', async () => {
    const { container, until, pick } = await show();
    drag('drop', heading(), { dataTransfer: held(csvFile('', 'a.csv'), csvFile('', 'b.csv')) });
    await until('Det var flere filer. Slipp én om gangen.');
    expect(await violations(container)).toEqual([]);
    await pick(csvOf(employees(1)), /^1 ansatt er klar/);
    expect(screen.queryByText(/flere filer/)).toBeNull();
  });

  it('leaves alone what is no file', async () => {
    await show();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'employeeNo');
    expect(drag('dragover', heading(), { dataTransfer })).toBe(true);
    expect(drag('drop', heading(), { dataTransfer })).toBe(true);
    expect(heading()).toBeVisible();
  });
});

describe('the company', () => {
  const findCompanies = () =>
    Promise.resolve({ companies: [nordbanen, fjelltoget], may: ['import'] as const });

  it('is chosen where there are several, and the same file judged anew for another', async () => {
    const { pick, until } = await show({ findCompanies });
    await pick(csvOf(employees(2)), /^2 ansatte er klare/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Selskap' }), 'Fjelltoget AS');
    await until(/^2 feil i 2 rader/);
    expect((await cellsOf('Feil'))[0]?.[3]).toMatch(/^Raden gjelder et annet selskap/);
  });

  it('is not asked for where the page has chosen it', async () => {
    const { pick } = await show({ findCompanies }, { companyId: 9002 });
    expect(screen.queryByRole('combobox')).toBeNull();
    await pick(csvOf([employee(0, { companyId: 9002 })]), /^1 ansatt er klar/);
  });
});

it('speaks English', async () => {
  const { container } = renderInEmployer(<EmployeeImport testNumbers headingLevel={3} />, {}, { locale: en });
  await userEvent.upload(await screen.findByLabelText(/choose a file/), csvFile(csvOf(employees(1200))));
  await waitFor(() => {
    expect(status(container)).toBe('1,200 employees are ready to be sent.');
  }, patience);
  screen.getByRole('heading', { name: 'Import employees', level: 3 });
});
