import { EmployerProvider } from '@fribillett/hooks/employer';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createEmployerStack } from '../../.storybook/createEmployerStack.ts';
import { provide } from './shop.ts';

/* The guides' pages of a back office, rendered as they stand against the sandbox. */

beforeEach(() => {
  provide({});
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(ui: ReactNode): void {
  const { transport, sessionKey } = createEmployerStack({});
  render(
    <EmployerProvider transport={transport} sessionKey={sessionKey}>
      {ui}
    </EmployerProvider>,
  );
}

it('employeeDirectory.tsx stands beside the form, over the company’s employees', async () => {
  const { Employees } = await import('../../docs/snippets/employeeDirectory.tsx');
  show(<Employees />);
  await screen.findByRole('button', { name: 'Kari Nordmann' });
  await screen.findByRole('textbox', { name: 'Fornavn' });
});

it('employeeDirectoryHeadless.tsx opens an employee and sets the fee', async () => {
  const { OwnDirectory } = await import('../../docs/snippets/employeeDirectoryHeadless.tsx');
  show(<OwnDirectory />);
  await userEvent.click(await screen.findByRole('button', { name: 'Kari Nordmann' }));
  const before = (await screen.findByRole('button', { name: /etalt$/ })).textContent;
  await userEvent.click(screen.getByRole('button', { name: before }));
  await waitFor(() => {
    expect(screen.getByRole('button', { name: /etalt$/ }).textContent).not.toBe(before);
  });
});

it('employeeForm.tsx says what is missing before anything is sent', async () => {
  const { NewEmployee } = await import('../../docs/snippets/employeeForm.tsx');
  const onSent = vi.fn();
  show(<NewEmployee onSent={onSent} />);
  await screen.findByRole('textbox', { name: 'Fornavn' });
  await userEvent.click(screen.getByRole('button', { name: /Registrer|Send/ }));
  await screen.findByRole('group', { name: /felt må rettes/ });
  expect(onSent).not.toHaveBeenCalled();
});

it('employeeFormHeadless.tsx shows a problem at each field that is empty', async () => {
  const { OwnForm } = await import('../../docs/snippets/employeeFormHeadless.tsx');
  show(<OwnForm />);
  await userEvent.click(await screen.findByRole('button', { name: 'Registrer' }));
  expect(await screen.findAllByText('Her står det ingenting. Fyll ut.')).toHaveLength(3);
});

it('employeeImport.tsx asks for a file', async () => {
  const { ImportFile } = await import('../../docs/snippets/employeeImport.tsx');
  show(<ImportFile onImported={vi.fn()} />);
  await screen.findByLabelText(/velg en fil/);
});

it('employeeImportHeadless.tsx checks a file', async () => {
  const { OwnImport } = await import('../../docs/snippets/employeeImportHeadless.tsx');
  show(<OwnImport />);
  await userEvent.upload(screen.getByLabelText('Fil med ansatte'), new File(['no columns'], 'employees.csv'));
  const send = await screen.findByRole<HTMLButtonElement>('button', { name: 'Send 0 ansatte' });
  expect(send.disabled).toBe(true);
});

it('taxSavingsReport.tsx begins with the company’s limit', async () => {
  const { TaxReport } = await import('../../docs/snippets/taxSavingsReport.tsx');
  show(<TaxReport />);
  await screen.findByRole('combobox', { name: 'Måned' });
});

it('taxSavingsReportHeadless.tsx has a report made', async () => {
  const { OwnReport } = await import('../../docs/snippets/taxSavingsReportHeadless.tsx');
  show(<OwnReport year={2026} month={12} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Lag rapporten (not-generated)' }));
  await screen.findByRole('button', { name: 'Lag rapporten (generating)' });
});
