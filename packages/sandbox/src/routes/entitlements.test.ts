import { describe, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { programmes, sandboxPurposes } from '../data/products.ts';
import { sandboxPersonas } from '../personas/personas.ts';
import { openTestShop } from '../testSupport.ts';

const customerOf = (id: string) => sandboxPersonas.find((persona) => persona.id === id)?.customerNumber ?? '';

describe('entitlements', () => {
  test('of an unknown customer are a 404 in the benefits family, of one without rights an empty list', async () => {
    const shop = await openTestShop();
    const response = await shop.send('getEntitlementsByCustomerNumber', { params: { customerNumber: '77' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      status: 404,
      error: 'Not Found',
      errorCode: 'SANDBOX-UNKNOWN-CUSTOMER',
      path: '/customers/v2/benefits/entitlements/77/by-customer-number',
    });
    expect(await shop.entitlements(customerOf('nils'))).toEqual([]);
  });

  test.each(['abc', '1.5', '1e9'])('refuse %s as a customer number', async (customerNumber) => {
    const shop = await openTestShop();
    const response = await shop.send('getEntitlementsByCustomerNumber', { params: { customerNumber } });
    expect(response.status).toBe(400);
  });

  test('show a senior with a renewed right for both years', async () => {
    const shop = await openTestShop();
    expect(await shop.entitlements(customerOf('ola'))).toMatchObject([
      {
        productId: programmes.privateSilver.productId,
        contractOwnerDisplayName: 'Ola Nordmann',
        contractValidFrom: '2026-01-01T00:00:00+01:00',
        contractValidTo: '2027-01-01T00:00:00+01:00',
        passengerCategory: 'SENIOR',
        isSeniorCitizen: true,
        remainingCoupons: 12,
      },
      { contractValidFrom: '2027-01-01T00:00:00+01:00', remainingCoupons: 16 },
    ]);
  });

  test('carry their name in three languages', async () => {
    const shop = await openTestShop();
    const [right] = await shop.entitlements(customerOf('ola'));
    expect(right?.displayName.map(({ languageCode }) => languageCode)).toEqual(['nob', 'nno', 'eng']);
  });

  test.each([
    ['ida', [{ remainingCoupons: 0, passengerCategory: 'CHILD' }]],
    ['eva', [{ contractValidTo: '2026-01-01T00:00:00+01:00' }]],
    [
      'nora',
      [
        { contractValidFrom: '2027-01-01T00:00:00+01:00' },
        { contractValidFrom: '2027-01-01T00:00:00+01:00' },
      ],
    ],
  ])('of %s show what the persona is for', async (id, expected) => {
    const shop = await openTestShop();
    expect(await shop.entitlements(customerOf(id))).toMatchObject(expected);
  });

  test('hold several products of one purpose and a work right', async () => {
    const shop = await openTestShop();
    const rights = await shop.entitlements(customerOf('per'), { travelDate: '2026-12-01T12:00:00+01:00' });
    expect(rights.map(({ productId }) => sandboxPurposes[productId]).sort()).toEqual([
      'private',
      'private',
      'work',
    ]);
  });

  test.each([
    ['2026-12-31T23:59:59+01:00', '2026'],
    ['2026-12-31T23:00:00Z', '2027'],
    ['2027-01-01T00:00:00+01:00', '2027'],
  ])('valid at %s are those of %s', async (travelDate, year) => {
    const shop = await openTestShop();
    const rights = await shop.entitlements(customerOf('ola'), { travelDate });
    expect(rights.map(({ contractValidFrom }) => contractValidFrom.slice(0, 4))).toEqual([year]);
  });

  test('refuse a travel date that is none', async () => {
    const shop = await openTestShop();
    const response = await shop.send('getEntitlementsByCustomerNumber', {
      params: { customerNumber: customerOf('ola') },
      query: { travelDate: 'tomorrow' },
    });
    expect(response.status).toBe(400);
  });

  test('show an active day trip under its spent parent, and hide it on request', async () => {
    const shop = await openTestShop();
    const dag = customerOf('dag');
    const [parent, child] = await shop.entitlements(dag);
    expect(parent).toMatchObject({ remainingCoupons: 0 });
    expect(child).toMatchObject({
      productId: programmes.privateDayTrip.productId,
      contractParent: parent?.contractUUID,
    });
    expect(await shop.entitlements(dag, { excludeSubContracts: true })).toHaveLength(1);
    shop.clock.advance(3 * 86_400_000);
    await shop.authenticate();
    const now = shop.clock.now().toISOString();
    expect(await shop.entitlements(dag, { travelDate: now })).toHaveLength(2);
  });
});

describe('at New Year', () => {
  test('every right gets its contract for the new year, and stays with who claimed it', async () => {
    const clock = createClock('2026-12-31T23:59:00+01:00');
    const shop = await openTestShop({ clock });
    await shop.claim('1001001', 'NT-4821-KARI');
    expect(await shop.entitlements('1001001')).toHaveLength(2);
    clock.advance(120_000);
    const rights = await shop.entitlements('1001001', { travelDate: '2027-01-02T12:00:00+01:00' });
    expect(rights.map(({ remainingCoupons }) => remainingCoupons)).toEqual([16, undefined]);
    expect(
      await shop.entitlements(customerOf('ola'), { travelDate: '2028-01-02T12:00:00+01:00' }),
    ).toHaveLength(1);
  });
});
