import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { provide } from './shop.ts';

/* The page of the guide to a sale, on the backend of the quick start and the shop's own routes beside it. */

beforeEach(() => {
  provide({});
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Serves the guide's files as its development server does; `asked` hears each path. */
async function openShop(): Promise<string[]> {
  const { gateway } = await import('../../docs/snippets/sale/server/gateway.ts');
  const { serveShop } = await import('../../docs/snippets/sale/server/shop.ts');
  const asked: string[] = [];
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    return pathname.startsWith('/api/shop/') ? serveShop(request) : gateway.fetch(request);
  });
  return asked;
}

it('sells from the right to the opened payment', async () => {
  const asked = await openShop();
  const { Checkout } = await import('../../docs/snippets/sale/src/Checkout.tsx');
  render(<Checkout />);
  await screen.findByRole('textbox', { name: 'Hentekode' });
  const reserve = await screen.findByRole<HTMLButtonElement>('button', { name: 'Reserver' });
  expect(reserve.disabled).toBe(true);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Privatreise' }));
  await screen.findByText('Personalbillett, Per Dalen');
  await userEvent.click(screen.getByRole('button', { name: 'Reserver' }));
  await screen.findByText('Rettighetene er kontrollert for denne reisen.');
  await userEvent.click(screen.getByRole('button', { name: /^Betal/ }));
  await screen.findByText(/^Betalingen for \w+ er åpnet\.$/);
  expect(asked.filter((path) => path.startsWith('/api/shop/'))).toEqual([
    '/api/shop/journeys',
    '/api/shop/offers',
    '/api/shop/payment',
  ]);
});

it('opens no payment that is not validated', async () => {
  const { serveShop } = await import('../../docs/snippets/sale/server/shop.ts');
  const request = new Request('https://shop.example/api/shop/payment', {
    method: 'POST',
    body: JSON.stringify({ orderId: 'NOBODYS1', clearance: 'made.up', attemptId: 'attempt-1' }),
  });
  expect((await serveShop(request)).status).toBe(409);
});
