import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { travel } from '../../../.storybook/travel.ts';
import { defineElements } from './defineElements.ts';
import { chooseKarisRight, find, heard, karisRight, openShop, show } from './testing/openShop.ts';

const checkout = `
  <fribillett-provider>
    <section><fribillett-entitlement-picker heading-level="3"></fribillett-entitlement-picker></section>
    <aside>
      <fribillett-traveller-type-mapper></fribillett-traveller-type-mapper>
      <fribillett-offer-price></fribillett-offer-price>
      <fribillett-purchase-gate></fribillett-purchase-gate>
    </aside>
  </fribillett-provider>`;

beforeAll(() => {
  defineElements();
});

describe('single elements in a <fribillett-provider>', () => {
  it('share one session: what is chosen in one reaches the others, and the rights are read once', async () => {
    const { sellIn, requests } = openShop();
    const provider = show('fribillett-provider', checkout);
    const payments = heard(find('fribillett-purchase-gate'), 'fribillett-pay');
    sellIn(provider);
    await expect
      .element(page.getByRole('heading', { name: 'Hvilke rettigheter vil du bruke?', level: 3 }))
      .toBeVisible();
    await chooseKarisRight();
    await expect.element(page.getByRole('combobox', { name: /Kari Nordmann/ })).toHaveValue('ADULT');

    provider.reserve();
    await page.getByRole('button', { name: /^Betal/, disabled: false }).click();
    await expect.poll(() => payments.map(({ detail }) => detail.orderId)).toEqual([provider.orderId]);
    expect(requests).toEqual(['getEntitlements']);
  });

  it('keep the choice when one of them, or all of them, are moved', async () => {
    const { sellIn } = openShop();
    const provider = show('fribillett-provider', checkout);
    sellIn(provider);
    await chooseKarisRight();

    const picker = find('fribillett-entitlement-picker');
    provider.append(picker);
    document.body.append(provider);
    await frame();
    await expect.element(karisRight()).toBeChecked();
    expect(picker.querySelectorAll('section')).toHaveLength(1);
    await karisRight().click();
    await expect.element(karisRight()).not.toBeChecked();
  });

  it('leave nothing behind in the page when they are taken out, and begin anew when they come back', async () => {
    const { sellIn, requests } = openShop();
    const provider = show('fribillett-provider', checkout);
    sellIn(provider);
    await chooseKarisRight();

    const picker = find('fribillett-entitlement-picker');
    picker.remove();
    await expect.poll(() => picker.childElementCount).toBe(0);
    expect(find('fribillett-offer-price').childElementCount).toBe(1);

    provider.remove();
    await expect.poll(() => provider.querySelectorAll('.fb').length).toBe(0);
    expect(provider.party).toBeUndefined();

    provider.prepend(picker);
    document.body.append(provider);
    await expect.element(karisRight()).not.toBeChecked();
    expect(requests).toEqual(['getEntitlements', 'getEntitlements']);
  });

  it('shows the trips that were made', async () => {
    const shop = openShop();
    await travel(shop, []);
    shop.sellIn(
      show(
        'fribillett-provider',
        '<fribillett-provider><fribillett-usage-history></fribillett-usage-history></fribillett-provider>',
      ),
    );
    await expect.element(page.getByRole('heading', { name: 'Reisene dine' })).toBeVisible();
  });

  it('says where an element belongs that stands alone', () => {
    const errors = heard(document, 'fribillett-error');
    document.addEventListener(
      'fribillett-error',
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    show('fribillett-offer-price');
    expect(errors.map(({ detail }) => String(detail.error))).toEqual([
      'TypeError: <fribillett-offer-price> shows nothing: put a <fribillett-provider> around it.',
    ]);
  });

  it('gives two sales on a page ids of their own', async () => {
    const { sellIn } = openShop();
    for (const name of ['first', 'second']) {
      const sale = show('fribillett-sale', '<fribillett-sale></fribillett-sale>');
      sale.id = name;
    }
    for (const sale of document.querySelectorAll('fribillett-sale')) sellIn(sale);
    await expect
      .poll(() => document.querySelectorAll('.fb-entitlement-picker input').length)
      .toBeGreaterThan(3);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

/** Longer than a move takes, so that a session that it ended would be gone. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}
