import { QueryClient, onlineManager } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, kariPrivate, kariWork, olaPrivate, timedOut, transportError } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useClaimPersonnelTicket } from './useClaimPersonnelTicket.ts';
import { useEntitlements } from './useEntitlements.ts';

const code = 'secret-pickup-code';

afterEach(() => {
  onlineManager.setOnline(true);
});

function useBoth() {
  return { ...useClaimPersonnelTicket(), entitlements: useEntitlements() };
}

/** A form beside a picker that has read Kari's private right. */
async function start(strict = false) {
  const script = createScriptedTransport();
  const queryClient = new QueryClient();
  const rendered = renderInSession(useBoth, undefined, { transport: script.transport, queryClient, strict });
  await settle();
  await settle(() => {
    script.entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  return { ...script, ...rendered, queryClient };
}

it('connects a code as it was typed, trimmed, and reads the rights anew', async () => {
  const { result, claims, entitlements } = await start();
  expect(result.current.state).toEqual({ status: 'idle' });
  act(() => {
    result.current.claim(`  ${code} `);
  });
  expect(result.current.state).toEqual({ status: 'pending' });
  expect(claims.nth(0).input).toEqual({ pickupCode: code });
  await settle(() => {
    claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
  });
  expect(result.current.state).toEqual({ status: 'claimed', claimed: [kariWork], isComplete: true });
  await settle(() => {
    entitlements.nth(1).answer(answerOf(kariPrivate, kariWork));
  });
  expect(result.current.entitlements.answer?.entitlements).toHaveLength(2);
});

it.each([
  [{ claimed: [], isComplete: true }, 'already-connected'],
  [{ claimed: [], isComplete: false }, 'claimed'],
])('tells from the answer %j that it is %s', async (answer, status) => {
  const { result, claims } = await start();
  act(() => {
    result.current.claim(code);
  });
  await settle(() => {
    claims.nth(0).answer(answer);
  });
  expect(result.current.state.status).toBe(status);
});

it.each([
  ['rejected', false, 'unknown-code'],
  ['not-found', true, 'unknown-code'],
  ['rate-limited', true, 'rate-limited'],
  ['unauthorized', true, 'failed'],
  ['forbidden', true, 'failed'],
  ['endpoint-not-found', true, 'failed'],
  ['network', true, 'failed'],
] as const)('tells from %s, safe to repeat %s, that it is %s', async (errorCode, isRetrySafe, status) => {
  const { result, claims, entitlements } = await start();
  const error = transportError(errorCode, { isRetrySafe });
  act(() => {
    result.current.claim(code);
  });
  await settle(() => {
    claims.nth(0).fail(error);
  });
  expect(result.current.state).toEqual({ status, error });
  expect(entitlements.asked).toHaveLength(1);
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['only-two', 'malformed'],
  [`${'a'.repeat(60)}-b-c`, undefined],
  [`${'a'.repeat(61)}-b-c`, 'too-long'],
  ['a-'.repeat(50_000), 'too-long'],
])('checks %j before it is sent: %s', async (typed, problem) => {
  const { result, claims } = await start();
  act(() => {
    result.current.check(typed);
  });
  const invalid = { status: 'invalid', problem };
  expect(result.current.state).toEqual(problem === undefined ? { status: 'idle' } : invalid);
  act(() => {
    result.current.claim(typed);
  });
  expect(result.current.state).toEqual(problem === undefined ? { status: 'pending' } : invalid);
  expect(claims.asked).toHaveLength(problem === undefined ? 1 : 0);
});

describe('without an answer', () => {
  const unanswered = [
    timedOut,
    transportError('network', { isRetrySafe: false }),
    transportError('unavailable', { isRetrySafe: false, status: 502 }),
    transportError('bad-response', { isRetrySafe: false }),
    transportError('aborted', { isRetrySafe: false }),
    'not even an error',
  ];

  it.each(unanswered)('looks again instead of sending again (%s)', async (rejection) => {
    const { result, claims, entitlements } = await start();
    act(() => {
      result.current.claim(code);
    });
    await settle(() => {
      claims.nth(0).fail(rejection);
    });
    expect(result.current.state).toEqual({ status: 'looking-again' });
    expect(entitlements.asked).toHaveLength(2);
    await settle(() => {
      entitlements.nth(1).answer(answerOf(kariPrivate, kariWork));
    });
    expect(result.current.state).toEqual({ status: 'claimed-late', claimed: [kariWork] });
    expect(result.current.entitlements.answer?.entitlements).toHaveLength(2);
    expect(claims.asked).toHaveLength(1);
  });

  const unavailable = answerOf(kariPrivate);
  const partial = {
    ...unavailable,
    people: unavailable.people.map((person) => ({
      ...person,
      isUnavailable: person.customerNumber === '1002',
    })),
    isPartial: true,
  };

  it.each([
    ['the same rights', answerOf(kariPrivate), 'not-claimed-yet'],
    ['no rights', answerOf(), 'not-claimed-yet'],
    ['somebody missing', partial, 'unknown-outcome'],
  ])('says what it found: %s', async (_found, answer, status) => {
    const { result, claims, entitlements } = await start();
    act(() => {
      result.current.claim(code);
    });
    await settle(() => {
      claims.nth(0).fail(timedOut);
    });
    await settle(() => {
      entitlements.nth(1).answer(answer);
    });
    expect(result.current.state).toEqual({ status, error: timedOut });
  });

  it('does not take rights for claimed that merely could not be read before', async () => {
    const { result, claims, entitlements } = await start();
    await settle(() => {
      result.current.entitlements.retry();
    });
    await settle(() => {
      entitlements.nth(1).answer(partial);
    });
    act(() => {
      result.current.claim(code);
    });
    await settle(() => {
      claims.nth(0).fail(timedOut);
    });
    await settle(() => {
      entitlements.nth(2).answer(answerOf(kariPrivate, olaPrivate));
    });
    expect(result.current.state).toEqual({ status: 'unknown-outcome', error: timedOut });
  });

  it('does not know when looking again fails too, and then a person may claim again', async () => {
    const { result, claims, entitlements } = await start();
    act(() => {
      result.current.claim(code);
    });
    await settle(() => {
      claims.nth(0).fail(timedOut);
    });
    await settle(() => {
      entitlements.nth(1).fail(transportError('unavailable'));
    });
    expect(result.current.state).toEqual({ status: 'unknown-outcome', error: timedOut });
    expect(result.current.entitlements.answer).toEqual(answerOf(kariPrivate));
    act(() => {
      result.current.claim(code);
    });
    expect(claims.asked).toHaveLength(2);
  });

  it('does not keep the user waiting for the network', async () => {
    const { result, claims, entitlements } = await start();
    act(() => {
      result.current.claim(code);
    });
    onlineManager.setOnline(false);
    await settle(() => {
      claims.nth(0).fail(transportError('network', { isRetrySafe: false }));
    });
    await settle(() => {
      entitlements.nth(1).fail(transportError('network'));
    });
    expect(result.current.state.status).toBe('unknown-outcome');
  });

  it.each([
    ['nothing', answerOf(), 'not-claimed-yet'],
    ['a right', answerOf(kariWork), 'unknown-outcome'],
  ])('looks again when the rights were never read, and finds %s', async (_found, answer, status) => {
    const { transport, claims, entitlements } = createScriptedTransport();
    const { result } = renderInSession(useClaimPersonnelTicket, undefined, { transport });
    act(() => {
      result.current.claim(code);
    });
    await settle(() => {
      claims.nth(0).fail(timedOut);
    });
    await settle(() => {
      entitlements.nth(0).answer(answer);
    });
    expect(result.current.state.status).toBe(status);
  });
});

it('does not rest on a reading that began before the claim was answered', async () => {
  const { transport, claims, entitlements } = createScriptedTransport();
  const { result } = renderInSession(useBoth, undefined, { transport });
  await settle();
  act(() => {
    result.current.claim(code);
  });
  await settle(() => {
    claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
  });
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  expect(result.current.entitlements.answer).toBeUndefined();
  await settle(() => {
    entitlements.nth(1).answer(answerOf(kariPrivate, kariWork));
  });
  expect(result.current.entitlements.answer?.entitlements).toHaveLength(2);
});

it.each([false, true])('sends one claim for two calls of one moment, StrictMode %s', async (strict) => {
  const { result, claims } = await start(strict);
  act(() => {
    result.current.claim(code);
    result.current.claim(code);
    result.current.check('');
    result.current.reset();
  });
  expect(result.current.state).toEqual({ status: 'pending' });
  expect(claims.asked).toHaveLength(1);
  await settle(() => {
    claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
  });
  act(() => {
    result.current.reset();
  });
  expect(result.current.state).toEqual({ status: 'idle' });
});

it('keeps the code nowhere', async () => {
  const { result, claims, queryClient } = await start();
  const kept = () =>
    JSON.stringify([
      queryClient.getMutationCache().findAll(),
      queryClient
        .getQueryCache()
        .findAll()
        .map(({ queryKey, state }) => [queryKey, state]),
      result.current,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
    ]);
  act(() => {
    result.current.claim(code);
  });
  expect(kept()).not.toContain(code);
  await settle(() => {
    claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
  });
  expect(kept()).not.toContain(code);
});

it.each(['answered', 'timed out'])('outlives its form: %s, the rights are read anew', async (end) => {
  const { transport, claims, entitlements } = createScriptedTransport();
  const queryClient = new QueryClient();
  const picker = renderInSession(useEntitlements, undefined, { transport, queryClient });
  const form = renderInSession(useClaimPersonnelTicket, undefined, { transport, queryClient });
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  act(() => {
    form.result.current.claim(code);
  });
  form.unmount();
  await settle(() => {
    if (end === 'answered') claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
    else claims.nth(0).fail(timedOut);
  });
  await settle(() => {
    entitlements.nth(1).answer(answerOf(kariPrivate, kariWork));
  });
  expect(picker.result.current.answer?.entitlements).toHaveLength(2);
  expect(claims.asked).toHaveLength(1);
});

it('does not wait for the rights to say what came of the claim', async () => {
  const { result, claims, entitlements } = await start();
  act(() => {
    result.current.claim(code);
  });
  await settle(() => {
    claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
  });
  await settle(() => {
    entitlements.nth(1).fail(transportError('unavailable'));
  });
  expect(result.current.state.status).toBe('claimed');
});

it.each(['answered', 'timed out'])('is not heard of in another session: %s', async (end) => {
  const { result, claims, entitlements, committed, changeSession, queryClient } = await start();
  act(() => {
    result.current.claim(code);
  });
  changeSession({ sessionKey: 'per' });
  expect(committed.find(({ sessionKey }) => sessionKey === 'per')?.result.state.status).toBe('idle');
  act(() => {
    result.current.claim('pers-own-code');
  });
  await settle(() => {
    if (end === 'answered') claims.nth(0).answer({ claimed: [kariWork], isComplete: true });
    else claims.nth(0).fail(timedOut);
  });
  const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
  expect(new Set(seen.map(({ result: shown }) => shown.state.status))).toEqual(new Set(['idle', 'pending']));
  expect(result.current.state.status).toBe('pending');
  expect(claims.asked).toHaveLength(2);
  expect(entitlements.asked).toHaveLength(2);
  expect(queryClient.getQueryCache().findAll({ queryKey: ['fribillett', 'kari'] })).toEqual([]);
});
