import { ClaimCodeForm, EntitlementPicker, PurchaseGate } from '@fribillett/components';
import { createHttpTransport } from '@fribillett/core';
import type { EntitlementsAnswer, Verdict } from '@fribillett/core';
import { PersonnelTicketProvider } from '@fribillett/hooks';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

/*
 * What bad input gets, from the transport up to the words on the screen: a real HTTP transport over a backend that answers
 * badly, and what the traveller then reads.
 */

afterEach(cleanup);

const right = {
  contractId: 'contract-1',
  productId: 'TEST:Private',
  productVersion: '1',
  displayNames: [{ text: 'Personalbillett sølv', languageCode: 'nob' }],
  customerNumber: '1001',
  owner: { customerNumber: '1001', displayName: 'Kari Nordmann' },
  validFrom: '2020-01-01T00:00:00+01:00',
  passengerCategory: 'ADULT',
  isSeniorCitizen: false,
};
const rights: EntitlementsAnswer = {
  people: [{ customerNumber: '1001', relation: 'self' }],
  entitlements: [right],
  isPartial: false,
};
const cleared: Verdict = { status: 'cleared', clearance: 'c', validForSeconds: 300 };

type Backend = (request: Request) => Response | Promise<Response>;

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'X-Correlation-Id': 'quote-me-1', ...headers },
  });
}

const refused = (status: number, code: string, headers?: Record<string, string>) => () =>
  json({ error: { code, correlationId: 'quote-me-1' } }, status, headers);

function never(request: Request): Promise<Response> {
  return new Promise((_answer, reject) => {
    request.signal.addEventListener('abort', () => {
      reject(new DOMException('Ended', 'AbortError'));
    });
  });
}

function cutOff(): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"people": ['));
      controller.error(new TypeError('The connection broke.'));
    },
  });
  return new Response(body, { headers: { 'X-Correlation-Id': 'quote-me-1' } });
}

/** A page over a backend; `asked` counts the requests that left. */
function show(ui: ReactNode, backend: Backend, timeoutMs?: number) {
  const asked: string[] = [];
  const transport = createHttpTransport({
    baseUrl: 'https://shop.test/personnel-ticket',
    timeoutMs,
    fetch: async (request) => {
      asked.push(`${request.method} ${new URL(request.url).pathname.replace('/personnel-ticket', '')}`);
      return backend(request);
    },
  });
  render(
    <PersonnelTicketProvider transport={transport} purposes={{ 'TEST:Private': 'private' }} sessionKey="kari">
      {ui}
    </PersonnelTicketProvider>,
  );
  return asked;
}

const picker = <EntitlementPicker journeys={[]} />;
const withoutOwner = { ...right, owner: undefined };
const patience = { timeout: 8000 };

describe('reading the rights', () => {
  it.each<[string, Backend, RegExp, RegExp]>([
    ['a body that is no JSON', () => new Response('<!doctype html>'), /svar vi ikke forstår/, /Prøv igjen/],
    ['a body that is cut short', () => new Response('{"people": ['), /svar vi ikke forstår/, /Prøv igjen/],
    ['a connection that breaks', cutOff, /ikke kontakt med tjenesten/, /Sjekk at du er på nett/],
    [
      'a missing field that is required',
      () => json({ ...rights, entitlements: [withoutOwner] }),
      /svar vi ikke forstår/,
      /Prøv igjen/,
    ],
    ['401', refused(401, 'unauthorized'), /Du er logget ut/, /Logg inn på nytt/],
    ['403', refused(403, 'forbidden'), /ikke tilgang/, /logget inn som rett person/],
    ['404 for a customer', refused(404, 'not-found'), /fant ikke/, /Last siden på nytt/],
    [
      '404 for the route',
      () => new Response('Not found', { status: 404 }),
      /ikke satt opp riktig/,
      /ikke noe galt med rettighetene/,
    ],
    ['408', refused(408, 'unavailable'), /nede akkurat nå/, /om noen minutter/],
    [
      '429',
      refused(429, 'rate-limited', { 'Retry-After': '40' }),
      /for mange forsøk/,
      /Prøv igjen om (40|39) sekunder/,
    ],
    ['500', refused(500, 'unavailable'), /nede akkurat nå/, /om noen minutter/],
    [
      'no network',
      () => Promise.reject(new TypeError('Failed to fetch')),
      /ikke kontakt med tjenesten/,
      /Sjekk at du er på nett/,
    ],
  ])('says what happened and what to do after %s', async (_name, backend, what, todo) => {
    show(picker, backend);
    expect((await screen.findAllByText(what, {}, patience)).length).toBeGreaterThan(0);
    expect(screen.getAllByText(todo).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/Oppgi .+ til kundeservice/).length).toBe(1);
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
  });

  it('says that no answer came in time', async () => {
    show(picker, never, 50);
    await screen.findByText('Svaret kom ikke fram i tide.', {}, patience);
  });

  it('takes unknown values and unknown fields for normal, and does without what is optional', async () => {
    const strange = { ...right, passengerCategory: 'FROM_THE_FUTURE', isSpecial: true };
    show(picker, () => json({ ...rights, entitlements: [strange], version: 9 }));
    await screen.findByRole('checkbox', { name: 'Privatreise' });
    screen.getByText(/gjelder inntil videre/);
  });
});

