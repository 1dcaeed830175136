import type { UsageAnswer } from '@fribillett/core';
import { onlineManager, QueryClient } from '@tanstack/react-query';
import { TransportError } from '@fribillett/core';
import { afterEach, expect, it } from 'vitest';
import { transportError } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { usageQuery, useUsage } from './useUsage.ts';
import type { UsageOptions } from './useUsage.ts';

const answer: UsageAnswer = {
  usages: [
    {
      contractId: 'kari-private',
      orderId: 'order-1',
      orderLineId: 'line-1',
      eventType: 'PURCHASE',
      timestamp: '2026-06-01T10:00:00+02:00',
      price: '50.00',
      taxSavings: [{ year: 2026, month: 6, amount: '926.00' }],
    },
  ],
  isPartial: false,
};
const empty: UsageAnswer = { usages: [], isPartial: false };

afterEach(() => {
  onlineManager.setOnline(true);
});

function start(initial?: UsageOptions, queryClient?: QueryClient) {
  const script = createScriptedTransport();
  const session = { transport: script.transport, queryClient };
  return { ...script, ...renderInSession(useUsage, initial, session) };
}

it('goes from loading to ready, and says when it was read', async () => {
  const { usages, result } = start();
  expect(result.current).toMatchObject({ status: 'loading', isFetching: true, readAt: 0 });
  const before = Date.now();
  await settle();
  await settle(() => {
    usages.nth(0).answer(answer);
  });
  expect(result.current).toMatchObject({ status: 'ready', answer, isFetching: false, isPartial: false });
  expect(result.current.readAt).toBeGreaterThanOrEqual(before);
});

it.each([
  ['is empty when nobody has made a trip', false, 'empty'],
  ['is not empty when somebody could not be read', true, 'ready'],
])('%s', async (_, isPartial, status) => {
  const { usages, result } = start();
  await settle();
  await settle(() => {
    usages.nth(0).answer({ ...empty, isPartial });
  });
  expect(result.current).toMatchObject({ status, isPartial });
});

it('tells the error of a reading that never succeeded, and reads again on request', async () => {
  const { usages, result } = start();
  const error = transportError('unavailable', { correlationId: 'corr-1' });
  await settle();
  await settle(() => {
    usages.nth(0).fail(error);
  });
  expect(result.current.status).toBe('error');
  expect(result.current.error).toBe(error);
  await settle(() => {
    result.current.retry();
  });
  await settle(() => {
    result.current.retry();
  });
  expect(usages.asked).toHaveLength(2);
  await settle(() => {
    usages.nth(1).answer(answer);
  });
  expect(result.current).toMatchObject({ status: 'ready', error: undefined });
});

it('keeps what it has when a later reading fails', async () => {
  const { usages, result } = start();
  await settle();
  await settle(() => {
    usages.nth(0).answer(answer);
  });
  await settle(() => {
    result.current.retry();
  });
  await settle(() => {
    result.current.retry();
  });
  expect(usages.asked).toHaveLength(2);
  await settle(() => {
    usages.nth(1).fail(transportError('network'));
  });
  expect(result.current).toMatchObject({ status: 'ready', answer, error: { code: 'network' } });
});

it('tells a transport that broke its word', async () => {
  const { usages, result } = start();
  await settle();
  await settle(() => {
    usages.nth(0).fail('a word');
  });
  expect(result.current.error).toBeInstanceOf(TransportError);
  expect(result.current.error?.code).toBe('bad-response');
});

it('reads again when the refresh key changes, and shows the old answer until then', async () => {
  const { usages, result, rerender } = start({ refreshKey: 'reserved' });
  await settle();
  await settle(() => {
    usages.nth(0).answer(empty);
  });
  await settle(() => {
    rerender({ refreshKey: 'issued' });
  });
  expect(result.current).toMatchObject({ status: 'empty', isFetching: true });
  await settle(() => {
    usages.nth(1).answer(answer);
  });
  expect(result.current).toMatchObject({ status: 'ready', answer });
  await settle(() => {
    rerender({ refreshKey: 'issued' });
  });
  expect(usages.asked).toHaveLength(2);
});

it('does not believe a reading that began before the refresh key changed', async () => {
  const { usages, result, rerender } = start({ refreshKey: 'issued' });
  await settle();
  await settle(() => {
    usages.nth(0).answer(answer);
  });
  await settle(() => {
    result.current.retry();
  });
  await settle(() => {
    rerender({ refreshKey: 'refunded' });
  });
  expect(usages.nth(1).signal?.aborted).toBe(true);
  await settle(() => {
    usages.nth(1).answer(answer);
    usages.nth(2).answer(empty);
  });
  expect(result.current.answer).toEqual(empty);
});

it('is read again when the host says so through the client of its own', async () => {
  const client = new QueryClient();
  const { usages, result, transport } = start(undefined, client);
  await settle();
  await settle(() => {
    usages.nth(0).answer(empty);
  });
  await settle(() => {
    const { queryKey } = usageQuery({ transport, sessionKey: 'kari' });
    void client.invalidateQueries({ queryKey });
  });
  await settle(() => {
    usages.nth(1).answer(answer);
  });
  expect(result.current.status).toBe('ready');
});

it('waits for the network, says so, and reads when it is back', async () => {
  onlineManager.setOnline(false);
  const { usages, result } = start();
  await settle();
  expect(result.current).toMatchObject({ status: 'loading', isOffline: true });
  expect(usages.asked).toHaveLength(0);
  await settle(() => {
    onlineManager.setOnline(true);
  });
  await settle(() => {
    usages.nth(0).answer(answer);
  });
  expect(result.current).toMatchObject({ status: 'ready', isOffline: false });
});

it("never shows one session another one's trips", async () => {
  const { usages, committed, result, changeSession } = start();
  await settle();
  await settle(() => {
    usages.nth(0).answer(answer);
  });
  await settle(() => {
    changeSession({ sessionKey: 'per' });
  });
  expect(result.current.status).toBe('loading');
  await settle(() => {
    usages.nth(1).answer(empty);
  });
  const shown = committed.filter(({ sessionKey }) => sessionKey === 'per').map((one) => one.result.answer);
  expect(shown).not.toContain(answer);
  expect(result.current.status).toBe('empty');
});

it('cancels its reading when nobody looks any more', async () => {
  const { usages, unmount } = start();
  await settle();
  unmount();
  expect(usages.nth(0).signal?.aborted).toBe(true);
});
