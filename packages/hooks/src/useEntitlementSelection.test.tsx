import type { EntitlementSelection, Journey } from '@fribillett/core';
import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { queryKeys } from './internal/queryKeys.ts';
import {
  afterNewYear,
  answerOf,
  kariPrivate,
  kariWork,
  olaPrivate,
  out,
  strangersAnswer,
} from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useEntitlementSelection } from './useEntitlementSelection.ts';
import type { EntitlementSelectionOptions } from './useEntitlementSelection.ts';

async function start(
  options: EntitlementSelectionOptions,
  useHook: typeof useEntitlementSelection = useEntitlementSelection,
  strict = false,
) {
  const { transport, entitlements } = createScriptedTransport();
  const queryClient = new QueryClient();
  const rendered = renderInSession(useHook, options, { transport, queryClient, strict });
  await settle();
  const read = () =>
    settle(() => {
      entitlements.nth(0).answer(answerOf(kariPrivate, kariWork, olaPrivate));
    });
  return { ...rendered, entitlements, queryClient, read };
}

const [trip, laterTrip]: [Journey[], Journey[]] = [[out], [afterNewYear]];

it('judges everybody, and makes a choice and takes it back', async () => {
  const onValueChange = vi.fn();
  const { result, read } = await start({ journeys: trip, onValueChange });
  expect(result.current.people).toEqual([]);
  await read();
  expect(result.current.people.map(({ choices }) => choices.map(({ id }) => id))).toEqual([
    ['1001:private', '1001:work'],
    ['1002:private'],
  ]);
  act(() => {
    result.current.toggle('1001:private');
  });
  expect(result.current.selection).toEqual(['1001:private']);
  expect(result.current.people[0]?.choices.map(result.current.isSelected)).toEqual([true, false]);
  act(() => {
    result.current.toggle('1001:private');
  });
  expect(result.current.selection).toEqual([]);
  expect(onValueChange.mock.calls).toEqual([[['1001:private']], [[]]]);
});

it("releases the same person's other purpose, says so, and leaves the others alone", async () => {
  const { result, read } = await start({ journeys: trip, defaultValue: ['1002:private', '1001:private'] });
  await read();
  expect(result.current.announcement).toBe('');
  act(() => {
    result.current.toggle('1001:work');
  });
  expect(result.current.selection).toEqual(['1002:private', '1001:work']);
  expect(result.current.announcement).toBe(
    'Privatreise for Kari Nordmann er valgt bort, fordi Tjenestereise er valgt.',
  );
  act(() => {
    result.current.toggle('1001:work');
  });
  expect(result.current.announcement).toBe('');
});

it.each(['controlled', 'uncontrolled'])('adds up two choices of one moment, %s', async (kind) => {
  const useControlled: typeof useEntitlementSelection = (options) => {
    const [value, onValueChange] = useState<EntitlementSelection>([]);
    return useEntitlementSelection({ ...options, value, onValueChange });
  };
  const { result, read } = await start(
    { journeys: trip },
    kind === 'controlled' ? useControlled : useEntitlementSelection,
  );
  await read();
  act(() => {
    result.current.toggle('1001:private');
    result.current.toggle('1002:private');
  });
  expect(result.current.selection).toEqual(['1001:private', '1002:private']);
});

it.each([false, true])(
  'drops what a new trip does not allow, and tells it once, StrictMode %s',
  async (strict) => {
    const onValueChange = vi.fn();
    const { result, read, rerender } = await start(
      { journeys: trip, defaultValue: ['1001:private'], onValueChange },
      useEntitlementSelection,
      strict,
    );
    await read();
    expect(result.current.selection).toEqual(['1001:private']);
    rerender({ journeys: laterTrip, onValueChange });
    expect(result.current.selection).toEqual([]);
    expect(result.current.announcement).toBe(
      'Privatreise for Kari Nordmann er valgt bort, fordi den ikke gjelder for den nye reisen.',
    );
    rerender({ journeys: [...laterTrip], onValueChange });
    await settle();
    expect(onValueChange.mock.calls).toEqual([[[]]]);
  },
);

it('tells once in StrictMode what does not hold from the beginning', async () => {
  const onValueChange = vi.fn();
  const options = { journeys: trip, defaultValue: ['1001:private', 'gone'], onValueChange };
  const { transport } = createScriptedTransport();
  const queryClient = new QueryClient();
  queryClient.setQueryData(queryKeys.entitlements('kari'), answerOf(kariPrivate));
  const { result } = renderInSession(useEntitlementSelection, options, {
    transport,
    queryClient,
    strict: true,
  });
  await settle();
  expect(result.current.selection).toEqual(['1001:private']);
  expect(onValueChange.mock.calls).toEqual([[['1001:private']]]);
});

it('keeps every choice while nothing is read', async () => {
  const onValueChange = vi.fn();
  const { result } = await start({ journeys: trip, defaultValue: ['1001:private'], onValueChange });
  expect(result.current.selection).toEqual(['1001:private']);
  expect(onValueChange).not.toHaveBeenCalled();
});

