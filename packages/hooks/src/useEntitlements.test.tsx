import { onlineManager } from '@tanstack/react-query';
import { TransportError } from '@fribillett/core';
import { afterEach, expect, it } from 'vitest';
import { answerOf, kariPrivate, transportError } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useEntitlements } from './useEntitlements.ts';

afterEach(() => {
  onlineManager.setOnline(true);
});

function start() {
  const script = createScriptedTransport();
  return { ...script, ...renderInSession(useEntitlements, undefined, { transport: script.transport }) };
}

it('goes from loading to ready, and says when it was read', async () => {
  const { entitlements, result } = start();
  expect(result.current).toMatchObject({ status: 'loading', isFetching: true, readAt: 0 });
  const before = Date.now();
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  expect(result.current).toMatchObject({ status: 'ready', isFetching: false, isOffline: false });
  expect(result.current.answer).toEqual(answerOf(kariPrivate));
  expect(result.current.readAt).toBeGreaterThanOrEqual(before);
});

it('is empty when everybody was read and nobody has a right', async () => {
  const { entitlements, result } = start();
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf());
  });
  expect(result.current.status).toBe('empty');
});

it('is not empty when somebody could not be read', async () => {
  const { entitlements, result } = start();
  await settle();
  await settle(() => {
    entitlements.nth(0).answer({ ...answerOf(), isPartial: true });
  });
  expect(result.current.status).toBe('ready');
});

it('tells the error of a reading that never succeeded, and reads again on request', async () => {
  const { entitlements, result } = start();
  const error = transportError('unavailable', { status: 503 });
  await settle();
  await settle(() => {
    entitlements.nth(0).fail(error);
  });
  expect(result.current.status).toBe('error');
  expect(result.current.error).toBe(error);
  await settle(() => {
    result.current.retry();
  });
  expect(result.current.isFetching).toBe(true);
  await settle(() => {
    entitlements.nth(1).answer(answerOf(kariPrivate));
  });
  expect(result.current).toMatchObject({ status: 'ready', error: undefined });
});

it('sends one request when reading again is asked for twice', async () => {
  const { entitlements, result } = start();
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  await settle(() => {
    result.current.retry();
    result.current.retry();
  });
  expect(entitlements.asked).toHaveLength(2);
});

it('keeps what it has when a later reading fails', async () => {
  const { entitlements, result } = start();
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  await settle(() => {
    result.current.retry();
  });
  await settle(() => {
    entitlements.nth(1).fail(transportError('network'));
  });
  expect(result.current.status).toBe('ready');
  expect(result.current.answer).toEqual(answerOf(kariPrivate));
  expect(result.current.error?.code).toBe('network');
});

it.each(['a word', undefined, new TypeError('of its own')])(
  'tells a transport that rejects with %s that it broke its word',
  async (rejection) => {
    const { entitlements, result } = start();
    await settle();
    await settle(() => {
      entitlements.nth(0).fail(rejection);
    });
    expect(result.current.error).toBeInstanceOf(TransportError);
    expect(result.current.error).toMatchObject({ code: 'bad-response' });
    expect(result.current.error?.cause).toBe(rejection);
  },
);

it('survives a transport that throws at once', async () => {
  const { transport } = createScriptedTransport();
  const { result } = renderInSession(useEntitlements, undefined, {
    transport: {
      ...transport,
      getEntitlements: () => {
        throw new Error('not even a promise');
      },
    },
  });
  await settle();
  expect(result.current.error?.code).toBe('bad-response');
});

it('waits for the network, says so, and reads when it is back', async () => {
  onlineManager.setOnline(false);
  const { entitlements, result } = start();
  await settle();
  expect(result.current).toMatchObject({ status: 'loading', isOffline: true });
  expect(entitlements.asked).toHaveLength(0);
  await settle(() => {
    onlineManager.setOnline(true);
  });
  expect(result.current.isOffline).toBe(false);
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  expect(result.current.status).toBe('ready');
});

it("hears of the network from the browser's own events", async () => {
  const { entitlements, result } = start();
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  await settle(() => {
    window.dispatchEvent(new Event('offline'));
  });
  await settle(() => {
    result.current.retry();
  });
  expect(result.current).toMatchObject({ status: 'ready', isOffline: true });
  await settle(() => {
    window.dispatchEvent(new Event('online'));
  });
  expect(result.current.isOffline).toBe(false);
  expect(entitlements.asked).toHaveLength(2);
});
