import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defineElements, elements } from './defineElements.ts';
import { heard, openShop, show } from './testing/openShop.ts';

describe('before the script has come', () => {
  it('properties and attributes wait, and count when it comes', async () => {
    const { transport, purposes } = openShop();
    expect(customElements.get('fribillett-sale')).toBeUndefined();
    const sale = show(
      'fribillett-sale',
      '<fribillett-sale session-key="kari" heading-level="4"></fribillett-sale>',
    );
    Object.assign(sale, { transport, purposes });
    defineElements();
    expect(sale.transport).toBe(transport);
    expect(Object.hasOwn(sale, 'transport')).toBe(false);
    await expect
      .element(page.getByRole('heading', { name: 'Hvilke rettigheter vil du bruke?', level: 4 }))
      .toBeVisible();
  });

  it('a second script does nothing', () => {
    defineElements();
    defineElements();
    expect(customElements.get('fribillett-sale')).toBe(elements['fribillett-sale']);
  });
});

describe('properties and attributes', () => {
  const unheard = vi.fn();

  beforeEach(() => {
    unheard.mockClear();
    vi.stubGlobal('reportError', unheard);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('plain properties and their attributes are one', () => {
    const sale = document.createElement('fribillett-sale');
    sale.baseUrl = '/personnel-ticket';
    sale.sessionKey = 'kari';
    sale.locale = 'en';
    sale.loading = true;
    sale.headingLevel = 3;
    expect(Object.fromEntries([...sale.attributes].map(({ name, value }) => [name, value]))).toEqual({
      'base-url': '/personnel-ticket',
      'session-key': 'kari',
      locale: 'en',
      loading: '',
      'heading-level': '3',
    });
    sale.setAttribute('base-url', '/tickets');
    sale.removeAttribute('loading');
    sale.setAttribute('heading-level', '5');
    expect([sale.baseUrl, sale.loading, sale.headingLevel]).toEqual(['/tickets', false, 5]);
    sale.baseUrl = undefined;
    expect(sale.hasAttribute('base-url')).toBe(false);
    sale.setAttribute('session-key', '');
    expect(sale.sessionKey).toBeUndefined();
  });

  it('journeys and purposes can be written as JSON', () => {
    const sale = document.createElement('fribillett-sale');
    const journeys = [{ id: 'out', from: 'Oslo S', to: 'Bergen', departure: '2026-12-18' }];
    sale.setAttribute('journeys', JSON.stringify(journeys));
    sale.setAttribute('purposes', '{"SBX:Silver":"private"}');
    expect([sale.journeys, sale.purposes]).toEqual([journeys, { 'SBX:Silver': 'private' }]);
    sale.removeAttribute('journeys');
    expect(sale.journeys).toEqual([]);
  });

  it.each([
    ['journeys', 'Oslo', /^<fribillett-sale> journeys must be a list of .* what stands there is not JSON\.$/],
    [
      'journeys',
      '[{"id":"out","from":"Oslo S","to":"Bergen","departure":"18.12.2026"}]',
      /"0\.departure" is not\.$/,
    ],
    ['purposes', '{"SBX:Silver":"leisure"}', /^<fribillett-sale> purposes must be a map from product id/],
    ['locale', 'sv', /^<fribillett-sale> locale must be one of nb, nn, en\.$/],
    ['heading-level', '1', /^<fribillett-sale> heading-level must be one of 2, 3, 4, 5, 6\.$/],
  ])(
    'an attribute %s that says %s is told to the page, and to its own error reporting',
    (name, value, message) => {
      const sale = document.createElement('fribillett-sale');
      const errors = heard(sale, 'fribillett-error');
      sale.setAttribute(name, value);
      expect(errors.map(({ detail }) => (detail.error as Error).message)).toEqual([
        expect.stringMatching(message),
      ]);
      expect(unheard.mock.calls).toEqual([[errors[0]?.detail.error]]);
    },
  );

  it('a listener that prevents it keeps an error to itself', () => {
    const sale = document.createElement('fribillett-sale');
    sale.addEventListener('fribillett-error', (event) => {
      event.preventDefault();
    });
    sale.setAttribute('journeys', '{}');
    expect(unheard).not.toHaveBeenCalled();
  });

  it('a property that does not fit throws where it is set', () => {
    const sale = document.createElement('fribillett-sale');
    const set = (name: string, value: unknown) => () => Reflect.set(sale, name, value);
    expect(set('journeys', [{ id: 'out' }])).toThrow(/^<fribillett-sale> journeys must be a list of /);
    expect(set('baseUrl', new URL('https://shop.test'))).toThrow(
      /^<fribillett-sale> baseUrl must be a text\.$/,
    );
    expect(set('headingLevel', 7)).toThrow(/^<fribillett-sale> headingLevel must be one of 2, 3, 4, 5, 6\.$/);
    const offer = (currency: string) => ({
      travellerIds: [],
      offer: {
        id: currency,
        journeyId: 'out',
        price: { amount: '1.00', currency },
        products: [],
        optionalProducts: [],
        travellers: [],
      },
    });
    expect(set('offers', [offer('NOK'), offer('SEK')])).toThrow(/^<fribillett-sale> offers /);
    expect(sale.journeys).toEqual([]);
  });

  it('says what a sale lacks, once, and shows it as soon as it comes', async () => {
    const { transport } = openShop();
    const sale = show('fribillett-sale');
    const errors = heard(sale, 'fribillett-error');
    await expect
      .poll(() => errors.map(({ detail }) => String(detail.error)))
      .toEqual([
        'TypeError: <fribillett-sale> shows nothing without base-url and session-key: give it the attribute.',
      ]);
    sale.transport = transport;
    sale.sessionKey = 'kari';
    await expect
      .element(page.getByRole('heading', { name: 'Hvilke rettigheter vil du bruke?' }))
      .toBeVisible();
    expect(errors).toHaveLength(1);
  });
});
