import { QueryClient } from '@tanstack/react-query';
import { render, renderHook, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerOf, kariPrivate, purposes, strangersAnswer } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { PersonnelTicketProvider } from './PersonnelTicketProvider.tsx';
import { useEntitlements } from './useEntitlements.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const kari = answerOf(kariPrivate);

function remembered(queryClient: QueryClient): string {
  const queries = queryClient.getQueryCache().findAll();
  return JSON.stringify(queries.map(({ queryKey, state }) => [queryKey, state]));
}

function Names() {
  const { status, answer } = useEntitlements();
  const names = answer?.entitlements.map(({ owner }) => owner.displayName).join();
  return <p>{names ?? status}</p>;
}

describe('one request', () => {
  it.each([false, true])('is sent however many components ask, StrictMode %s', async (strict) => {
    const { transport, entitlements } = createScriptedTransport();
    const many = (
      <>
        <Names />
        <Names />
        <Names />
      </>
    );
    const page = (isMore: boolean) => {
      const provider = (
        <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey="kari">
          {many}
          {isMore && many}
        </PersonnelTicketProvider>
      );
      return strict ? <StrictMode>{provider}</StrictMode> : provider;
    };
    const { rerender } = render(page(false));
    await settle();
    rerender(page(true));
    await settle();
    expect(entitlements.asked).toHaveLength(1);
    expect(entitlements.nth(0).signal?.aborted).toBe(false);

    await settle(() => {
      entitlements.nth(0).answer(kari);
    });
    expect(screen.getAllByText('Kari Nordmann')).toHaveLength(6);
    rerender(page(false));
    rerender(page(true));
    await settle();
    expect(screen.getAllByText('Kari Nordmann')).toHaveLength(6);
    expect(entitlements.asked).toHaveLength(1);
  });

  it('goes on while one of the components is left, and is cancelled with the last', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const page = (count: number) => (
      <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey="kari">
        {[...Array(count).keys()].map((key) => (
          <Names key={key} />
        ))}
      </PersonnelTicketProvider>
    );
    const { rerender } = render(page(2));
    await settle();
    rerender(page(1));
    await settle();
    expect(entitlements.nth(0).signal?.aborted).toBe(false);
    rerender(page(0));
    expect(entitlements.nth(0).signal?.aborted).toBe(true);
  });
});

describe('another session', () => {
  it('shows nothing of the one before, from its first render', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const queryClient = new QueryClient();
    const { committed, changeSession } = renderInSession(useEntitlements, undefined, {
      transport,
      queryClient,
    });
    await settle();
    await settle(() => {
      entitlements.nth(0).answer(kari);
    });
    expect(committed.at(-1)?.result.answer).toEqual(kari);

    changeSession({ sessionKey: 'per' });

    const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ result }) => result.answer === undefined && result.status === 'loading')).toBe(true);
    expect(remembered(queryClient)).not.toContain('Kari');

    await settle();
    await settle(() => {
      entitlements.nth(1).answer(strangersAnswer);
    });
    expect(committed.at(-1)?.result.answer).toEqual(strangersAnswer);
    expect(entitlements.asked).toHaveLength(2);
  });

  it("never shows the one before's late answer, even of a transport that cannot be cancelled", async () => {
    const { transport, entitlements } = createScriptedTransport();
    const queryClient = new QueryClient();
    const { result, changeSession } = renderInSession(useEntitlements, undefined, { transport, queryClient });
    await settle();
    changeSession({ sessionKey: 'per' });
    expect(entitlements.nth(0).signal?.aborted).toBe(true);
    await settle();
    await settle(() => {
      entitlements.nth(1).answer(strangersAnswer);
    });
    await settle(() => {
      entitlements.nth(0).answer(kari);
    });
    expect(result.current.answer).toEqual(strangersAnswer);
    expect(remembered(queryClient)).not.toContain('Kari');
  });

  it('shows nothing of the one before on a host client that keeps previous data by default', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const queryClient = new QueryClient({
      defaultOptions: { queries: { placeholderData: (previous: unknown) => previous } },
    });
    const { result, changeSession } = renderInSession(useEntitlements, undefined, { transport, queryClient });
    await settle();
    await settle(() => {
      entitlements.nth(0).answer(kari);
    });
    changeSession({ sessionKey: 'per' });
    await settle();
    expect(result.current.answer).toBeUndefined();
  });

  it('takes the one before out of a client that was exchanged together with it', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const before = new QueryClient();
    const { changeSession } = renderInSession(useEntitlements, undefined, { transport, queryClient: before });
    await settle();
    await settle(() => {
      entitlements.nth(0).answer(kari);
    });
    changeSession({ sessionKey: 'per', queryClient: new QueryClient() });
    await settle();
    expect(remembered(before)).not.toContain('Kari');
  });
});

