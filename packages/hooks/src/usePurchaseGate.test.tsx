import type { GateState, Refusal, Verdict } from '@fribillett/core';
import { act, render, waitFor } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PersonnelTicketProvider } from './PersonnelTicketProvider.tsx';
import { answerOf, kariPrivate, kariWork, out, purposes, transportError } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useEntitlementSelection } from './useEntitlementSelection.ts';
import { usePurchaseGate } from './usePurchaseGate.ts';
import type { PurchaseGateOptions } from './usePurchaseGate.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const cleared: Verdict = { status: 'cleared', clearance: 'clearance-1', validForSeconds: 300 };
const refusal: Refusal = { kind: 'refused', contractId: 'kari-private', firstTravelDate: out.departure };

interface GateProps extends PurchaseGateOptions {
  orderId?: string;
}

async function start(props: GateProps = { orderId: 'order-1' }, strict = false) {
  const script = createScriptedTransport();
  const rendered = renderInSession(
    ({ orderId, ...options }: GateProps) => usePurchaseGate(orderId, options),
    props,
    {
      transport: script.transport,
      strict,
    },
  );
  await settle();
  return { ...script, ...rendered };
}

function seePage(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('asking', () => {
  it('waits for an order', async () => {
    const { result, validations, rerender } = await start({});
    expect(result.current.state).toEqual({ status: 'unchecked' });
    await settle(() => {
      result.current.check();
    });
    expect(validations.asked).toHaveLength(0);

    rerender({ orderId: 'order-1' });
    await settle();
    expect(result.current.state.status).toBe('checking');
    expect(validations.nth(0).input).toEqual({ orderId: 'order-1' });

    rerender({});
    await settle();
    expect(result.current.state).toEqual({ status: 'unchecked' });
    expect(validations.nth(0).signal?.aborted).toBe(true);
  });

  it('asks once in StrictMode, and hears the answer', async () => {
    const { result, validations } = await start({ orderId: 'order-1' }, true);
    expect(validations.asked).toHaveLength(1);
    expect(validations.nth(0).signal?.aborted).toBe(false);
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    expect(result.current.state).toMatchObject({ status: 'cleared', clearance: 'clearance-1' });
  });

  it('asks again when the basket changes, and not when nothing does', async () => {
    const { result, validations, rerender } = await start({ orderId: 'order-1', basketKey: 'a' });
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    rerender({ orderId: 'order-1', basketKey: 'a' });
    await settle();
    expect(validations.asked).toHaveLength(1);
    rerender({ orderId: 'order-1', basketKey: 'b' });
    await settle();
    expect(validations.asked).toHaveLength(2);
    expect(result.current.state.status).toBe('checking');
  });

  it('voids the question before when it is asked again', async () => {
    const { result, validations } = await start();
    await settle(() => {
      result.current.check();
    });
    expect(validations.nth(0).signal?.aborted).toBe(true);
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    expect(result.current.state.status).toBe('checking');
    await settle(() => {
      validations.nth(1).answer({ ...cleared, clearance: 'clearance-2' });
    });
    expect(result.current.state).toMatchObject({ clearance: 'clearance-2' });
  });

  it('is cancelled with its component', async () => {
    const { validations, unmount } = await start();
    unmount();
    expect(validations.nth(0).signal?.aborted).toBe(true);
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
  });
});

describe('what came of it', () => {
  it('is open without a right too', async () => {
    const onPay = vi.fn();
    const { result, validations } = await start({ orderId: 'order-1', onPay });
    await settle(() => {
      validations.nth(0).answer({ status: 'not-needed', clearance: 'none-needed', validForSeconds: 60 });
    });
    expect(result.current.state.status).toBe('not-needed');
    await act(() => result.current.requestPayment());
    expect(onPay.mock.calls).toEqual([['none-needed']]);
  });

  it('tells a refusal', async () => {
    const { result, validations } = await start();
    await settle(() => {
      validations.nth(0).answer({ status: 'refused', refusals: [refusal] });
    });
    expect(result.current.state).toMatchObject({ status: 'refused', refusals: [refusal] });
  });

  it.each([transportError('unavailable'), transportError('aborted'), 'not even an error'])(
    'is unreachable after %s, and can be asked again',
    async (rejection) => {
      const { result, validations } = await start();
      await settle(() => {
        validations.nth(0).fail(rejection);
      });
      expect(result.current.state.status).toBe('unreachable');
      await settle(() => {
        result.current.check();
      });
      await settle(() => {
        validations.nth(1).answer(cleared);
      });
      expect(result.current.state.status).toBe('cleared');
    },
  );

  it('is unreachable when a transport throws at once', async () => {
    const { transport } = createScriptedTransport();
    const validateOrder = () => {
      throw new Error('not even a promise');
    };
    const { result } = renderInSession(() => usePurchaseGate('order-1'), undefined, {
      transport: { ...transport, validateOrder },
    });
    await settle();
    expect(result.current.state).toMatchObject({ status: 'unreachable', error: { code: 'bad-response' } });
  });

  it('reaches the picker until the order is cleared, and not when it was overtaken', async () => {
    const { transport, entitlements, validations } = createScriptedTransport();
    const journeys = [out];
    const { result } = renderInSession(
      () => ({ gate: usePurchaseGate('order-1'), picker: useEntitlementSelection({ journeys }) }),
      undefined,
      { transport },
    );
    await settle();
    await settle(() => {
      entitlements.nth(0).answer(answerOf(kariPrivate, kariWork));
    });
    act(() => {
      result.current.picker.toggle('1001:private');
    });
    await settle(() => {
      validations.nth(0).answer({ status: 'refused', refusals: [refusal] });
    });
    const judged = () =>
      result.current.picker.people[0]?.choices.map(({ status, reason }) => reason ?? status);
    expect(judged()).toEqual(['refused', 'usable']);
    expect(result.current.picker.selection).toEqual(['1001:private']);
    await settle(() => {
      result.current.gate.check();
    });
    await settle(() => {
      validations.nth(1).answer(cleared);
    });
    expect(judged()).toEqual(['usable', 'usable']);
    await settle(() => {
      result.current.gate.check();
    });
    await settle(() => {
      result.current.gate.check();
    });
    await settle(() => {
      validations.nth(2).answer({ status: 'refused', refusals: [refusal] });
    });
    expect(judged()).toEqual(['usable', 'usable']);
  });
});

it.each([
  ['cleared', 'usable'],
  ['not-needed', 'refused'],
] as const)(
  'a newer order that is %s leaves a right that an older one refused %s',
  async (status, judged) => {
    const { transport, entitlements, validations } = createScriptedTransport();
    const journeys = [out];
    const { result, rerender } = renderInSession(
      ({ orderId }: { orderId: string }) => ({
        gate: usePurchaseGate(orderId),
        picker: useEntitlementSelection({ journeys }),
      }),
      { orderId: 'order-1' },
      { transport },
    );
    await settle();
    await settle(() => {
      entitlements.nth(0).answer(answerOf(kariPrivate, kariWork));
    });
    await settle(() => {
      validations.nth(0).answer({ status: 'refused', refusals: [refusal] });
    });
    const first = () => result.current.picker.people[0]?.choices[0];
    expect(first()?.reason).toBe('refused');
    rerender({ orderId: 'order-2' });
    await settle();
    await settle(() => {
      validations.nth(1).answer({ ...cleared, status });
    });
    expect(first()?.reason ?? first()?.status).toBe(judged);
  },
);

describe('a late verdict', () => {
  it('opens nothing after the basket has changed', async () => {
    const { result, validations, committed, rerender } = await start({ orderId: 'order-1', basketKey: 'a' });
    rerender({ orderId: 'order-1', basketKey: 'b' });
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    expect(result.current.state.status).toBe('checking');
    expect(committed.map(({ result: shown }) => shown.state.status)).not.toContain('cleared');
  });

  it.each([false, true])(
    'opens nothing in the very tick of the change, verdict first: %s',
    async (isFirst) => {
      const onPay = vi.fn();
      const { result, validations, committed, rerender } = await start({
        orderId: 'order-1',
        basketKey: 'a',
        onPay,
      });
      await settle(() => {
        if (isFirst) validations.nth(0).answer(cleared);
        rerender({ orderId: 'order-1', basketKey: 'b', onPay });
        if (!isFirst) validations.nth(0).answer(cleared);
        void result.current.requestPayment();
      });
      expect(result.current.state.status).toBe('checking');
      expect(committed.map(({ result: shown }) => shown.state.status)).not.toContain('cleared');
      expect(onPay).not.toHaveBeenCalled();
    },
  );

  it("shows nothing of the old basket's answer in the render that brings the new one", async () => {
    const { validations, committed, rerender } = await start({ orderId: 'order-1', basketKey: 'a' });
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    const before = committed.length;
    rerender({ orderId: 'order-1', basketKey: 'b' });
    await settle();
    expect(committed.slice(before).map(({ result: shown }) => shown.state.status)).not.toContain('cleared');
  });

  it('opens nothing in another session', async () => {
    const { result, validations, committed, changeSession } = await start();
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    changeSession({ sessionKey: 'per' });
    await settle();
    const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
    expect(seen.map(({ result: shown }) => shown.state.status)).not.toContain('cleared');
    expect(validations.asked).toHaveLength(2);
    await settle(() => {
      validations.nth(1).answer({ ...cleared, clearance: 'pers' });
    });
    expect(result.current.state).toMatchObject({ clearance: 'pers' });
  });
});

describe('time', () => {
  it('asks again when an answer has grown too old', async () => {
    const { result, validations } = await start();
    await settle(() => {
      validations.nth(0).answer({ ...cleared, validForSeconds: 0.2 });
    });
    await waitFor(() => {
      expect(validations.asked).toHaveLength(2);
      expect(result.current.state.status).toBe('checking');
    });
    await settle(() => {
      validations.nth(1).answer({ ...cleared, clearance: 'clearance-2' });
    });
    expect(result.current.state).toMatchObject({ status: 'cleared', clearance: 'clearance-2' });
  });

  it('looks once more when its timer rings before the clock is there', async () => {
    const { result, validations } = await start();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    await settle(() => {
      validations.nth(0).answer({ ...cleared, validForSeconds: 0.05 });
    });
    clock.mockClear();
    await waitFor(() => {
      expect(clock).toHaveBeenCalled();
    });
    expect(result.current.state.status).toBe('cleared');
    clock.mockRestore();
    await waitFor(() => {
      expect(validations.asked).toHaveLength(2);
      expect(result.current.state.status).toBe('checking');
    });
  });

  it('does not ask in circles about an answer without a lifetime', async () => {
    const { result, validations } = await start();
    await settle(() => {
      validations.nth(0).answer({ ...cleared, validForSeconds: 0 });
    });
    await settle();
    expect(result.current.state.status).toBe('stale');
    expect(validations.asked).toHaveLength(1);
  });

  it('does not look in circles at an answer that lives longer than a timer can', async () => {
    const { result, validations } = await start();
    const timers = vi.spyOn(window, 'setTimeout');
    await settle(() => {
      validations.nth(0).answer({ ...cleared, validForSeconds: 3_000_000 });
    });
    expect(result.current.state.status).toBe('cleared');
    expect(Math.max(...timers.mock.calls.map(([, delay = 0]) => delay))).toBe(2 ** 31 - 1);
    expect(validations.asked).toHaveLength(1);
  });

  it('lets an answer grow stale while nobody sees the page, and asks again when somebody does', async () => {
    const { result, validations } = await start();
    await settle(() => {
      validations.nth(0).answer({ ...cleared, validForSeconds: 0.2 });
    });
    act(() => {
      seePage('hidden');
    });
    await waitFor(() => {
      expect(result.current.state.status).toBe('stale');
    });
    expect(validations.asked).toHaveLength(1);
    await settle(() => {
      seePage('visible');
    });
    expect(validations.asked).toHaveLength(2);
    expect(result.current.state.status).toBe('checking');
  });

  it('looks at the clock when the page comes back from sleep', async () => {
    const { result, validations } = await start();
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    await settle(() => {
      window.dispatchEvent(new Event('pageshow'));
    });
    expect(validations.asked).toHaveLength(1);
    const later = performance.now() + 300_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    await settle(() => {
      window.dispatchEvent(new Event('pageshow'));
    });
    expect(validations.asked).toHaveLength(2);
    expect(result.current.state.status).toBe('checking');
  });

  it('pays nothing with an answer that grew too old while the page slept', async () => {
    const onPay = vi.fn();
    const { result, validations } = await start({ orderId: 'order-1', onPay });
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    const later = performance.now() + 300_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    let paid: string | undefined = 'not told yet';
    await settle(() => {
      void result.current.requestPayment().then((clearance) => (paid = clearance));
    });
    expect(paid).toBeUndefined();
    expect(onPay).not.toHaveBeenCalled();
    expect(validations.asked).toHaveLength(2);
  });
});

describe('paying', () => {
  it('pays once for a double click, and says that it is under way', async () => {
    let finish: () => void = () => undefined;
    const onPay = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const { result, validations } = await start({ orderId: 'order-1', onPay });
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    const outcomes: (string | undefined)[] = [];
    const click = () => void result.current.requestPayment().then((clearance) => outcomes.push(clearance));
    await settle(() => {
      click();
      click();
    });
    await settle(click);
    expect(onPay.mock.calls).toEqual([['clearance-1']]);
    expect(result.current.isPaying).toBe(true);
    expect(outcomes).toEqual([undefined, undefined]);
    await settle(finish);
    expect(result.current.isPaying).toBe(false);
    expect(outcomes).toEqual([undefined, undefined, 'clearance-1']);
  });

  it.each(['rejects', 'throws'])('is free again when the payment %s', async (how) => {
    const failure = new Error('no network');
    const onPay = vi.fn((): Promise<void> => {
      if (how === 'throws') throw failure;
      return Promise.reject(failure);
    });
    const { result, validations } = await start({ orderId: 'order-1', onPay });
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    for (const times of [1, 2]) {
      await act(async () => {
        await expect(result.current.requestPayment()).rejects.toBe(failure);
      });
      expect(result.current.isPaying).toBe(false);
      expect(onPay).toHaveBeenCalledTimes(times);
    }
  });

  it('calls the newest callback, also from a function that was handed out before', async () => {
    const [older, newer] = [vi.fn(), vi.fn()];
    const { result, validations, rerender } = await start({ orderId: 'order-1', onPay: older });
    const { requestPayment } = result.current;
    await settle(() => {
      validations.nth(0).answer(cleared);
    });
    rerender({ orderId: 'order-1', onPay: newer });
    await act(() => requestPayment());
    expect(older).not.toHaveBeenCalled();
    expect(newer.mock.calls).toEqual([['clearance-1']]);
  });

  it('asks again when it is shut, and does not disturb a question that is under way', async () => {
    const onPay = vi.fn();
    const { result, validations } = await start({ orderId: 'order-1', onPay });
    await act(() => result.current.requestPayment());
    expect(validations.asked).toHaveLength(1);
    expect(validations.nth(0).signal?.aborted).toBe(false);
    await settle(() => {
      validations.nth(0).answer({ status: 'refused', refusals: [refusal] });
    });
    await act(() => result.current.requestPayment());
    expect(validations.asked).toHaveLength(2);
    expect(onPay).not.toHaveBeenCalled();
  });
});

it('is never left checking by a component that is hidden and shown again', async () => {
  const { transport, validations } = createScriptedTransport();
  const states: GateState[] = [];
  const Gate = () => {
    const { state } = usePurchaseGate('order-1');
    useEffect(() => {
      states.push(state);
    }, [state]);
    return null;
  };
  const page = (isShown: boolean) => (
    <StrictMode>
      <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey="kari">
        {isShown && <Gate />}
      </PersonnelTicketProvider>
    </StrictMode>
  );
  const { rerender } = render(page(true));
  await settle();
  rerender(page(false));
  rerender(page(true));
  await settle();
  expect(validations.asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  await settle(() => {
    validations.nth(1).answer(cleared);
  });
  expect(states.at(-1)?.status).toBe('cleared');
});
