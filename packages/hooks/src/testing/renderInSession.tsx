import type { Transport } from '@fribillett/core';
import { act, cleanup, renderHook } from '@testing-library/react';
import { StrictMode, useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { PersonnelTicketProvider } from '../PersonnelTicketProvider.tsx';
import type { PersonnelTicketProviderProps } from '../PersonnelTicketProvider.tsx';
import { purposes } from './fixtures.ts';

afterEach(cleanup);

interface Session extends Partial<Omit<PersonnelTicketProviderProps, 'children'>> {
  transport: Transport;
  strict?: boolean;
}

/** Renders a hook inside of a provider whose props can be changed, and keeps everything that reached the screen. */
export function renderInSession<Result, Props>(
  useHook: (props: Props) => Result,
  initialProps: Props,
  session: Session,
) {
  const committed: { sessionKey: string; result: Result }[] = [];
  let { strict = false, sessionKey = 'kari', ...provider } = session;
  let props = initialProps;
  const Wrapper = ({ children }: { children: ReactNode }) => (
    <PersonnelTicketProvider purposes={purposes} sessionKey={sessionKey} {...provider}>
      {children}
    </PersonnelTicketProvider>
  );
  const rendered = renderHook(
    (current: Props) => {
      const result = useHook(current);
      useLayoutEffect(() => {
        committed.push({ sessionKey, result });
      });
      return result;
    },
    {
      initialProps,
      wrapper: strict
        ? ({ children }) => (
            <StrictMode>
              <Wrapper>{children}</Wrapper>
            </StrictMode>
          )
        : Wrapper,
    },
  );
  return {
    committed,
    result: rendered.result,
    unmount: rendered.unmount,
    rerender: (next: Props) => {
      props = next;
      rendered.rerender(next);
    },
    changeSession: (changes: Partial<Session>) => {
      ({ strict = strict, sessionKey = sessionKey, ...provider } = { ...provider, ...changes });
      rendered.rerender(props);
    },
  };
}

/** Does something and lets everything happen that follows from it without an answer from outside. */
export async function settle(what: () => void = () => undefined): Promise<void> {
  await act(async () => {
    what();
    // React Query tells its observers in the next macrotask; the answer to it takes another.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
