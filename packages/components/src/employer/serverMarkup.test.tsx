import { EmployerProvider } from '@fribillett/hooks/employer';
import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { EmployeeDirectory, EmployeeForm, EmployeeImport } from './index.ts';
import { createTestEmployerTransport } from './testing/createTestEmployerTransport.ts';

const all: [string, ReactElement][] = [
  ['EmployeeForm', <EmployeeForm initial={{ dateOfBirth: '1990-01-31', disabilityGrade: 40 }} />],
  ['EmployeeImport', <EmployeeImport />],
  ['EmployeeDirectory', <EmployeeDirectory imported={[{ importedEmployeeId: '9' }]} />],
];

const page = (ui: ReactElement) => (
  <EmployerProvider transport={createTestEmployerTransport({})} sessionKey="hr">
    {ui}
  </EmployerProvider>
);

afterEach(() => {
  vi.restoreAllMocks();
});

it.each(all)('%s is the same on a server and in the browser', async (_, ui) => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onRecoverableError = vi.fn();
  const host = document.createElement('div');
  host.innerHTML = renderToString(page(ui));
  expect(host.querySelector('section')?.lang).toBe('nb-NO');
  // A policy against inline styles lets none in.
  expect(host.innerHTML).not.toMatch(/\sstyle=/);
  document.body.append(host);
  const root = hydrateRoot(host, page(ui), { onRecoverableError });
  await vi.waitFor(() => {
    expect(host.querySelector('[data-state="loading"]')).toBeNull();
  });
  expect([errors.mock.calls, onRecoverableError.mock.calls]).toEqual([[], []]);
  root.unmount();
  host.remove();
});
