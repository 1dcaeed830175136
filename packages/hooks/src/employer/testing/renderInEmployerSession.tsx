import { TransportError } from '@fribillett/core';
import type { TransportErrorDetails } from '@fribillett/core';
import type { EmployerTransport } from '@fribillett/core/employer';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { EmployerProvider } from '../EmployerProvider.tsx';
import type { EmployerProviderProps } from '../EmployerProvider.tsx';

afterEach(cleanup);

const notGiven = () => Promise.reject(transportError('endpoint-not-found'));

/** A transport whose operations are given one by one; the others fail. */
function testTransport(given: Partial<EmployerTransport>): EmployerTransport {
  return {
    findCompanies: notGiven,
    findEmployees: notGiven,
    getEmployee: notGiven,
    importNewEmployee: notGiven,
    importEmployeesCsv: notGiven,
    getImportedEmployee: notGiven,
    patchImportedEmployee: notGiven,
    setYearlyFee: notGiven,
    setDisabilityProof: notGiven,
    getTaxSavings: notGiven,
    createTaxSavings: notGiven,
    ...given,
  };
}

interface Session extends Partial<Omit<EmployerProviderProps, 'transport' | 'children'>> {
  operations: Partial<EmployerTransport>;
  strict?: boolean;
}

/** Renders a hook inside of an employer's provider; the session can be changed. */
export function renderInEmployerSession<Result, Props>(
  useHook: (props: Props) => Result,
  initialProps: Props,
  { operations, strict = false, sessionKey = 'hr', ...provider }: Session,
) {
  const transport = testTransport(operations);
  let props = initialProps;
  const rendered = renderHook(useHook, {
    initialProps,
    reactStrictMode: strict,
    wrapper: ({ children }: { children: ReactNode }) => (
      <EmployerProvider transport={transport} sessionKey={sessionKey} {...provider}>
        {children}
      </EmployerProvider>
    ),
  });
  return {
    result: rendered.result,
    unmount: rendered.unmount,
    rerender: (next: Props) => {
      props = next;
      rendered.rerender(next);
    },
    changeSession: (next: string) => {
      sessionKey = next;
      rendered.rerender(props);
    },
  };
}

export function transportError(
  code: TransportErrorDetails['code'],
  changes: Partial<TransportErrorDetails> = {},
): TransportError {
  return new TransportError({ code, message: `Scripted ${code}.`, isRetrySafe: true, ...changes });
}

/** A promise that the test keeps or breaks when it wants. */
export function deferred<Answer>() {
  let resolve: (answer: Answer) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<Answer>((keep, breakIt) => {
    resolve = keep;
    reject = breakIt;
  });
  return { promise, resolve, reject };
}
