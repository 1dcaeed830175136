import { describe, expect, test } from 'vitest';
import { openTestShop } from '../testSupport.ts';
import type { ContractRecord } from '../world.ts';
import { contractTable } from './contractTable.ts';
import { createMemoryStore } from './memoryStore.ts';

const [kari, ola] = ['1001001', '1001002'];

function contract(uuid: string, parts: Partial<ContractRecord> = {}): ContractRecord {
  return {
    ...{ uuid, productId: 'p', productVersion: 'v', status: 'valid', createdAt: '' },
    ...{ validFrom: '', validTo: '', externalRef: 'NT-1-A', passengerCategory: 'ADULT', isSenior: false },
    ...{ owner: { customerNumber: kari, name: '', birthDate: '' }, consumers: [], usage: [] },
    ...parts,
  };
}

describe('the contracts', () => {
  test('of a code are found, and once claimed those of an owner and of who has claimed them', () => {
    const contracts = contractTable(createMemoryStore());
    const consumer = { customerNumber: ola, isBlocked: false, isContractHolder: true };
    contracts.put('b', contract('b'));
    expect(contracts.ofCustomer(kari)).toEqual([]);
    contracts.put('a', contract('a', { externalRef: 'NT-1-AB', consumers: [consumer] }));
    contracts.put('b', contract('b', { status: 'cancelled', consumers: [consumer] }));
    const uuids = (found: ContractRecord[]) => found.map(({ uuid }) => uuid);
    expect(contracts.withCode('NT-1-A')).toMatchObject([{ uuid: 'b', status: 'cancelled' }]);
    expect(contracts.withCode('NT-1')).toEqual([]);
    expect(uuids(contracts.ofCustomer(kari))).toEqual(['a', 'b']);
    expect(uuids(contracts.ofCustomer(ola))).toEqual(['a', 'b']);
    expect(contracts.ofCustomer('1001')).toEqual([]);
  });

  test('of a store that is older than their index are found too', async () => {
    const store = createMemoryStore();
    const before = await openTestShop({ store });
    await before.claim(kari, 'NT-4821-KARI');
    const held = await before.entitlements(kari);
    for (const { key } of store.list('contractIndex')) store.delete('contractIndex', key);
    store.delete('meta', 'employersSeededYear');
    const after = await openTestShop({ store });
    expect(await after.entitlements(kari)).toEqual(held);
    expect((await after.claim(kari, 'NT-4821-KARI')).status).toBe(200);
  });
});