describe('connecting a pickup code', () => {
  async function claim(backend: Backend, timeoutMs?: number, code = 'NT-4821-KARI') {
    const asked = show(
      <ClaimCodeForm />,
      (request) => (request.method === 'GET' ? json({ ...rights, entitlements: [] }) : backend(request)),
      timeoutMs,
    );
    await userEvent.fill(screen.getByRole('textbox', { name: 'Hentekode' }), code);
    await userEvent.keyboard('{Enter}');
    return () => asked.filter((request) => request === 'POST /claim').length;
  }

  it.each<[string, Backend, RegExp, number?]>([
    ['a wrong code', refused(409, 'rejected'), /Vi fant ingen rettigheter for denne koden/],
    ['too many wrong codes', refused(429, 'rate-limited', { 'Retry-After': '600' }), /Vent 10 minutter/],
    ['an ended session', refused(401, 'unauthorized'), /Du er logget ut/],
    ['a server that broke down on the way', refused(500, 'unavailable'), /kommet ennå/],
    ['no answer in time', never, /Svaret kom ikke fram i tide/, 50],
    ['an answer that cannot be read', () => new Response('OK'), /kommet ennå/],
  ])('says what to do after %s, and is never sent twice', async (_name, backend, words, timeoutMs) => {
    const claims = await claim(backend, timeoutMs);
    expect((await screen.findAllByText(words, {}, patience)).length).toBeGreaterThan(0);
    expect(claims()).toBe(1);
  });

  it('refuses a code over 64 characters before anything is sent', async () => {
    const claims = await claim(() => json({}), undefined, `${'a'.repeat(60)}-b-cc`);
    await screen.findAllByText(/høyst 64 tegn/);
    expect(claims()).toBe(0);
  });
});

describe('validating an order', () => {
  it.each<[string, Backend, RegExp]>([
    ['a server that is down', refused(503, 'unavailable'), /Vi fikk ikke kontrollert rettighetene/],
    [
      'a verdict that nobody knows',
      () => json({ ...cleared, status: 'perhaps' }),
      /Vi fikk ikke kontrollert/,
    ],
    ['a verdict that is cut short', () => new Response('{"status":"clea'), /Vi fikk ikke kontrollert/],
    ['an order that is closed', refused(409, 'rejected'), /allerede betalt, endret eller avsluttet/],
  ])('opens nothing after %s', async (_name, backend, words) => {
    const onPay = vi.fn();
    show(<PurchaseGate orderId="ORDER1" onPay={onPay} />, backend);
    expect((await screen.findAllByText(words, {}, patience)).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: /^Betal/ }), { force: true });
    expect(onPay).not.toHaveBeenCalled();
  });

  it('opens for a verdict that is known', async () => {
    const onPay = vi.fn();
    show(<PurchaseGate orderId="ORDER1" onPay={onPay} />, () => json(cleared));
    await screen.findAllByText(/Rettighetene er kontrollert/);
    await userEvent.click(screen.getByRole('button', { name: /^Betal/ }));
    expect(onPay).toHaveBeenCalledExactlyOnceWith('c');
  });
});