it('calls the newest callback', async () => {
  const [older, newer] = [vi.fn(), vi.fn()];
  const { result, read, rerender } = await start({ journeys: trip, onValueChange: older });
  await read();
  const { toggle } = result.current;
  rerender({ journeys: trip, onValueChange: newer });
  act(() => {
    toggle('1001:private');
  });
  expect(older).not.toHaveBeenCalled();
  expect(newer.mock.calls).toEqual([[['1001:private']]]);
});

it('follows a controlling host, and believes it when it does not take a change over', async () => {
  const onValueChange = vi.fn();
  const { result, read, rerender } = await start({ journeys: trip, value: [], onValueChange });
  await read();
  act(() => {
    result.current.toggle('1001:private');
  });
  expect(result.current.selection).toEqual([]);
  act(() => {
    result.current.toggle('1002:private');
  });
  expect(onValueChange.mock.calls).toEqual([[['1001:private']], [['1002:private']]]);
  rerender({ journeys: trip, value: ['1001:work'], onValueChange });
  expect(result.current.selection).toEqual(['1001:work']);
});

it('does not go round in circles with a host that ignores a dropped choice, and tells it the next one', async () => {
  const onValueChange = vi.fn();
  const first = { ...out, id: 'first' };
  const value = ['1001:private', '1002:private'];
  const { result, entitlements, committed, rerender } = await start({
    journeys: [first],
    value,
    onValueChange,
  });
  const endsInNovember = { ...kariPrivate, validTo: '2026-12-20T00:00:00+01:00' };
  await settle(() => {
    entitlements.nth(0).answer(answerOf(endsInNovember, olaPrivate));
  });
  const before = committed.length;
  const later = { ...out, departure: '2026-12-23T08:25:00+01:00' };
  for (let render = 0; render < 5; render += 1) {
    rerender({ journeys: [later], value: [...value], onValueChange });
    await settle();
  }
  expect(result.current.selection).toEqual(['1002:private']);
  expect(onValueChange.mock.calls).toEqual([[['1002:private']]]);
  expect(committed.length - before).toBeLessThan(20);

  rerender({ journeys: laterTrip, value: ['1002:private'], onValueChange });
  expect(onValueChange.mock.calls.at(-1)).toEqual([[]]);
  expect(result.current.selection).toEqual([]);
});

it('renders a trip that is written afresh each time, with a value that never equals itself', async () => {
  const { result, read, rerender } = await start({ journeys: trip });
  await read();
  for (let render = 0; render < 3; render += 1) {
    rerender({ journeys: [Object.assign({ ...out }, { platform: Number.NaN, changed: new Date() })] });
  }
  expect(result.current.people).toHaveLength(2);
});

it('keeps a refused right chosen, lets it be taken out, and not be chosen again', async () => {
  const { result, read, queryClient } = await start({ journeys: trip, defaultValue: ['1001:private'] });
  await read();
  await settle(() => {
    queryClient.setQueryData(queryKeys.refusals('kari'), {
      'order-1': [{ kind: 'refused', contractId: 'kari-private', firstTravelDate: out.departure }],
    });
  });
  expect(result.current.people[0]?.choices[0]).toMatchObject({ status: 'unusable', reason: 'refused' });
  expect(result.current.selection).toEqual(['1001:private']);
  act(() => {
    result.current.toggle('1001:private');
  });
  expect(result.current.selection).toEqual([]);
  act(() => {
    result.current.toggle('1001:private');
  });
  expect(result.current.selection).toEqual([]);
});

it('starts over in another session, in the render that brings it', async () => {
  const { result, read, committed, changeSession, entitlements } = await start({ journeys: trip });
  await read();
  act(() => {
    result.current.toggle('1001:private');
    result.current.toggle('1001:work');
  });
  const { toggle } = result.current;
  expect(result.current.announcement).toContain('Kari');
  changeSession({ sessionKey: 'per' });
  const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
  expect(seen.length).toBeGreaterThan(0);
  for (const { result: shown } of seen) {
    expect(shown).toMatchObject({ selection: [], announcement: '', people: [] });
  }
  await settle();
  await settle(() => {
    entitlements.nth(1).answer(strangersAnswer);
  });
  act(() => {
    toggle('9009:private');
  });
  expect(result.current.selection).toEqual(['9009:private']);
});

it('takes nobody out of the sale whose rights cannot be read again for a moment', async () => {
  const { result, entitlements, read } = await start({ journeys: trip, defaultValue: ['1002:private'] });
  await read();
  await settle(() => {
    result.current.entitlements.retry();
  });
  await settle(() => {
    const { people } = answerOf();
    entitlements.nth(1).answer({
      people: people.map((person) => ({ ...person, isUnavailable: person.customerNumber === '1002' })),
      entitlements: [kariPrivate],
      isPartial: true,
    });
  });
  expect(result.current.selection).toEqual(['1002:private']);
  expect(result.current.people[1]).toMatchObject({ displayName: 'Ola Nordmann', isUnavailable: true });
  expect(result.current.announcement).toBe('');
});
