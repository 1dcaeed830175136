import type { Company, EmployeePage, EmployeeSearch, EmployerPermission } from '@fribillett/core/employer';
import { dehydrate, onlineManager, QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { deferred, pending } from '../../testing/createTestTransport.ts';
import { transportError } from '../../testing/fixtures.ts';
import { status } from '../../testing/status.ts';
import { violations } from '../../testing/violations.ts';
import { nordbanen } from '../testing/createTestEmployerTransport.ts';
import { ase, aseSummary } from '../testing/employees.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { showDirectory } from '../testing/showDirectory.tsx';
import { EmployeeDirectory } from './EmployeeDirectory.tsx';

const wide = [900, 900] as const;
const narrow = [320, 900] as const;

beforeEach(() => browser.viewport(...wide));
afterEach(() => {
  onlineManager.setOnline(true);
});

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

/** The cells of the list, row by row. */
async function rows() {
  const table = await screen.findByRole('table', { name: 'Ansatte' });
  return within(table)
    .getAllByRole('rowheader')
    .map((name) => [...(name.parentElement?.children ?? [])].map((cell) => plain(cell.textContent)));
}

async function search(kind: string, typed?: string) {
  await userEvent.selectOptions(await screen.findByLabelText('Søk etter'), kind);
  if (typed !== undefined) await userEvent.fill(screen.getByLabelText(kind), typed);
  await userEvent.keyboard('{Enter}');
  if (typed === undefined) await userEvent.click(screen.getByRole('button', { name: 'Søk' }));
}

describe('the list', () => {
  it('shows everybody at first, how each stands, and which of them are in sight', async () => {
    const { container, searches } = showDirectory();
    const found = await rows();
    expect(found).toHaveLength(10);
    expect(found.slice(0, 5).map((row) => [row[0], row.at(-1)])).toEqual([
      ['Åse Nordmann', 'Synkronisert'],
      ['Kollega 2 Nordmann', 'Venter på synkronisering'],
      ['Kollega 3 Nordmann', 'Reservert seg'],
      ['Kollega 4 Nordmann', 'SluttetSynkronisert'],
      ['Kollega 5 Nordmann', 'Slettet'],
    ]);
    expect(found[0]?.slice(1, 4)).toEqual([
      'Ansattnummer 1001',
      'Fødselsdato 31. jan. 1990',
      'Ansettelse Fast',
    ]);
    expect(status(container)).toBe('Viser 1–10 av 23');
    expect(searches).toEqual([{ companyId: 9001, by: undefined, page: 1, perPage: 10 }]);
    expect(await violations(container)).toEqual([]);
  });

  it('turns its pages, says so, and leaves the focus on the button', async () => {
    const { container } = showDirectory();
    await rows();
    const next = screen.getByRole('button', { name: 'Neste' });
    await userEvent.click(next);
    await screen.findByText('Side 2 av 3');
    await userEvent.click(next);
    await screen.findByText('Kollega 23 Nordmann');
    expect(status(container)).toBe('Viser 21–23 av 23');
    expect([next.getAttribute('aria-disabled'), document.activeElement]).toEqual(['true', next]);
    await userEvent.click(screen.getByRole('button', { name: 'Forrige' }));
    await screen.findByText('Kollega 11 Nordmann');
  });

  it('goes on where nobody says how many there are', async () => {
    showDirectory({
      findEmployees: ({ page }) =>
        Promise.resolve({
          employees:
            page === 1 ? Array.from({ length: 10 }, (_, at) => ({ ...aseSummary, employeeId: `${at}` })) : [],
          page,
        }),
    });
    await screen.findByText('Viser 1–10', { selector: 'p.fb-small' });
    await userEvent.click(screen.getByRole('button', { name: 'Neste' }));
    await screen.findByText(/^Vi fant ingen/, { selector: '.fb-note *' });
    await userEvent.click(screen.getByRole('button', { name: 'Forrige' }));
    await screen.findByText('Viser 1–10', { selector: 'p.fb-small' });
  });

  it('is a card for each where there is no room for rows, and still a table to a screen reader', async () => {
    await browser.viewport(...narrow);
    const { container } = showDirectory();
    await rows();
    expect(container.scrollWidth).toBeLessThanOrEqual(320);
    await expect
      .element(screen.getAllByText('Fødselsdato', { exact: false }).at(-1) ?? container)
      .toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(10);
    expect(await violations(container)).toEqual([]);
  });
});

describe('searching', () => {
  it.each<[EmployerPermission[], string[]]>([
    [['read'], ['Alle', 'Ansattnummer', 'Fødselsdato']],
    [
      ['read', 'read-national-ids'],
      ['Alle', 'Ansattnummer', 'Fødselsnummer', 'Fødselsdato'],
    ],
    [
      ['read', 'import'],
      ['Alle', 'Ansattnummer', 'Fødselsdato', 'Import-ID'],
    ],
  ])('is by what the session may: %j', async (may, kinds) => {
    showDirectory({ findCompanies: () => Promise.resolve({ companies: [nordbanen], may }) });
    const choice = await screen.findByLabelText('Søk etter');
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(kinds);
  });

  it.each<[string, string, EmployeeSearch['by']]>([
    ['Ansattnummer', '1003', { employeeNo: '1003' }],
    ['Fødselsnummer', '318190 10024', { nationalId: '31819010024' }],
    ['Fødselsdato', '1990-01-31', { dateOfBirth: '1990-01-31' }],
  ])('finds by %s', async (kind, typed, by) => {
    const { searches } = showDirectory();
    await rows();
    await search(kind, typed);
    await waitFor(() => {
      expect(searches.at(-1)).toEqual({ companyId: 9001, by, page: 1, perPage: 10 });
    });
    await search('Alle');
    await waitFor(() => {
      expect(searches.at(-1)?.by).toBeUndefined();
    });
  });

  it('says how many there are', async () => {
    const { container } = showDirectory();
    await rows();
    await search('Ansattnummer', '1003');
    await screen.findByText('1 ansatt', { selector: 'p.fb-small' });
    expect(status(container)).toBe('1 ansatt');
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it.each([
    ['Ansattnummer', ' ', 'Fyll ut det du vil søke etter.'],
    ['Fødselsnummer', '31819010025', /Dette er ikke et fødselsnummer/],
    ['Import-ID', '31819010025', /Velg «Fødselsnummer»/],
  ])('asks nobody for %s %o, and says why', async (kind, typed, words) => {
    const { container, searches } = showDirectory();
    await rows();
    await search(kind, typed);
    await expect.element(screen.getByLabelText(kind)).toHaveAccessibleDescription(words);
    expect(searches).toHaveLength(1);
    expect(await violations(container)).toEqual([]);
  });

  it('never reads a national id as something else', async () => {
    showDirectory();
    await search('Fødselsnummer', '318190');
    await userEvent.selectOptions(screen.getByLabelText('Søk etter'), 'Import-ID');
    expect(screen.getByLabelText<HTMLInputElement>('Import-ID').value).toBe('');
  });

  it('says when nobody is found, and that imported ones turn up when the job has run', async () => {
    const { container } = showDirectory({
      findEmployees: () => Promise.resolve({ employees: [], page: 1, totalItems: 0, totalPages: 0 }),
    });
    await screen.findByText(/Importerte ansatte er her når jobben har gått/, { selector: '.fb-note *' });
    expect(status(container)).toMatch(/^Vi fant ingen/);
    expect(await violations(container)).toEqual([]);
  });

  it('keeps national id and birth date out of the cache of the host, the address and every attribute', async () => {
    const queryClient = new QueryClient();
    const { container } = renderInEmployer(
      <EmployeeDirectory />,
      {
        findEmployees: () => Promise.resolve({ employees: [aseSummary], page: 1, totalItems: 1 }),
        getEmployee: ({ showNationalIds }) =>
          Promise.resolve({ ...ase, ssn: showNationalIds === true ? '10024' : '*****' }),
      },
      { queryClient },
    );
    const { href } = location;
    await search('Fødselsnummer', '31819010024');
    await userEvent.click(await screen.findByRole('button', { name: 'Åse Nordmann' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Vis fødselsnummer' }));
    await screen.findByText('318190 10024', { selector: '.fb-digits' });
    const persisted = JSON.stringify(dehydrate(queryClient, { shouldDehydrateQuery: () => true }));
    expect(persisted).toContain('Nordbanen');
    expect(persisted).not.toMatch(/10024|318190|1990-01-31|NT-4821-ASE/);
    expect(location.href).toBe(href);
    const attributes = [...container.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name !== 'value').map(({ value }) => value),
    );
    expect(attributes.join(' ')).not.toMatch(/10024|318190|1990-01-31/);
  });
});

describe('what may go wrong', () => {
  it('stands still while it is loading, and grows by nothing when it is there', async () => {
    const answer = deferred<EmployeePage>();
    const { container } = showDirectory({ findEmployees: () => answer.promise });
    await waitFor(() => {
      expect(status(container)).toBe('Henter ansatte …');
    });
    const list = container.querySelector('.fb-directory-list');
    const before = list?.clientHeight ?? 0;
    answer.resolve({
      employees: Array.from({ length: 10 }, (_, at) => ({ ...aseSummary, employeeId: `${at}` })),
      page: 1,
      totalItems: 10,
      totalPages: 1,
    });
    await rows();
    expect(Math.abs((list?.clientHeight ?? 0) - before)).toBeLessThan(80);
  });

  it('is said with the number to quote, and a retry that helps', async () => {
    let readings = 0;
    const { container } = showDirectory({
      findEmployees: () => {
        readings += 1;
        return readings === 1
          ? Promise.reject(transportError('unavailable'))
          : Promise.resolve({ employees: [aseSummary], page: 1, totalItems: 1 });
      },
    });
    await screen.findByText('Oppgi corr-4711 når du ber om hjelp.');
    expect(status(container)).toMatch(/nede akkurat nå/);
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(await rows()).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Ansatte' }));
  });

  it('is said when there is no network', async () => {
    onlineManager.setOnline(false);
    const { container } = showDirectory();
    await screen.findByText(/Du er ikke på nett/, { selector: '.fb-note *' });
    expect(status(container)).toMatch(/Du er ikke på nett/);
  });

  it.each<[EmployerPermission, readonly Company[], string]>([
    ['import', [nordbanen], 'Du har ikke tilgang til dette.'],
    ['read', [], 'Du har ikke tilgang til noe selskap her.'],
  ])(
    'is nothing but words for a session that may only %s, for the companies %j',
    async (may, companies, words) => {
      const { container } = renderInEmployer(<EmployeeDirectory />, {
        findCompanies: () => Promise.resolve({ companies, may: [may] }),
      });
      await screen.findByText(words, { selector: '.fb-note *' });
      expect(status(container)).toBe(words);
      expect(screen.queryByLabelText('Søk etter')).toBeNull();
      expect(await violations(container)).toEqual([]);
    },
  );

  it('is loading as long as the companies are', () => {
    const { container } = renderInEmployer(<EmployeeDirectory />, { findCompanies: pending });
    expect(status(container)).toBe('Henter selskapene …');
  });

  it('shows nothing of one company in another', async () => {
    const fjelltoget = { companyId: 9002, name: 'Fjelltoget AS', reportSeparator: ';' as const };
    const { searches } = showDirectory({
      findCompanies: () => Promise.resolve({ companies: [nordbanen, fjelltoget], may: ['read'] }),
    });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Åse Nordmann' }));
    await screen.findByRole('heading', { name: 'Rettigheter' });
    await userEvent.selectOptions(screen.getByLabelText('Selskap'), 'Fjelltoget AS');
    expect(screen.queryByRole('heading', { name: 'Rettigheter' })).toBeNull();
    await rows();
    expect(searches.at(-1)?.companyId).toBe(9002);
  });
});
