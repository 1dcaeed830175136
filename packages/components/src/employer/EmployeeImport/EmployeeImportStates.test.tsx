import type { EmployerTransport } from '@fribillett/core/employer';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pending } from '../../testing/createTestTransport.ts';
import { transportError } from '../../testing/fixtures.ts';
import { status } from '../../testing/status.ts';
import { violations } from '../../testing/violations.ts';
import { nordbanen } from '../testing/createTestEmployerTransport.ts';
import { csvFile, csvOf, employees } from '../testing/employeeFiles.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { EmployeeImport } from './EmployeeImport.tsx';
import type { EmployeeImportProps } from './EmployeeImport.tsx';

function show(findCompanies?: EmployerTransport['findCompanies'], props: EmployeeImportProps = {}) {
  const operations = findCompanies === undefined ? {} : { findCompanies };
  const { container } = renderInEmployer(<EmployeeImport testNumbers {...props} />, operations);
  const until = (words: string | RegExp) =>
    waitFor(
      () => {
        expect(status(container)).toMatch(words);
      },
      { timeout: 10_000 },
    );
  return { container, until, section: screen.getByRole('region', { name: 'Importer ansatte' }) };
}

const field = () => screen.queryByLabelText(/velg en/i);

describe('before a file', () => {
  it('the companies are waited for', async () => {
    const { until, section } = show(pending);
    await until('Henter selskapene …');
    expect(section).toHaveAttribute('data-state', 'loading');
    expect(field()).toBeNull();
  });

  it('a session that may not import is told so, and whom to ask', async () => {
    const { container, until, section } = show(() =>
      Promise.resolve({ companies: [nordbanen], may: ['read'] }),
    );
    await until('Du kan ikke importere ansatte. Be om tilgang hos den som administrerer brukerne deres.');
    expect(section).toHaveAttribute('data-state', 'refused');
    expect(field()).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  it('a session without a company is told so', async () => {
    const { until, section } = show(() => Promise.resolve({ companies: [], may: ['import'] }));
    await until('Du har ikke tilgang til noe selskap her.');
    expect(section).toHaveAttribute('data-state', 'empty');
    expect(field()).toBeNull();
  });

  it('a failure is told, and can be tried again', async () => {
    let isUp = false;
    const { until, section } = show(() =>
      isUp
        ? Promise.resolve({ companies: [nordbanen], may: ['import'] })
        : Promise.reject(transportError('unavailable')),
    );
    await until(/^Tjenesten er nede akkurat nå/);
    expect(section).toHaveAttribute('data-state', 'error');
    isUp = true;
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    await waitFor(() => {
      expect(field()).not.toBeNull();
    });
    expect(section).toHaveAttribute('data-state', 'idle');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Importer ansatte' }));
  });
});

describe('a check', () => {
  /** Begins, and never tells anything. */
  const createWorker = () =>
    new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })), { type: 'module' });

  it('says how far it has come, and can be ended', async () => {
    const { container, until, section } = show(undefined, { createWorker });
    await userEvent.upload(await screen.findByLabelText(/velg en fil/), csvFile(csvOf(employees(2))));
    await until('Kontrollerer ansatte.csv …');
    expect(screen.getByRole('progressbar', { name: 'Kontrollerer ansatte.csv …' })).toHaveAttribute(
      'value',
      '0',
    );
    expect(screen.getByText('0 rader lest')).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    await until('Kontrollen ble avbrutt. Ingenting er sendt inn.');
    expect(section).toHaveAttribute('data-state', 'cancelled');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Importer ansatte' }));
    expect(screen.getByLabelText('Velg en annen fil')).toBeEnabled();
  });

  it('that does not start says so', async () => {
    const { container, until } = show(undefined, {
      createWorker: () => new Worker('/no-such-worker.js', { type: 'module' }),
    });
    await userEvent.upload(await screen.findByLabelText(/velg en fil/), csvFile(csvOf(employees(2))));
    await until(/^Kontrollen kom ikke i gang\. Last siden på nytt/);
    expect(await violations(container)).toEqual([]);
  });
});
