import { TransportError } from '@fribillett/core';
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { defineElements } from './defineElements.ts';
import { chooseKarisRight, heard, openShop, show } from './testing/openShop.ts';

beforeAll(() => {
  defineElements();
});

describe('<fribillett-sale>', () => {
  it('sells from the pickup code to the payment, and tells each step', async () => {
    const { sellIn } = openShop({});
    const sale = show('fribillett-sale');
    const parties = heard(document, 'fribillett-party-change');
    const claims = heard(document, 'fribillett-claimed');
    const reserved = heard(document, 'fribillett-reserved');
    const payments = heard(document, 'fribillett-pay');
    sellIn(sale);

    await page.getByRole('textbox', { name: 'Hentekode' }).fill('NT-4821-KARI');
    await page.getByRole('button', { name: 'Koble til' }).click();
    await chooseKarisRight();
    expect(claims.map(({ detail }) => detail.claimed.length)).toEqual([2]);
    expect(parties.at(-1)?.detail.party).toBe(sale.party);
    expect(sale.party?.travellers.map(({ displayName }) => displayName)).toEqual(['Kari Nordmann']);

    await page.getByRole('button', { name: 'Reserver' }).click();
    await expect.element(page.getByText(/^Rettighetene er kontrollert/).first()).toBeVisible();
    expect(reserved.map(({ detail }) => detail.orderId)).toEqual([sale.orderId]);
    await page.getByRole('button', { name: /^Betal/ }).click();
    await expect.poll(() => payments.length).toBe(1);
    expect(payments[0]?.detail).toMatchObject({ orderId: sale.orderId });
    expect(payments[0]?.detail.clearance.split('.')).toHaveLength(3);
    expect(await axeViolations()).toEqual([]);
  });

  it('keeps the button closed while the payment opens, and tells the customer and the page when it rejects', async () => {
    const sale = await reservedSale();
    let reject: (cause: Error) => void = () => undefined;
    const payment = new Promise((_, refuse) => {
      reject = refuse;
    });
    const errors = heard(document, 'fribillett-error');
    document.addEventListener(
      'fribillett-error',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    sale.addEventListener(
      'fribillett-pay',
      ({ detail }) => {
        detail.waitUntil(payment);
      },
      { once: true },
    );

    await page.getByRole('button', { name: /^Betal/ }).click();
    await expect
      .element(page.getByRole('button', { name: 'Åpner betalingen' }))
      .toHaveAttribute('aria-disabled', 'true');
    const cause = new Error('The terminal is closed.');
    reject(cause);
    await expect
      .element(page.getByRole('button', { name: /^Betal/ }))
      .toHaveAttribute('aria-disabled', 'false');
    expect(errors.map(({ detail }) => detail.error)).toEqual([cause]);
  });

  it('refuses a payment that is handed over when nobody waits any more', async () => {
    await reservedSale();
    const payments = heard(document, 'fribillett-pay');
    await page.getByRole('button', { name: /^Betal/ }).click();
    await expect.poll(() => payments.length).toBe(1);
    expect(() => payments[0]?.detail.waitUntil(Promise.resolve())).toThrow(/before the listener awaits/);
  });

  it('keeps the focus in its place when the button that reserved has gone', async () => {
    const sale = await reservedSale();
    expect(sale.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('forgets the order when the basket changes, so that nothing else is paid', async () => {
    const sale = await reservedSale();
    sale.offers = [];
    await expect
      .element(page.getByRole('button', { name: 'Reserver' }))
      .toHaveAttribute('aria-disabled', 'true');
    expect(sale.orderId).toBeUndefined();
  });

  it('makes no second order of the same basket, however often it is asked to', async () => {
    const sale = await reservedSale();
    const { orderId } = sale;
    const told = heard(document, 'fribillett-reserved');
    sale.reserve();
    sale.locale = 'en';
    await expect.element(page.getByRole('button', { name: /^Pay/ })).toBeVisible();
    expect(told).toEqual([]);
    expect(sale.orderId).toBe(orderId);
  });

  it('keeps the order when the language changes', async () => {
    const sale = await reservedSale();
    const { orderId } = sale;
    sale.locale = 'en';
    await expect.element(page.getByRole('button', { name: /^Pay/ })).toBeVisible();
    expect(orderId).toBeDefined();
    expect(sale.orderId).toBe(orderId);
  });

  it('knows nothing of a session that has ended', async () => {
    const sale = await reservedSale();
    sale.addEventListener('fribillett-error', (event) => {
      event.preventDefault();
    });
    sale.sessionKey = undefined;
    await expect.poll(() => [sale.party, sale.orderId]).toEqual([undefined, undefined]);
  });

  it('puts what was refused one level below its questions', async () => {
    const { sellIn, sandbox } = openShop();
    sellIn(show('fribillett-sale', '<fribillett-sale heading-level="4"></fribillett-sale>'));
    await chooseKarisRight();
    const fault = { kind: 'refuseValidation', code: 'TEST-1', reason: 'Avvist.' } as const;
    sandbox.faults.add({ on: 'validateContractUse', times: 9, fault });
    await page.getByRole('button', { name: 'Reserver' }).click();
    await expect.element(page.getByRole('heading', { level: 5 })).toBeVisible();
  });

  it('stands closer where the page asks for it', () => {
    const sale = show('fribillett-sale', '<fribillett-sale data-density="compact"></fribillett-sale>');
    sale.addEventListener('fribillett-error', (event) => {
      event.preventDefault();
    });
    expect(getComputedStyle(sale).rowGap).toBe('12px');
  });

  it('says what went wrong with a reservation, and asks for another search', async () => {
    const shop = openShop();
    const sale = show('fribillett-sale');
    shop.sellIn(sale);
    sale.transport = {
      ...shop.transport,
      reserve: () =>
        Promise.reject(new TransportError({ code: 'rejected', message: 'No.', isRetrySafe: true })),
    };
    const failures = heard(document, 'fribillett-reservation-failed');
    const parties = heard(document, 'fribillett-party-change');
    await chooseKarisRight();
    await page.getByRole('button', { name: 'Reserver' }).click();
    await expect
      .element(page.getByText(/^Billettene ble ikke reservert\. Ingenting er betalt\./).first())
      .toBeVisible();
    expect(failures.map(({ detail }) => detail.status)).toEqual(['failed']);
    const searched = parties.length;
    await page.getByRole('button', { name: 'Hent nye priser' }).click();
    expect(parties.slice(searched).map(({ detail }) => detail.party)).toEqual([sale.party]);
    await expect.poll(() => sale.loading).toBe(false);
    sale.offers = [];
    await expect.element(page.getByRole('button', { name: 'Hent nye priser' })).not.toBeInTheDocument();
    await expect.poll(() => sale.contains(document.activeElement)).toBe(true);
  });

  it('speaks the language of its attribute, and the words that the shop puts in their place', async () => {
    const { sellIn } = openShop();
    const sale = show('fribillett-sale', '<fribillett-sale locale="en"></fribillett-sale>');
    sellIn(sale);
    await expect.element(page.getByRole('button', { name: 'Reserve' })).toBeVisible();
    expect(languagesIn(sale)).toEqual(['en-GB']);
    sale.locale = 'nn';
    sale.texts = { 'sale.reserve': 'Hald av' };
    await expect.element(page.getByRole('button', { name: 'Hald av' })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Hentekode' })).toBeVisible();
    expect(sale.getAttribute('locale')).toBe('nn');
    expect(languagesIn(sale)).toEqual(['nn-NO']);
  });
});

async function reservedSale() {
  const { sellIn } = openShop();
  const sale = show('fribillett-sale');
  sellIn(sale);
  await chooseKarisRight();
  await page.getByRole('button', { name: 'Reserver' }).click();
  await expect.element(page.getByText(/^Rettighetene er kontrollert/).first()).toBeVisible();
  return sale;
}

/** What a screen reader pronounces the parts of an element in. */
function languagesIn(element: Element): string[] {
  const parts = [...element.querySelectorAll<HTMLElement>('.fb')];
  return [...new Set(parts.map(({ lang }) => lang))];
}

async function axeViolations() {
  const found = await axe.run(document.body, { resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