describe('rights that the host has read', () => {
  const readAt = Date.now();

  it('are shown from the first render, and asked for no more', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const { committed } = renderInSession(useEntitlements, undefined, {
      transport,
      initialEntitlements: { sessionKey: 'kari', answer: kari, readAt },
      strict: true,
    });
    await settle();
    expect(committed[0]?.result).toMatchObject({ status: 'ready', answer: kari, readAt });
    expect(entitlements.asked).toHaveLength(0);
  });

  it('are shown while they are read again, when they are old', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const { result } = renderInSession(useEntitlements, undefined, {
      transport,
      initialEntitlements: { sessionKey: 'kari', answer: kari, readAt: readAt - 120_000 },
    });
    await settle();
    expect(result.current).toMatchObject({ status: 'ready', answer: kari, isFetching: true });
    expect(entitlements.asked).toHaveLength(1);
  });

  it('are no newer than now, when the clock that they were read by is ahead', async () => {
    const { transport } = createScriptedTransport();
    const { result } = renderInSession(useEntitlements, undefined, {
      transport,
      initialEntitlements: { sessionKey: 'kari', answer: kari, readAt: Date.now() + 86_400_000 },
    });
    await settle();
    expect(result.current.answer).toEqual(kari);
    expect(result.current.readAt).toBeLessThanOrEqual(Date.now());
  });

  it('are never shown to another session', async () => {
    const { transport, entitlements } = createScriptedTransport();
    const { committed, changeSession } = renderInSession(useEntitlements, undefined, {
      transport,
      initialEntitlements: { sessionKey: 'kari', answer: kari, readAt },
    });
    await settle();
    changeSession({ sessionKey: 'per' });
    await settle();
    const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ result }) => result.answer === undefined)).toBe(true);
    expect(entitlements.asked).toHaveLength(1);
  });
});

it("leaves a host client's other queries alone", async () => {
  const { transport, entitlements } = createScriptedTransport();
  const queryClient = new QueryClient();
  queryClient.setQueryData(['basket'], { tickets: 2 });
  const { result, changeSession } = renderInSession(useEntitlements, undefined, { transport, queryClient });
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(kari);
  });
  expect(result.current.answer).toEqual(kari);
  changeSession({ sessionKey: 'per' });
  await settle();
  expect(queryClient.getQueryData(['basket'])).toEqual({ tickets: 2 });
});

it('throws a failure into no boundary, whatever the host client says', async () => {
  const { transport, entitlements } = createScriptedTransport();
  const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
  const { result } = renderInSession(useEntitlements, undefined, { transport, queryClient });
  await settle();
  await settle(() => {
    entitlements.nth(0).fail(new Error('down'));
  });
  expect(result.current.status).toBe('error');
});

it('shares nothing with a second provider', async () => {
  const [one, two] = [createScriptedTransport(), createScriptedTransport()];
  render(
    <>
      <PersonnelTicketProvider transport={one.transport} purposes={purposes} sessionKey="same">
        <Names />
      </PersonnelTicketProvider>
      <PersonnelTicketProvider transport={two.transport} purposes={purposes} sessionKey="same">
        <Names />
      </PersonnelTicketProvider>
    </>,
  );
  await settle();
  await settle(() => {
    one.entitlements.nth(0).answer(kari);
    two.entitlements.nth(0).answer(strangersAnswer);
  });
  expect(screen.getByText('Kari Nordmann')).toBeTruthy();
  expect(screen.getByText('Per Hansen')).toBeTruthy();
});

it('says what to do where there is no provider', () => {
  // React 18 reports it there too.
  vi.spyOn(console, 'error').mockReturnValue();
  expect(() => renderHook(useEntitlements)).toThrow(/Wrap it in a <PersonnelTicketProvider>/);
});
