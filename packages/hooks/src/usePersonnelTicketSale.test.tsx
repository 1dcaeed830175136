import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { afterNewYear, answerOf, kariPrivate, olaPrivate, out, strangersAnswer } from './testing/fixtures.ts';
import { renderInSession, settle } from './testing/renderInSession.tsx';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useEntitlementSelection } from './useEntitlementSelection.ts';
import { usePersonnelTicketSale } from './usePersonnelTicketSale.ts';
import type { PersonnelTicketSaleOptions } from './usePersonnelTicketSale.ts';
import { useTravellerTypes } from './useTravellerTypes.ts';

/** The sale with the picker and the mapper that a page builds on it. */
function useCheckout(options: PersonnelTicketSaleOptions) {
  const sale = usePersonnelTicketSale(options);
  return {
    sale,
    picker: useEntitlementSelection(sale.picker),
    mapper: useTravellerTypes(sale.travellers),
  };
}

async function start(strict: boolean) {
  const { transport, entitlements } = createScriptedTransport();
  const options: PersonnelTicketSaleOptions = {
    journeys: [{ ...out }],
    companions: [{ id: 'guest', displayName: 'Gjest' }],
  };
  const rendered = renderInSession(useCheckout, options, { transport, strict });
  await settle();
  await settle(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate, olaPrivate));
  });
  return { ...rendered, entitlements };
}

it.each([false, true])('leads from choices and types to one party, StrictMode %s', async (strict) => {
  const { result, rerender, entitlements } = await start(strict);
  act(() => {
    result.current.picker.toggle('1001:private');
    result.current.picker.toggle('1002:private');
    result.current.mapper.setUserType('guest', 'ADULT');
  });
  const { party } = result.current.sale;
  expect(party.isComplete).toBe(true);
  expect(party.travellers.map(({ id, userType }) => [id, userType])).toEqual([
    ['1001', 'ADULT'],
    ['1002', 'CHILD'],
    ['guest', 'ADULT'],
  ]);
  expect(result.current.mapper.party).toEqual(party);
  rerender({ journeys: [{ ...out }], companions: [{ id: 'guest', displayName: 'Gjest' }] });
  expect(result.current.sale.party).toBe(party);
  expect(entitlements.asked).toHaveLength(1);
});

it('drops from picker and party what a new trip does not allow, and announces it', async () => {
  const { result, rerender } = await start(true);
  act(() => {
    result.current.picker.toggle('1001:private');
  });
  rerender({ journeys: [{ ...afterNewYear }] });
  expect(result.current.sale.picker.value).toEqual([]);
  expect(result.current.sale.party.travellers).toEqual([]);
  expect(result.current.picker.announcement).toContain('Kari Nordmann');
});

it('starts over in another session, in the render that brings it', async () => {
  const { result, committed, changeSession, entitlements } = await start(false);
  act(() => {
    result.current.picker.toggle('1001:private');
    result.current.mapper.setUserType('guest', 'MILITARY');
  });
  changeSession({ sessionKey: 'per' });
  const seen = committed.filter(({ sessionKey }) => sessionKey === 'per');
  expect(JSON.stringify(seen.map(({ result: shown }) => shown))).not.toMatch(/1001|Kari/);
  expect(seen[0]?.result.sale.travellers.value).toEqual({});
  await settle();
  await settle(() => {
    entitlements.nth(1).answer(strangersAnswer);
  });
  expect(result.current.picker.people.map(({ displayName }) => displayName)).toEqual(['Per Hansen']);
});

it('keeps on whom a shared right is taxed, for the price and the reservation alike, and forgets it with the session', async () => {
  const { result, changeSession } = await start(false);
  act(() => {
    result.current.sale.price.onHoldersChange({ 'out 1001 1002 TEST:Private': '1002' });
  });
  expect(result.current.sale.price.holders).toEqual({ 'out 1001 1002 TEST:Private': '1002' });
  expect(result.current.sale.price.party).toBe(result.current.sale.party);
  changeSession({ sessionKey: 'per' });
  expect(result.current.sale.price.holders).toEqual({});
});
