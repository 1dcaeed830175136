import type { ContractRecord } from '../world.ts';
import type { Store } from './store.ts';
import { table, type Table } from './table.ts';

/** The contracts. Those of one person are found without reading everybody's. */
export interface ContractTable extends Table<ContractRecord> {
  /** Contracts with a pickup code, in the order of their ids. */
  withCode(externalRef: string): ContractRecord[];
  /** Claimed contracts of which a customer is the owner, or who has claimed them, in the order of their ids. */
  ofCustomer(customerNumber: string): ContractRecord[];
}

/** The contracts of a store, with an index beside them that every `put` keeps. */
export function contractTable(store: Store): ContractTable {
  const contracts = table<ContractRecord>(store, 'contracts');
  const index = table<string[]>(store, 'contractIndex');

  function find(key: string): ContractRecord[] {
    return (index.get(key) ?? []).flatMap((uuid) => contracts.get(uuid) ?? []);
  }

  return {
    ...contracts,
    put(uuid, contract) {
      contracts.put(uuid, contract);
      for (const key of keysOf(contract)) {
        const known = index.get(key) ?? [];
        if (!known.includes(uuid)) index.put(key, [...known, uuid].sort());
      }
    },
    withCode: (externalRef) => find(codeKey(externalRef)),
    ofCustomer: (customerNumber) => find(customerKey(customerNumber)),
  };
}

const codeKey = (externalRef: string) => `code ${externalRef}`;
const customerKey = (customerNumber: string) => `customer ${customerNumber}`;

/** Neither a code nor an owner changes, and nobody who has claimed a contract loses it: a key once written stays true. */
function keysOf({ externalRef, owner, consumers }: ContractRecord): string[] {
  const travellers = consumers.length > 0 ? [owner, ...consumers] : [];
  const customers = new Set(travellers.map(({ customerNumber }) => customerNumber));
  return [
    ...(externalRef === undefined ? [] : [codeKey(externalRef)]),
    ...Array.from(customers, (customerNumber) => customerKey(customerNumber)),
  ];
}
