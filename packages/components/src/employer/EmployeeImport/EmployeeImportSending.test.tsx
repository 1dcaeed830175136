import type { EmployeeImport as Import, EmployerTransport, UploadOptions } from '@fribillett/core/employer';
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred, pending } from '../../testing/createTestTransport.ts';
import { transportError } from '../../testing/fixtures.ts';
import { status } from '../../testing/status.ts';
import { violations } from '../../testing/violations.ts';
import { csvFile, csvOf, employees } from '../testing/employeeFiles.ts';
import { renderInEmployer } from '../testing/renderInEmployer.tsx';
import { EmployeeImport } from './EmployeeImport.tsx';
import type { EmployeeImportProps } from './EmployeeImport.tsx';

/** A worker of many modules, each on its own from Vite, takes its time on a busy machine. */
const patience = { timeout: 10_000 };

/** The component with a file of three employees, ready to be sent. */
async function show(
  importEmployeesCsv: EmployerTransport['importEmployeesCsv'] = pending,
  props: EmployeeImportProps = {},
) {
  const sent: { companyId: number; csv: Blob; options: UploadOptions }[] = [];
  const { container } = renderInEmployer(<EmployeeImport testNumbers {...props} />, {
    importEmployeesCsv: (input, options = {}) => {
      sent.push({ ...input, options });
      return importEmployeesCsv(input, options);
    },
  });
  await userEvent.upload(await screen.findByLabelText(/velg en fil/), csvFile(csvOf(employees(3))));
  await waitFor(() => {
    expect(status(container)).toMatch(/er klare/);
  }, patience);
  const until = (words: string | RegExp) =>
    waitFor(() => {
      expect(status(container)).toMatch(words);
    });
  return { container, sent, until, button: screen.getByRole('button', { name: 'Send inn 3 ansatte' }) };
}

const failing =
  (...error: Parameters<typeof transportError>) =>
  () =>
    Promise.reject(transportError(...error));
const changed = [
  { importedEmployeeId: '77', employeeNo: '1001', firstName: 'Åse', surname: 'Nordmann' },
  { importedEmployeeId: '78' },
];

describe('sending', () => {
  it('goes once, says how far it has come, and lets nothing be changed meanwhile', async () => {
    const answer = deferred<Import>();
    const { container, sent, until, button } = await show(() => answer.promise);
    await userEvent.dblClick(button);
    await until('Sender inn …');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.companyId).toBe(9001);
    expect(await sent[0]?.csv.text()).toBe(csvOf(employees(3)));
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByLabelText('Velg en annen fil')).toBeDisabled();
    expect(screen.getByRole('progressbar', { name: 'Sender inn …' })).not.toHaveAttribute('value');
    act(() => sent[0]?.options.onProgress?.(30, 120));
    expect(screen.getByRole('progressbar', { name: 'Sender inn …' })).toHaveAttribute('value', '0.25');
    expect(await violations(container)).toEqual([]);
    act(() => sent[0]?.options.onProgress?.(120, 120));
    await until('Filen er sendt. Venter på svar …');
    expect(screen.getByRole('progressbar', { name: /Venter på svar/ })).not.toHaveAttribute('value');
  });

  it('ends with the records that really changed, and the focus where one reads on', async () => {
    const onImported = vi.fn();
    const { container, until, button } = await show(() => Promise.resolve({ changed }), { onImported });
    await userEvent.click(button);
    await until('Importen er ferdig. 2 ansatte er nye eller endret.');
    const table = screen.getByRole('table', { name: 'Nye og endrede ansatte' });
    const [, ...rows] = within(table).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['1001', 'Åse Nordmann', '77'],
      ['–', '', '78'],
    ]);
    expect(onImported.mock.calls).toEqual([[changed]]);
    expect(screen.getByText(/behandler nye og endrede ansatte hvert tiende minutt/)).toBeVisible();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Importer ansatte' }));
    expect(await violations(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Importer en fil til' }));
    expect(await screen.findByText('Slipp CSV-filen her')).toBeVisible();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Importer ansatte' }));
  });

  it('says so when nothing had changed', async () => {
    const { until, button } = await show(() => Promise.resolve({ changed: [] }));
    await userEvent.click(button);
    await until('Importen er ferdig. Ingenting var endret.');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('can be ended', async () => {
    const { sent, until, button } = await show((_, options) => {
      const answer = deferred<Import>();
      options?.signal?.addEventListener('abort', () => {
        answer.reject(transportError('aborted', { isRetrySafe: false }));
      });
      return answer.promise;
    });
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    await until(/^Vi vet ikke om filen ble importert/);
    expect(sent).toHaveLength(1);
  });
});

