import { entitlementsQuery, PersonnelTicketProvider, usageQuery } from '@fribillett/hooks';
import { QueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ClaimCodeForm,
  EntitlementPicker,
  OfferPrice,
  PurchaseGate,
  TravellerTypeMapper,
  UsageHistory,
} from './index.ts';
import { createTestTransport, pending } from './testing/createTestTransport.ts';
import { discounted, family, home, out, purposes } from './testing/fixtures.ts';
import { answered, august, cancellation, usage } from './testing/usages.tsx';

const trip = [out, home];
const party = { journeys: trip, travellers: [], isComplete: false };
const { transport } = createTestTransport({
  getEntitlements: pending,
  validateOrder: pending,
  getUsage: pending,
});
const sessionKey = 'kari';

/** As a server has it that has read the rights and the trips before it renders. */
function prefetched(): QueryClient {
  const queryClient = new QueryClient();
  queryClient.setQueryData(entitlementsQuery({ transport, sessionKey }).queryKey, family);
  const { queryKey } = usageQuery({ transport, sessionKey });
  queryClient.setQueryData(queryKey, answered(usage(), cancellation, august));
  return queryClient;
}

function page(ui: ReactElement, queryClient?: QueryClient) {
  return (
    <PersonnelTicketProvider
      transport={transport}
      purposes={purposes}
      sessionKey={sessionKey}
      queryClient={queryClient}
    >
      <form>{ui}</form>
    </PersonnelTicketProvider>
  );
}

const all: [string, ReactElement, QueryClient | undefined][] = [
  ['EntitlementPicker, loading', <EntitlementPicker journeys={trip} />, undefined],
  ['EntitlementPicker', <EntitlementPicker journeys={trip} defaultValue={['1001:private']} />, prefetched()],
  ['TravellerTypeMapper, loading', <TravellerTypeMapper journeys={trip} selection={[]} />, undefined],
  ['TravellerTypeMapper', <TravellerTypeMapper journeys={trip} selection={['1001:private']} />, prefetched()],
  ['PurchaseGate', <PurchaseGate orderId="order-1" />, undefined],
  ['OfferPrice', <OfferPrice offers={[discounted('out', ['1001'])]} party={party} />, undefined],
  ['OfferPrice, loading', <OfferPrice offers={[]} party={party} isLoading />, undefined],
  ['UsageHistory, loading', <UsageHistory />, undefined],
  ['UsageHistory', <UsageHistory />, prefetched()],
];

describe('the markup from a server', () => {
  it.each(all)('carries no style attribute: %s', (_, ui, queryClient) => {
    const html = renderToString(page(ui, queryClient));
    expect(html).toContain('class="fb ');
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toContain('<script');
  });

  it.each(all)('says which language its words are in: %s', (_, ui) => {
    const html = renderToString(page(ui));
    expect(html).toMatch(/^<form><(section|div) class="fb [^>]*lang="nb-NO"/);
  });

  it('carries no style attribute: ClaimCodeForm', () => {
    const html = renderToString(
      <PersonnelTicketProvider transport={transport} purposes={purposes} sessionKey={sessionKey}>
        <ClaimCodeForm />
      </PersonnelTicketProvider>,
    );
    expect(html).toMatch(/<form[^>]* method="post"/);
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('hydration', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  it.each(all)('finds what the server sent: %s', async (_, ui, queryClient) => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const container = document.createElement('div');
    container.innerHTML = renderToString(page(ui, queryClient));
    document.body.append(container);
    const recovered = vi.fn();
    const root = hydrateRoot(container, page(ui, queryClient), { onRecoverableError: recovered });
    await vi.waitFor(() => {
      expect(Object.keys(container.firstElementChild ?? {}).join()).toContain('__reactProps');
    });
    expect(recovered).not.toHaveBeenCalled();
    expect(complaint).not.toHaveBeenCalled();
    root.unmount();
  });
});

it('carries no style attribute once it lives in the page', async () => {
  const container = document.createElement('div');
  document.body.append(container);
  const { createRoot } = await import('react-dom/client');
  const root = createRoot(container);
  const ui = (
    <>
      <EntitlementPicker journeys={trip} defaultValue={['1001:private']} />
      <UsageHistory />
    </>
  );
  root.render(page(ui, prefetched()));
  await vi.waitFor(() => {
    expect(container.querySelectorAll('[type="checkbox"]').length).toBeGreaterThan(0);
    expect(container.querySelectorAll('svg rect').length).toBeGreaterThan(0);
  });
  expect(container.querySelectorAll('[style]')).toHaveLength(0);
  root.unmount();
});
