import type { ChangedEmployee, EmployerTransport } from '@fribillett/core/employer';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { transportError } from '../../testing/fixtures.ts';
import { violations } from '../../testing/violations.ts';
import { aseSummary } from '../testing/employees.ts';
import { showDirectory } from '../testing/showDirectory.tsx';

const aseImport: ChangedEmployee = {
  importedEmployeeId: '9',
  employeeNo: '1001',
  firstName: 'Åse',
  surname: 'Nordmann',
};
const boImport: ChangedEmployee = {
  importedEmployeeId: '10',
  employeeNo: '2001',
  firstName: 'Bo',
  surname: 'Ny',
};

/** Employees whom the job makes when the test says so. */
function job() {
  let hasRun = false;
  const findEmployees: EmployerTransport['findEmployees'] = ({ by, page }) => {
    const isSought = by !== undefined && 'employeeNo' in by;
    const employees = hasRun && (!isSought || by.employeeNo === '1001') ? [aseSummary] : [];
    return Promise.resolve({ employees, page, totalItems: employees.length });
  };
  return {
    findEmployees,
    run: () => {
      hasRun = true;
    },
  };
}

async function standings() {
  const [list] = await screen.findAllByRole('list');
  if (list === undefined) throw new Error('No list.');
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

describe('what was imported just now', () => {
  it('waits for the job, is registered when it has run, and can be opened then', async () => {
    const { findEmployees, run } = job();
    const { container } = showDirectory({ findEmployees }, { imported: [aseImport, boImport] });
    await waitFor(async () => {
      expect(await standings()).toEqual([
        'Åse Nordmann1001 · Import-ID 9Venter på jobben',
        'Bo Ny2001 · Import-ID 10Venter på jobben',
      ]);
    });
    screen.getByRole('heading', { name: 'Nylig importert' });
    expect(screen.queryByRole('button', { name: 'Åse Nordmann' })).toBeNull();
    expect(await violations(container)).toEqual([]);
    run();
    await userEvent.click(screen.getByRole('button', { name: 'Oppdater' }));
    await waitFor(() => {
      const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
      expect(said).toContain('1 av 2 er registrert.');
    });
    expect((await standings())[0]).toMatch(/Registrert$/);
    // In the list too, without a search.
    await screen.findByRole('table', { name: 'Ansatte' });
    const [first] = screen.getAllByRole('button', { name: 'Åse Nordmann' });
    if (first !== undefined) await userEvent.click(first);
    await screen.findByRole('heading', { name: 'Rettigheter' });
    expect(await violations(container)).toEqual([]);
  });

  it('looks again when somebody comes back to the page', async () => {
    const { findEmployees, run } = job();
    showDirectory({ findEmployees }, { imported: [aseImport] });
    await screen.findByText('Venter på jobben');
    run();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await screen.findByText('Registrert');
  });

  it('does not look for a whole file at once', async () => {
    const asked: string[] = [];
    const imported = Array.from({ length: 25 }, (_, at) => ({
      ...boImport,
      importedEmployeeId: `${at}`,
      employeeNo: `${3000 + at}`,
    }));
    showDirectory(
      {
        findEmployees: ({ by, page }) => {
          if (by !== undefined && 'employeeNo' in by) asked.push(by.employeeNo);
          return Promise.resolve({ employees: [], page });
        },
      },
      { imported },
    );
    await waitFor(() => {
      expect(asked).toHaveLength(10);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Vis flere (av 25)' }));
    await waitFor(() => {
      expect(asked).toHaveLength(20);
    });
    expect(await standings()).toHaveLength(20);
  });

  it('says once what could not be read', async () => {
    showDirectory(
      {
        findEmployees: ({ by, page }) =>
          by === undefined
            ? Promise.resolve({ employees: [], page })
            : Promise.reject(transportError('unavailable')),
      },
      { imported: [aseImport, boImport] },
    );
    expect(await screen.findAllByText('Ikke sjekket')).toHaveLength(2);
    expect(screen.getAllByText('Tjenesten er nede akkurat nå.')).toHaveLength(1);
  });
});

describe('an import that is searched for', () => {
  async function searchFor(importId: string, operations: Partial<EmployerTransport>) {
    const shown = showDirectory(operations);
    await userEvent.selectOptions(await screen.findByLabelText('Søk etter'), 'Import-ID');
    await userEvent.fill(screen.getByLabelText('Import-ID'), importId);
    await userEvent.keyboard('{Enter}');
    return shown;
  }

  it('is shown with how it stands', async () => {
    await searchFor('9', {
      getImportedEmployee: () =>
        Promise.resolve({
          ...aseImport,
          employeeNo: '1001',
          companyId: 9001,
          firstName: 'Åse',
          surname: 'Nordmann',
        }),
    });
    await screen.findByText('Registrert');
    await userEvent.click(screen.getByRole('button', { name: 'Åse Nordmann' }));
    await screen.findByRole('heading', { name: 'Familie' });
  });

  it('is not offered without the permission to read imports', async () => {
    showDirectory({}, {}, ['read']);
    const options = within(await screen.findByLabelText('Søk etter')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).not.toContain('Import-ID');
  });

  it('may not be there', async () => {
    const { container } = await searchFor('404', {
      getImportedEmployee: () => Promise.reject(transportError('not-found')),
    });
    await screen.findByText('Vi fant ingen import med denne ID-en.', { selector: '.fb-note *' });
    expect(await violations(container)).toEqual([]);
  });
});