describe('a failure', () => {
  it.each(['timeout', 'network', 'unavailable', 'bad-response'] as const)(
    'leaves nobody to guess after %s: what is unknown, what to do, what to quote',
    async (code) => {
      const { container, sent, until, button } = await show(failing(code, { isRetrySafe: false }));
      await userEvent.click(button);
      await until(
        /^Vi vet ikke om filen ble importert\. Du kan sende inn den samme filen på nytt\. .* ingenting var endret/,
      );
      expect(screen.getByText('Oppgi corr-4711 når du ber om hjelp.')).toBeVisible();
      expect(sent).toHaveLength(1);
      expect(await violations(container)).toEqual([]);
      await userEvent.click(screen.getByRole('button', { name: 'Send inn 3 ansatte på nytt' }));
      expect(sent).toHaveLength(2);
    },
  );

  it('of a file that is refused shows the reasons, and offers another file instead of the same again', async () => {
    const fields = [{ field: 'ssn', message: 'rad 3' }];
    const { container, until, button } = await show(
      failing('rejected', { isRetrySafe: false, reason: 'Ugyldig fødselsdato', fields }),
    );
    await userEvent.click(button);
    await until(/^Filen ble ikke godtatt\. En fil importeres helt eller ikke i det hele tatt/);
    expect(screen.getByText('Ugyldig fødselsdato')).toBeVisible();
    expect(screen.getByText('rad 3').closest('p')).toHaveTextContent('ssn: rad 3');
    expect(screen.queryByRole('button', { name: /^Send inn/ })).toBeNull();
    expect(screen.getByLabelText('Velg en annen fil')).toBeEnabled();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Importer ansatte' }));
    expect(await violations(container)).toEqual([]);
  });

  it('of the session says what to do, and the same file can be sent afterwards', async () => {
    let isSignedIn = false;
    const { until, button } = await show(() =>
      isSignedIn ? Promise.resolve({ changed }) : Promise.reject(transportError('unauthorized')),
    );
    await userEvent.click(button);
    await until(/^Du er logget ut/);
    isSignedIn = true;
    await userEvent.click(screen.getByRole('button', { name: 'Send inn 3 ansatte' }));
    await until(/^Importen er ferdig/);
  });

  it('of a limit is waited for', async () => {
    const { sent, until, button } = await show(failing('rate-limited', { retryAfterSeconds: 600 }));
    await userEvent.click(button);
    await until(/for mange forsøk/);
    expect(screen.getByText('Prøv igjen om 10 minutter.')).toBeVisible();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button, { force: true });
    expect(sent).toHaveLength(1);
  });
});

it('waits for the network, and says so', async () => {
  const { sent, button } = await show();
  onTestFinished(() => {
    dispatchEvent(new Event('online'));
  });
  act(() => {
    dispatchEvent(new Event('offline'));
  });
  expect(screen.getByText('Du er ikke på nett. Filen kan sendes inn når du er tilbake.')).toBeVisible();
  await userEvent.click(button, { force: true });
  expect(sent).toEqual([]);
  act(() => {
    dispatchEvent(new Event('online'));
  });
  await userEvent.click(button);
  expect(sent).toHaveLength(1);
});
