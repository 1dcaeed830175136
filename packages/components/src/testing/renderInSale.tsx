import type { Transport } from '@fribillett/core';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import type { PersonnelTicketProviderProps } from '@fribillett/hooks';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import '../styles/styles.css';
import { createTestTransport } from './createTestTransport.ts';
import { purposes } from './fixtures.ts';

afterEach(cleanup);

/** Renders within a provider, in StrictMode, on a transport that is given operation by operation. */
export function renderInSale(
  ui: ReactNode,
  operations: Partial<Transport> = {},
  provider: Partial<Omit<PersonnelTicketProviderProps, 'transport' | 'children'>> = {},
) {
  const { transport, asked } = createTestTransport(operations);
  const inProvider = (children: ReactNode) => (
    <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey="kari" {...provider}>
      {children}
    </PersonnelTicketProvider>
  );
  const rendered = render(inProvider(ui), { reactStrictMode: true });
  return {
    container: rendered.container,
    asked,
    rerender: (next: ReactNode) => {
      rendered.rerender(inProvider(next));
    },
  };
}
