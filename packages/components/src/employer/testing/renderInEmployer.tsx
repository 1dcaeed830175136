import type { EmployerTransport } from '@fribillett/core/employer';
import { EmployerProvider } from '@fribillett/hooks/employer';
import type { EmployerProviderProps } from '@fribillett/hooks/employer';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import '../styles/styles.css';
import { createTestEmployerTransport } from './createTestEmployerTransport.ts';

afterEach(cleanup);

/** Renders within an employer's provider, in StrictMode, on a transport that is given operation by operation. */
export function renderInEmployer(
  ui: ReactNode,
  operations: Partial<EmployerTransport> = {},
  provider: Partial<Omit<EmployerProviderProps, 'transport' | 'children'>> = {},
) {
  const transport = createTestEmployerTransport(operations);
  const inProvider = (children: ReactNode) => (
    <EmployerProvider transport={transport} sessionKey="hr" {...provider}>
      {children}
    </EmployerProvider>
  );
  const rendered = render(inProvider(ui), { reactStrictMode: true });
  return {
    container: rendered.container,
    rerender: (next: ReactNode) => {
      rendered.rerender(inProvider(next));
    },
  };
}
