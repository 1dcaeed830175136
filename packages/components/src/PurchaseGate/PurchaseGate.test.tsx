import type { Refusal, Verdict } from '@fribillett/core';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createTestTransport, deferred, pending } from '../testing/createTestTransport.ts';
import { family, home, out, kariPrivate, transportError } from '../testing/fixtures.ts';
import { renderInSale } from '../testing/renderInSale.tsx';
import { status } from '../testing/status.ts';
import { violations } from '../testing/violations.ts';
import { PurchaseGate } from './PurchaseGate.tsx';
import type { PurchaseGateProps } from './PurchaseGate.tsx';

const cleared: Verdict = { status: 'cleared', clearance: 'clearance-1', validForSeconds: 300 };
const notNeeded: Verdict = { status: 'not-needed', clearance: 'clearance-2', validForSeconds: 300 };

const refusal: Refusal = {
  kind: 'refused',
  contractId: kariPrivate.contractId,
  firstTravelDate: out.departure,
};

const refusedWith = (...refusals: Refusal[]): Verdict => ({ status: 'refused', refusals });

function show(validate: () => Promise<Verdict>, { onPay, ...props }: Partial<PurchaseGateProps> = {}) {
  return renderInSale(
    <PurchaseGate orderId="order-1" onPay={onPay} {...props}>
      {props.children ?? 'Betal'}
    </PurchaseGate>,
    { validateOrder: validate, getEntitlements: () => Promise.resolve(family) },
  );
}

const payButton = () => screen.getByRole('button', { name: /^Betal/ });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const isClosed = () => payButton().getAttribute('aria-disabled');

