import { createHttpTransport } from '@fribillett/core';
import type { Journey } from '@fribillett/core';
import { createGateway } from '@fribillett/gateway';
import { PersonnelTicketProvider, usePersonnelTicketSale } from '@fribillett/hooks';
import { createClock, createSandbox, sandboxPurposes } from '@fribillett/sandbox';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ClaimCodeForm, EntitlementPicker, OfferPrice, PurchaseGate, TravellerTypeMapper } from './index.ts';
import './styles/styles.css';
import { violations } from './testing/violations.ts';

afterEach(cleanup);

const trip: readonly Journey[] = [
  { id: 'out', from: 'Oslo S', to: 'Bergen', departure: '2026-12-18T08:25:00+01:00' },
  { id: 'home', from: 'Bergen', to: 'Oslo S', departure: '2027-01-04T08:00:00+01:00' },
];

/** The whole house in one page: transport over gateway over sandbox. Counts the requests that leave the page. */
function createStack() {
  const clock = createClock('2026-11-20T10:00:00+01:00');
  const sandbox = createSandbox({ clock });
  const gateway = createGateway({
    urls: {
      apiBaseUrl: 'https://sandbox.test',
      tokenUrl: 'https://sandbox.test/oauth/token',
      audience: 'https://sandbox.test',
    },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clearanceKeys: [{ kid: 'sandbox', secret: 'a-clearance-key-of-the-sandbox-only' }],
    clientName: 'acme-webshop',
    basePath: '/api/tickets',
    resolveSale: () => ({
      customer: { customerNumber: '1001001' },
      mayBuyFor: [{ customerNumber: '1001002', relation: 'spouse' }],
      channel: 'SBX:DistributionChannel:web',
      pos: 'test',
    }),
    fetch: sandbox.fetch,
    now: () => clock.now().getTime(),
    retryDelayMs: 0,
  });
  const requests: string[] = [];
  const transport = createHttpTransport({
    baseUrl: 'https://shop.test/api/tickets',
    fetch: (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return gateway.fetch(request);
    },
  });
  return { transport, requests, sandbox };
}

function Sale() {
  const sale = usePersonnelTicketSale({ journeys: trip });
  return (
    <>
      <ClaimCodeForm />
      <EntitlementPicker {...sale.picker} />
      <TravellerTypeMapper {...sale.travellers} />
      <OfferPrice offers={[]} party={sale.party} />
      <PurchaseGate orderId={undefined} />
    </>
  );
}

function openShop(pages = 1) {
  const stack = createStack();
  const { container } = render(
    <StrictMode>
      <PersonnelTicketProvider transport={stack.transport} purposes={sandboxPurposes} sessionKey="kari">
        {Array.from({ length: pages }, (_, index) => (
          <Sale key={index} />
        ))}
      </PersonnelTicketProvider>
    </StrictMode>,
  );
  return { ...stack, container };
}

describe('the five components on the in-page stack', () => {
  it('claims a code, chooses rights and maps travellers, with the keyboard alone', async () => {
    const { container } = openShop();
    await screen.findByRole('group', { name: /Ola Nordmann/ });
    expect(screen.queryByRole('group', { name: /Kari Nordmann/ })).toBeNull();

    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Hentekode' }));
    await userEvent.keyboard('NT-4821-KARI{Enter}');
    await screen.findByText('2 rettigheter er koblet til:', { selector: '.fb-note *' });

    const kari = within(await screen.findByRole('group', { name: /Kari Nordmann deg/ }));
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(kari.getByRole('checkbox', { name: 'Privatreise' }));
    await userEvent.keyboard(' ');
    await waitFor(() => {
      expect(screen.getAllByRole('combobox')).toHaveLength(1);
    });
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('ADULT');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await screen.findByText(/Privatreise for Kari Nordmann er valgt bort, fordi Tjenestereise er valgt/);
    expect(await violations(container)).toEqual([]);
  });

  it('sends one request for the rights, however often everything is mounted', async () => {
    const { requests } = openShop(2);
    expect(await screen.findAllByRole('group', { name: /Ola Nordmann/ })).toHaveLength(2);
    expect(requests).toEqual(['GET /api/tickets/entitlements']);
  });

  it('tells the words for a code that Entur does not know', async () => {
    openShop();
    await userEvent.type(screen.getByRole('textbox'), 'NT-0000-NONE{Enter}');
    await screen.findByText(/fant ingen rettigheter for denne koden/, { selector: '.fb-note *' });
  });
});
