import { readErrorBody } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../testSupport.ts';

const kari = '1001001';
const nils = '1005001';

describe('a claim', () => {
  test('connects every contract of the code, and succeeds again for the same customer', async () => {
    const shop = await openTestShop();
    expect(await (await shop.claim(kari, 'NT-4821-KARI')).json()).toEqual({
      success: true,
      customerNumber: 1001001,
    });
    expect(await (await shop.claim(kari, 'NT-4821-KARI')).json()).toMatchObject({ success: true });
    expect(await shop.entitlements(kari)).toHaveLength(2);
  });

  test('of what somebody else has claimed does not succeed and changes nothing', async () => {
    const shop = await openTestShop();
    expect(await (await shop.claim(nils, 'NT-4821-OLA')).json()).toEqual({
      success: false,
      customerNumber: 1005001,
    });
    expect(await shop.entitlements(nils)).toEqual([]);
  });

  test('by two customers at once goes to exactly one of them', async () => {
    const shop = await openTestShop();
    const answers = await Promise.all([shop.claim(kari, 'NT-4821-KARI'), shop.claim(nils, 'NT-4821-KARI')]);
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { success: boolean }[];
    expect(bodies.map(({ success }) => success).sort()).toEqual([false, true]);
    const held = [...(await shop.entitlements(kari)), ...(await shop.entitlements(nils))];
    expect(held).toHaveLength(2);
  });

  test.each([
    ['an unknown code', 'NT-0000-NOBODY', 'SANDBOX-UNKNOWN-CODE'],
    ['another letter case', 'nt-4821-kari', 'SANDBOX-UNKNOWN-CODE'],
    ['two groups', 'NT-4821', 'SANDBOX-CODE-PATTERN'],
    ['four groups', 'NT-48-21-KARI', 'SANDBOX-CODE-PATTERN'],
    ['a Norwegian letter', 'NT-4821-BJØRN', 'SANDBOX-CODE-PATTERN'],
    ['a hostile length', `${'a'.repeat(50_000)}-!`, 'SANDBOX-CODE-PATTERN'],
    ['nothing', '', 'SANDBOX-CODE-PATTERN'],
  ])('with %s is a 400 that names the field', async (_, code, errorCode) => {
    const shop = await openTestShop();
    const response = await shop.claim(kari, code);
    expect(response.status).toBe(400);
    expect(readErrorBody(await response.text())).toMatchObject({
      code: errorCode,
      fields: [{ field: 'externalReference' }],
    });
  });

  test('for an unknown customer is a 404', async () => {
    const shop = await openTestShop();
    expect((await shop.claim('5', 'NT-4821-KARI')).status).toBe(404);
  });

  test.each([
    '',
    '{"customerNumber":1001001',
    '[]',
    '{"externalReference":"NT-4821-KARI"}',
    '{"customerNumber":1.5}',
  ])('with the body %j is a 400', async (body) => {
    const shop = await openTestShop();
    const response = await shop.send('claimPersonnelTicket', { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400, errorCode: 'SANDBOX-MALFORMED' });
  });
});