describe('the states', () => {
  it('says that it will check while there is no order', async () => {
    const { container, asked } = show(pending, { orderId: undefined });
    screen.getByText('Vi kontrollerer rettighetene før du betaler.', { selector: '.fb-note *' });
    expect([isClosed(), asked]).toEqual(['true', []]);
    expect(await violations(container)).toEqual([]);
  });

  it('is closed while it checks, and says so', async () => {
    const { container } = show(pending);
    await waitFor(() => {
      expect(status(container)).toBe('Kontrollerer rettighetene …');
    });
    expect(isClosed()).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('opens when the rights hold, with the time left on the screen and not aloud', async () => {
    const { container } = show(() => Promise.resolve(cleared));
    await screen.findByText('Rettighetene er kontrollert for denne reisen. Gjelder i 5 minutter.');
    expect(status(container)).toBe('Rettighetene er kontrollert for denne reisen.');
    expect(isClosed()).toBe('false');
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    [50, /Gjelder i under ett minutt\./],
    [80, /Gjelder i 1 minutt\./],
    [100, /Gjelder i 2 minutter\./],
  ])('tells the time left to the nearest minute: %d s', async (validForSeconds, words) => {
    show(() => Promise.resolve({ ...cleared, validForSeconds }));
    await screen.findByText(words);
  });

  it('shows nothing but the button when no right is used', async () => {
    const { container } = show(() => Promise.resolve(notNeeded));
    await waitFor(() => {
      expect(isClosed()).toBe('false');
    });
    expect(container.textContent).toBe('Betal');
    expect(await violations(container)).toEqual([]);
  });

  it('tells when the order could not be checked, and checks again without losing the focus', async () => {
    let isDown = true;
    const { container } = show(() =>
      isDown ? Promise.reject(transportError('network')) : Promise.resolve(cleared),
    );
    await screen.findByText('Vi fikk ikke kontrollert rettighetene. Ingenting er betalt.', {
      selector: '.fb-note *',
    });
    screen.getByText('Sjekk at du er på nett, og prøv igjen.');
    screen.getByText('Oppgi corr-4711 til kundeservice.');
    expect(isClosed()).toBe('true');
    expect(await violations(container)).toEqual([]);
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Kontroller på nytt' }));
    await screen.findByText(/Gjelder i 5 minutter/);
    expect(document.activeElement).toBe(payButton());
  });

  it('checks again when the answer has grown too old', async () => {
    let count = 0;
    show(() => {
      count += 1;
      return count > 2 ? pending() : Promise.resolve({ ...cleared, validForSeconds: 0 });
    });
    await screen.findByText(/Noe er endret, eller kontrollen er for gammel/, { selector: '.fb-note *' });
    await userEvent.click(screen.getByRole('button', { name: 'Kontroller på nytt' }));
    expect(document.activeElement).toBe(payButton());
    expect(isClosed()).toBe('true');
  });
});

describe('refusals', () => {
  it('tells whose right, on which day, why and what to change', async () => {
    const { container } = show(() =>
      Promise.resolve(refusedWith({ ...refusal, code: '3207', reason: 'Blocked until the fee is paid.' })),
    );
    const item = within(await screen.findByRole('listitem'));
    await item.findByText('Kari Nordmann kan ikke bruke Personalbillett sølv på reisen 18. des. 2026.');
    item.getByText('Begrunnelse: Blocked until the fee is paid. · Kode 3207');
    screen.getByRole('heading', { level: 3, name: 'Du kan ikke betale ennå' });
    screen.getByText('Velg den bort, eller endre reisen, så kontrollerer vi på nytt.');
    expect([isClosed(), status(container)]).toEqual(['true', 'Du kan ikke betale ennå']);
    expect(await violations(container)).toEqual([]);
  });

  it('shows a reason as plain text, and no more than 300 characters of it', async () => {
    const reason = `<img src=x onerror=alert(1)>${'x'.repeat(400)}`;
    const { container } = show(() => Promise.resolve(refusedWith({ ...refusal, reason })));
    await screen.findByText(`Begrunnelse: ${reason.slice(0, 300)}`);
    expect(container.querySelector('img')).toBeNull();
  });

  it('says of a right that it does not know only what it knows', async () => {
    show(() => Promise.resolve(refusedWith({ ...refusal, contractId: 'gone' })));
    await screen.findByText('En av rettighetene kan ikke brukes på reisen 18. des. 2026.');
  });

  it('tells rights that fail only together from rights that fail alone', async () => {
    show(() =>
      Promise.resolve(
        refusedWith(
          { ...refusal, kind: 'refused-together' },
          { ...refusal, kind: 'refused-together', contractId: '1002-private' },
        ),
      ),
    );
    await screen.findByText('Rettighetene er gyldige hver for seg, men kan ikke brukes i samme kjøp.');
    await screen.findByText('Ola Nordmann · Personalbillett sølv · 18. des. 2026');
    screen.getByText('Velg bort en av dem, eller kjøp billettene hver for seg.');
    expect(screen.queryByText(/Velg den bort/)).toBeNull();
  });

  it('says once what several journeys of one right were refused for, with their days', async () => {
    const onNewYear = { ...refusal, firstTravelDate: home.departure };
    const grounds = { code: '3207', reason: 'Blocked until the fee is paid.' };
    show(() =>
      Promise.resolve(
        refusedWith(
          { ...refusal, ...grounds },
          { ...onNewYear, ...grounds },
          { ...refusal, kind: 'refused-together' },
          { ...onNewYear, kind: 'refused-together' },
          { ...onNewYear, kind: 'refused-together' },
        ),
      ),
    );
    await screen.findByText(/18. des. 2026 og 4. jan. 2027\.$/);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent))).toEqual([
      'Kari Nordmann kan ikke bruke Personalbillett sølv på reisen 18. des. 2026 og 4. jan. 2027.' +
        'Begrunnelse: Blocked until the fee is paid. · Kode 3207',
      'Kari Nordmann · Personalbillett sølv · 18. des. 2026 og 4. jan. 2027',
    ]);
  });

  it('reads no rights for an order that is not refused', async () => {
    const { asked } = show(() => Promise.resolve(cleared));
    await screen.findByText(/Gjelder i 5 minutter/);
    expect(asked).not.toContain('getEntitlements');
  });
});

