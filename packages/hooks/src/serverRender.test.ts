import type { Transport } from '@fribillett/core';
import { QueryClient, dehydrate } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PersonnelTicketProvider } from './PersonnelTicketProvider.tsx';
import type { PersonnelTicketProviderProps } from './PersonnelTicketProvider.tsx';
import { answerOf, kariPrivate, out, purposes } from './testing/fixtures.ts';
import { createScriptedTransport } from './testing/scriptedTransport.ts';
import { useClaimPersonnelTicket } from './useClaimPersonnelTicket.ts';
import { entitlementsQuery } from './useEntitlements.ts';
import { useEntitlementSelection } from './useEntitlementSelection.ts';
import { usePersonnelTicketSale } from './usePersonnelTicketSale.ts';
import { usePurchaseGate } from './usePurchaseGate.ts';
import { useReservation } from './useReservation.ts';
import { useTravellerTypes } from './useTravellerTypes.ts';
import { useValidateConsumption } from './useValidateConsumption.ts';

const errors = vi.fn();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(errors);
  vi.spyOn(console, 'warn').mockImplementation(errors);
});
afterEach(() => {
  vi.restoreAllMocks();
  errors.mockReset();
});

function Checkout() {
  const sale = usePersonnelTicketSale({ journeys: [out] });
  const picker = useEntitlementSelection(sale.picker);
  useTravellerTypes(sale.travellers);
  const states = [
    picker.entitlements.status,
    useClaimPersonnelTicket().state.status,
    useReservation().state.status,
    useValidateConsumption().state.status,
    usePurchaseGate('order-1').state.status,
    ...picker.people.map(({ displayName }) => displayName),
  ];
  return createElement('p', null, states.join(' '));
}

function renderPage(
  transport: Transport,
  prefetched: Pick<PersonnelTicketProviderProps, 'queryClient' | 'initialEntitlements'> = {},
): string {
  return renderToString(
    createElement(
      PersonnelTicketProvider,
      { transport, purposes, sessionKey: 'kari', ...prefetched },
      createElement(Checkout),
    ),
  );
}

it('renders on a server without a request and without a warning', async () => {
  const { transport, entitlements, validations } = createScriptedTransport();
  expect(renderPage(transport)).toBe('<p>loading idle idle idle unchecked</p>');
  await Promise.resolve();
  await Promise.resolve();
  expect([...entitlements.asked, ...validations.asked]).toEqual([]);
  expect(errors).not.toHaveBeenCalled();
});

it('renders what the host has fetched for this request, and shares it with no other', async () => {
  const { transport, entitlements } = createScriptedTransport();
  const queryClient = new QueryClient();
  const fetched = queryClient.query(entitlementsQuery({ transport, sessionKey: 'kari' }));
  await vi.waitFor(() => {
    entitlements.nth(0).answer(answerOf(kariPrivate));
  });
  await fetched;
  expect(renderPage(transport, { queryClient })).toContain('ready idle idle idle unchecked Kari Nordmann');
  expect(renderPage(transport)).toBe('<p>loading idle idle idle unchecked</p>');
  expect(dehydrate(queryClient).queries).toHaveLength(1);
  expect(errors).not.toHaveBeenCalled();
});

it('renders rights that the host hands over as data, and keeps them for no other page', () => {
  const { transport, entitlements } = createScriptedTransport();
  const initialEntitlements = { sessionKey: 'kari', answer: answerOf(kariPrivate), readAt: 0 };
  expect(renderPage(transport, { initialEntitlements })).toContain('ready idle idle idle unchecked Kari');
  expect(renderPage(transport)).toBe('<p>loading idle idle idle unchecked</p>');
  expect(entitlements.asked).toHaveLength(0);
  expect(errors).not.toHaveBeenCalled();
});
