import { PersonnelTicketProvider } from '@fribillett/hooks';
import { toReservation } from '@fribillett/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Stack, StackSetup } from '../../.storybook/createStack.ts';
import { oneWay } from '../../.storybook/trips.ts';
import { partyFor } from './partyFor.ts';
import { openShop, provide } from './shop.ts';

/* The guides' pages: each is rendered as it stands, against the sandbox, and found by its roles. */

beforeEach(() => {
  provide({});
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Renders within the provider of a shop of its own, which its declared functions belong to. */
async function show(ui: ReactNode | ((stack: Stack) => ReactNode | Promise<ReactNode>), setup?: StackSetup) {
  const stack = openShop(setup);
  const { transport, purposes, sessionKey } = stack;
  const page = typeof ui === 'function' ? await ui(stack) : ui;
  render(
    <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey={sessionKey}>
      {page}
    </PersonnelTicketProvider>,
  );
  return stack;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const selection = ['1001001:private'];

it('claimCodeForm.tsx tells how many rights were connected', async () => {
  const { Connect } = await import('../../docs/snippets/claimCodeForm.tsx');
  const onConnected = vi.fn();
  await show(<Connect onConnected={onConnected} />, { claimed: false });
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Hentekode' }), 'NT-4821-KARI');
  await userEvent.click(await button('Koble til'));
  await waitFor(() => {
    expect(onConnected).toHaveBeenCalledWith(2);
  });
});

it('claimCodeFormHeadless.tsx connects a code', async () => {
  const { OwnConnect } = await import('../../docs/snippets/claimCodeFormHeadless.tsx');
  await show(<OwnConnect />, { claimed: false });
  await userEvent.fill(screen.getByRole('textbox', { name: 'Pickup code' }), 'NT-4821-KARI');
  await userEvent.click(await button('Connect'));
  await waitFor(() => {
    expect(screen.getByRole('status').textContent).toBe('claimed');
  });
});

it('entitlementPicker.tsx keeps the choice', async () => {
  const { Rights } = await import('../../docs/snippets/entitlementPicker.tsx');
  await show(<Rights journeys={oneWay} />);
  const [first] = await screen.findAllByRole('checkbox', { name: 'Privatreise' });
  await userEvent.click(first ?? document.body);
  await screen.findByRole('checkbox', { name: 'Privatreise', checked: true });
});

it('entitlementPickerHeadless.tsx shows each person’s rights and takes a choice', async () => {
  const { OwnRights } = await import('../../docs/snippets/entitlementPickerHeadless.tsx');
  await show(<OwnRights journeys={oneWay} />);
  await screen.findByRole('group', { name: 'Kari Nordmann' });
  const [first] = screen.getAllByRole('checkbox', { name: 'Privatreise' });
  await userEvent.click(first ?? document.body);
  await screen.findByRole('checkbox', { name: 'Privatreise', checked: true });
});

it('travellerTypeMapper.tsx suggests a type', async () => {
  const { Travellers } = await import('../../docs/snippets/travellerTypeMapper.tsx');
  await show(<Travellers journeys={oneWay} selection={selection} companions={[]} />);
  const type = await screen.findByRole<HTMLSelectElement>('combobox', { name: /Kari Nordmann/ });
  expect(type.value).toBe('ADULT');
});

it('travellerTypeMapperHeadless.tsx searches with the travellers', async () => {
  const { OwnTravellers } = await import('../../docs/snippets/travellerTypeMapperHeadless.tsx');
  const onSearch = vi.fn();
  await show(<OwnTravellers journeys={oneWay} selection={selection} onSearch={onSearch} />);
  await screen.findByRole('combobox', { name: /Kari Nordmann/ });
  await userEvent.click(await button('Search'));
  expect(onSearch).toHaveBeenCalledWith([[expect.objectContaining({ userType: 'ADULT' })]]);
});

it('offerPrice.tsx shows the price and reserves', async () => {
  const { Price } = await import('../../docs/snippets/offerPrice.tsx');
  const reserved: string[] = [];
  await show(async (stack) => <Price {...await partyFor(stack)} />, {
    shop: (request, gateway) => {
      reserved.push(new URL(request.url).pathname);
      return gateway(request);
    },
  });
  await screen.findByText('Å betale');
  await userEvent.click(await button('Reserve'));
  await waitFor(() => {
    expect(reserved).toContain('/api/personnel-tickets/reservation');
  });
});

it('offerPriceHeadless.tsx says what is to pay', async () => {
  const { OwnPrice } = await import('../../docs/snippets/offerPriceHeadless.tsx');
  await show(async (stack) => <OwnPrice {...await partyFor(stack)} />);
  await screen.findByText(/Å betale: 50,00\skr/);
});

/** Kari's order to Bergen. */
async function orderOf(stack: Stack): Promise<string> {
  const { party, offers } = await partyFor(stack);
  return (await stack.transport.reserve(toReservation(offers, party))).orderId;
}

it('purchaseGate.tsx opens the payment with a clearance', async () => {
  const openPayment = vi.fn(() => Promise.resolve());
  provide({ openPayment });
  const { Pay } = await import('../../docs/snippets/purchaseGate.tsx');
  await show(async (stack) => (
    <Pay orderId={await orderOf(stack)} basketKey="a" amount={{ amount: '50.00', currency: 'NOK' }} />
  ));
  await screen.findByText('Rettighetene er kontrollert for denne reisen.');
  await userEvent.click(await button(/Betal/));
  await waitFor(() => {
    expect(openPayment).toHaveBeenCalledWith(
      expect.objectContaining<{ clearance: unknown }>({ clearance: expect.stringMatching(/^ey/) }),
    );
  });
});

it('purchaseGateHeadless.tsx starts the drop-in with a clearance', async () => {
  const startDropIn = vi.fn();
  provide({ startDropIn });
  const { OwnPay } = await import('../../docs/snippets/purchaseGateHeadless.tsx');
  await show(async (stack) => <OwnPay orderId={await orderOf(stack)} />);
  await userEvent.click(await button('cleared'));
  await waitFor(() => {
    expect(startDropIn).toHaveBeenCalledWith(expect.stringMatching(/^ey/));
  });
});

it('usageHistory.tsx shows the trips under the shop’s own title', async () => {
  const { MyTrips } = await import('../../docs/snippets/usageHistory.tsx');
  await show(<MyTrips orderState="issued" />);
  await screen.findByRole('heading', { name: 'Personalreisene mine' });
});

it('usageHistoryHeadless.tsx lists a year and what was saved in it', async () => {
  const { OwnHistory } = await import('../../docs/snippets/usageHistoryHeadless.tsx');
  await show(<OwnHistory />);
  expect((await screen.findByRole('listitem')).textContent).toMatch(/^2026: \d+,\d\d\skr \(\d+\)$/);
});

/** What a whole checkout shows before anything is chosen. */
async function expectCheckout(): Promise<void> {
  await screen.findByRole('group', { name: /Kari Nordmann/ });
  await screen.findByRole('textbox', { name: 'Hentekode' });
  await button('Reserver');
}

it('checkout.tsx is a whole checkout', async () => {
  provide({ useShopOffers: () => [], pay: vi.fn() });
  const { Checkout } = await import('../../docs/snippets/checkout.tsx');
  await show(<Checkout journeys={[...oneWay]} companions={[]} />);
  await expectCheckout();
});

it('quickStart.tsx is a whole checkout with its provider', async () => {
  provide({ useShopOffers: () => [], openPayment: vi.fn() });
  openShop();
  const { Checkout } = await import('../../docs/snippets/quickStart.tsx');
  render(<Checkout trip={{ journeys: oneWay, companions: [] }} sessionKey="kari" />);
  await expectCheckout();
  // What is not mapped is never guessed.
  expect(screen.getAllByText('Ikke oppgitt').length).toBeGreaterThan(0);
});

it('provider.tsx speaks Nynorsk, with texts of the shop’s own', async () => {
  openShop({ persona: 'per' });
  const { ShopProvider } = await import('../../docs/snippets/provider.tsx');
  const { EntitlementPicker } = await import('@fribillett/components');
  render(
    <ShopProvider sessionKey="per">
      <EntitlementPicker journeys={oneWay} />
    </ShopProvider>,
  );
  await screen.findByRole('heading', { name: 'Kven reiser på personalbillett?' });
  await screen.findByText('Vel éin for kvar person: privat eller teneste.');
  await screen.findByText('4 turar att av 4');
});

it('useSwedish.tsx speaks a language of the shop’s own', async () => {
  const { transport, purposes } = openShop();
  const { SwedishShop } = await import('../../docs/snippets/languages/useSwedish.tsx');
  const { EntitlementPicker } = await import('@fribillett/components');
  render(
    <SwedishShop transport={transport} purposes={purposes} sessionKey="kari">
      <EntitlementPicker journeys={oneWay} />
    </SwedishShop>,
  );
  await screen.findByRole('heading', { name: 'Vilka rättigheter vill du använda?' });
  expect((await screen.findAllByRole('checkbox', { name: 'Privatresa' })).length).toBeGreaterThan(0);
  await screen.findByRole('heading', { name: 'Mina resor' });
});