describe('paying', () => {
  it('hands the clearance to the shop', async () => {
    const onPay = vi.fn();
    show(() => Promise.resolve(cleared), { onPay });
    await screen.findByText(/Gjelder i 5 minutter/);
    await userEvent.click(payButton());
    expect(onPay.mock.calls).toEqual([['clearance-1']]);
  });

  it('lets a purchase without a right through', async () => {
    const onPay = vi.fn();
    show(() => Promise.resolve(notNeeded), { onPay });
    await waitFor(() => {
      expect(isClosed()).toBe('false');
    });
    await userEvent.click(payButton());
    expect(onPay.mock.calls).toEqual([['clearance-2']]);
  });

  it('pays once for a double click, keeps the focus and says that the payment opens', async () => {
    const paying = deferred<undefined>();
    const onPay = vi.fn(() => paying.promise);
    const { container } = show(() => Promise.resolve(cleared), { onPay });
    await screen.findByText(/Gjelder i 5 minutter/);
    await userEvent.dblClick(payButton());
    const button = screen.getByRole('button', { name: 'Åpner betalingen …' });
    expect(onPay).toHaveBeenCalledTimes(1);
    expect([button.getAttribute('aria-disabled'), status(container)]).toEqual(['true', 'Åpner betalingen …']);
    expect(document.activeElement).toBe(button);
    paying.resolve(undefined);
    await waitFor(() => {
      expect(isClosed()).toBe('false');
    });
  });

  it('pays with the keyboard alone, and shows where the focus is', async () => {
    const onPay = vi.fn();
    show(() => Promise.resolve(cleared), { onPay });
    await screen.findByText(/Gjelder i 5 minutter/);
    await userEvent.tab();
    expect(document.activeElement).toBe(payButton());
    expect(getComputedStyle(payButton()).outlineStyle).toBe('solid');
    await userEvent.keyboard('{Enter}');
    expect(onPay).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['checking', pending],
    ['refused', () => Promise.resolve(refusedWith(refusal))],
    ['unreachable', () => Promise.reject(transportError('network'))],
  ])('pays nothing and asks nothing when it is %s', async (state, validate) => {
    const onPay = vi.fn();
    const { container, asked } = show(validate, { onPay });
    await waitFor(() => {
      expect(container.querySelector(`[data-state="${state}"]`)).not.toBeNull();
    });
    const validations = () => asked.filter((operation) => operation === 'validateOrder').length;
    const before = validations();
    payButton().focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(payButton(), { force: true });
    expect(onPay).not.toHaveBeenCalled();
    expect(validations()).toBe(before);
  });

  it('says nothing of what was paid, and offers no second check, of an order that is closed', async () => {
    const { container } = show(() => Promise.reject(transportError('rejected', { status: 409 })));
    await screen.findByText(/allerede betalt, endret eller avsluttet/, { selector: '.fb-note *' });
    expect(status(container)).toContain('Se i ordrene dine');
    expect(screen.queryByText(/Ingenting er betalt/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Kontroller på nytt' })).toBeNull();
    expect(isClosed()).toBe('true');
  });

  it('opens nothing with an answer that came after the basket had changed', async () => {
    const late = deferred<Verdict>();
    const { transport } = createTestTransport({ validateOrder: () => late.promise });
    const { rerender } = renderInSale(
      <PurchaseGate orderId="order-1" basketKey="one" onPay={vi.fn()} />,
      transport,
    );
    rerender(<PurchaseGate orderId={undefined} basketKey="two" onPay={vi.fn()} />);
    late.resolve(cleared);
    await screen.findByText('Vi kontrollerer rettighetene før du betaler.', { selector: '.fb-note *' });
    expect(isClosed()).toBe('true');
  });

  it('says when the payment did not open, hands the error on, and can be tried again', async () => {
    const failure = new Error('The terminal is closed.');
    const onPay = vi.fn<() => Promise<void>>().mockRejectedValueOnce(failure).mockResolvedValue();
    const onPayError = vi.fn();
    const { container } = show(() => Promise.resolve(cleared), { onPay, onPayError });
    await screen.findByText(/Gjelder i 5 minutter/);
    await userEvent.click(payButton());
    await screen.findByText('Betalingen kunne ikke åpnes.', { selector: '.fb-note *' });
    screen.getByText(/^Prøv igjen om litt\. Ta kontakt med kundeservice/);
    expect(screen.queryByText(/terminal/)).toBeNull();
    expect(status(container)).toMatch(/^Betalingen kunne ikke åpnes\. Prøv igjen om litt\. Ta kontakt/);
    expect(onPayError.mock.calls).toEqual([[failure]]);
    expect(await violations(container)).toEqual([]);
    await userEvent.click(payButton());
    await waitFor(() => {
      expect(status(container)).toBe('Rettighetene er kontrollert for denne reisen.');
    });
    expect(onPay).toHaveBeenCalledTimes(2);
  });

  it('asks what has become of an order whose payment was refused, and tells nobody to try again', async () => {
    const refused = transportError('rejected', { status: 409 });
    const onPay = vi.fn<() => Promise<void>>().mockRejectedValue(refused);
    let isPaidElsewhere = false;
    const { container } = show(() => (isPaidElsewhere ? Promise.reject(refused) : Promise.resolve(cleared)), {
      onPay,
      onPayError: vi.fn(),
    });
    await screen.findByText(/Gjelder i 5 minutter/);
    isPaidElsewhere = true;
    await userEvent.click(payButton());
    await screen.findByText(/allerede betalt, endret eller avsluttet/, { selector: '.fb-note *' });
    expect(container.textContent).not.toMatch(/Prøv igjen/i);
    expect(isClosed()).toBe('true');
  });

  it('tells of a refused payment where the order may still be paid', async () => {
    const onPay = vi.fn<() => Promise<void>>().mockRejectedValue(transportError('rejected', { status: 409 }));
    const { asked } = show(() => Promise.resolve(cleared), { onPay, onPayError: vi.fn() });
    await screen.findByText(/Gjelder i 5 minutter/);
    const validations = () => asked.filter((operation) => operation === 'validateOrder').length;
    const before = validations();
    await userEvent.click(payButton());
    await screen.findByText('Betalingen kunne ikke åpnes.', { selector: '.fb-note *' });
    expect(validations()).toBe(before + 1);
  });

  it('reports an unheard payment error to the page, with the number to quote on the screen', async () => {
    const reported = vi.fn((event: ErrorEvent) => {
      event.preventDefault();
    });
    addEventListener('error', reported, { once: true });
    const { container } = show(() => Promise.resolve(cleared), {
      onPay: () => Promise.reject(transportError('unavailable')),
    });
    await screen.findByText(/Gjelder i 5 minutter/);
    await userEvent.click(payButton());
    const note = (await screen.findByText('Oppgi corr-4711 til kundeservice.')).closest('.fb-note');
    expect(note?.textContent.match(/Prøv igjen/g)).toHaveLength(1);
    expect(status(container)).toBe('Betalingen kunne ikke åpnes. Prøv igjen om noen minutter.');
    expect(reported).toHaveBeenCalledTimes(1);
  });
});

describe('the button', () => {
  it.each([
    [{ children: 'Kjøp' }, 'Kjøp'],
    [{ children: 'Kjøp', amount: { amount: '1126.00', currency: 'NOK' } }, 'Kjøp 1 126,00 kr'],
  ])('is called %o', (props, name) => {
    show(pending, props);
    expect(screen.getByRole('button').textContent.replaceAll('\u00a0', ' ')).toBe(name);
  });

  it.each([
    [undefined, 'Betal'],
    [{ amount: '1126.00', currency: 'NOK' }, 'Betal 1 126,00 kr'],
  ])('has words of its own, and names the amount %o', (amount, name) => {
    renderInSale(<PurchaseGate orderId="order-1" onPay={vi.fn()} amount={amount} />, {
      validateOrder: pending,
    });
    expect(screen.getByRole('button').textContent.replaceAll('\u00a0', ' ')).toBe(name);
  });

  it('is not there when the gate is read only', async () => {
    show(() => Promise.resolve(cleared), { isReadOnly: true });
    await screen.findByText(/Gjelder i 5 minutter/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
