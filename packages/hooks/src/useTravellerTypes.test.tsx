import type { Companion } from '@fribillett/core';
import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { queryKeys } from './internal/queryKeys.ts';
import { answerOf, kariPrivate, olaPrivate, out } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useTravellerTypes } from './useTravellerTypes.ts';
import type { TravellerTypesOptions } from './useTravellerTypes.ts';

async function start(options: TravellerTypesOptions) {
  const { transport, entitlements } = createScriptedTransport();
  const rendered = renderInSession(useTravellerTypes, options, { transport });
  await settle();
  expect(rendered.result.current.isLoading).toBe(true);
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate, olaPrivate));
  });
  return rendered;
}

/** Everything written afresh, as a host does in its render. */
function fresh(changes: Partial<TravellerTypesOptions> = {}): TravellerTypesOptions {
  return {
    journeys: [{ ...out }],
    selection: ['1001:private'],
    companions: [{ id: 'guest', displayName: 'Gjest' }],
    ...changes,
  };
}

it('hands out the same party for fresh arrays that say the same', async () => {
  const { result, rerender } = await start(fresh());
  const { party } = result.current;
  rerender(fresh());
  expect(result.current.party).toBe(party);
  rerender(fresh({ selection: [] }));
  expect(result.current.party).not.toBe(party);
});

it('is complete when everybody has a type', async () => {
  const { result } = await start(fresh());
  expect(result.current.party.travellers).toMatchObject([
    { id: '1001', userType: 'ADULT', source: 'birth-date', rights: [{ journeyId: 'out' }] },
    { id: 'guest', source: 'none', rights: [] },
  ]);
  expect(result.current.party.isComplete).toBe(false);
  act(() => {
    result.current.setUserType('guest', 'STUDENT');
  });
  expect(result.current.party.isComplete).toBe(true);
});

it('adds up two types of one moment, and tells them to the newest callback', async () => {
  const [older, newer] = [vi.fn(), vi.fn()];
  const { result, rerender } = await start(fresh({ onValueChange: older }));
  const { setUserType } = result.current;
  rerender(fresh({ onValueChange: newer }));
  act(() => {
    setUserType('guest', 'STUDENT');
    setUserType('1001', 'MILITARY');
  });
  expect(result.current.party.travellers.map(({ userType }) => userType)).toEqual(['MILITARY', 'STUDENT']);
  expect(older).not.toHaveBeenCalled();
  expect(newer).toHaveBeenLastCalledWith({ guest: 'STUDENT', '1001': 'MILITARY' });
});

it('follows a controlling host, and believes it when it does not take a change over', async () => {
  const onValueChange = vi.fn();
  const { result, rerender } = await start(fresh({ value: {}, onValueChange }));
  act(() => {
    result.current.setUserType('guest', 'STUDENT');
  });
  expect(result.current.party.isComplete).toBe(false);
  act(() => {
    result.current.setUserType('1001', 'MILITARY');
  });
  expect(onValueChange.mock.calls).toEqual([[{ guest: 'STUDENT' }], [{ '1001': 'MILITARY' }]]);
  rerender(fresh({ value: { guest: 'CHILD' }, onValueChange }));
  expect(result.current.party.travellers[1]?.userType).toBe('CHILD');
});

it('counts a companion who is also an owner once', async () => {
  const kari: Companion = { id: 'myself', displayName: 'Kari', customerNumber: '1001' };
  const { result } = await start(fresh({ companions: [kari] }));
  expect(result.current.party.travellers.map(({ id }) => id)).toEqual(['1001']);
});

it('tells the age on the day of travel', async () => {
  const { result, rerender } = await start(fresh({ selection: ['1002:private'], companions: [] }));
  expect(result.current.party.travellers[0]).toMatchObject({ age: 14, userType: 'CHILD' });
  rerender(
    fresh({
      journeys: [{ ...out, departure: '2026-02-01T08:00:00+01:00' }],
      selection: ['1002:private'],
      companions: [{ id: 'baby', displayName: 'Baby', birthDate: '2020-02-02' }],
    }),
  );
  expect(result.current.party.travellers).toMatchObject([
    { age: 14 },
    { id: 'baby', age: 5, userType: 'INFANT' },
  ]);
  rerender(
    fresh({
      journeys: [{ ...out, departure: '2026-02-02T08:00:00+01:00' }],
      selection: ['1002:private'],
      companions: [{ id: 'baby', displayName: 'Baby', birthDate: '2020-02-02' }],
    }),
  );
  expect(result.current.party.travellers[1]).toMatchObject({ age: 6, userType: 'CHILD' });
});

it('survives an age that is not a number', async () => {
  const { result } = await start(
    fresh({ companions: [{ id: 'guest', displayName: 'Gjest', age: Number.NaN }] }),
  );
  expect(result.current.party.travellers).toHaveLength(2);
});

it("forgets the types of another session's people", async () => {
  const { result, committed, changeSession } = await start(fresh());
  act(() => {
    result.current.setUserType('guest', 'STUDENT');
  });
  changeSession({ sessionKey: 'per' });
  const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
  expect(seen[0]?.result.party.travellers).toMatchObject([{ id: 'guest', source: 'none' }]);
});

it('goes on with another product of a choice when one is refused, and with a choice that is refused whole', async () => {
  const other = { ...kariPrivate, contractId: 'kari-other', productId: 'TEST:Other' };
  const { transport, entitlements } = createScriptedTransport();
  const queryClient = new QueryClient();
  const { result } = renderInSession(useTravellerTypes, fresh({ companions: [] }), {
    transport,
    queryClient,
    purposes: { 'TEST:Private': 'private', 'TEST:Other': 'private' },
  });
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate, other));
  });
  const presented = () =>
    result.current.party.travellers.flatMap(({ rights }) =>
      rights.map(({ contract }) => contract.contractId),
    );
  const refuse = (...contractIds: string[]) =>
    settle(() => {
      const refusals = contractIds.map((contractId) => ({
        kind: 'refused',
        contractId,
        firstTravelDate: out.departure,
      }));
      queryClient.setQueryData(queryKeys.refusals('kari'), { 'order-1': refusals });
    });
  expect(presented()).toEqual(['kari-private', 'kari-other']);
  await refuse('kari-private');
  expect(presented()).toEqual(['kari-other']);
  await refuse('kari-private', 'kari-other');
  expect(presented()).toEqual(['kari-private', 'kari-other']);
});
