import type { ShopDatabase } from '../server/database.ts';
import type { Store } from '@fribillett/sandbox';
import * as z from 'zod/mini';

const orderSchema = z.object({
  id: z.string(),
  paidOre: z.number(),
  lines: z.array(z.object({ id: z.string(), status: z.string() })),
});
const paymentSchema = z.object({ paymentId: z.string(), status: z.string(), authorised: z.boolean() });
const importSchema = z.object({ id: z.string(), facts: z.unknown() });
const employeeSchema = z.object({ id: z.string(), yearlyFees: z.unknown(), disabilityProofs: z.unknown() });
const contractSchema = z.object({
  uuid: z.string(),
  consumers: z.array(z.object({ customerNumber: z.string() })),
  usage: z.array(z.object({ kind: z.string(), orderLineId: z.string() })),
});

/**
 * What has happened, told by Entur's side and by the shop's sign-ins: one fact to a line, the first word says of which kind.
 * What is reserved, opened for payment, authorised, captured, issued, used, given back, claimed, searched, imported, registered or
 * reported is in it.
 */
export function readLedger(entur: Store, shop: ShopDatabase): string[] {
  const documents = (collection: string) => entur.list(collection).map(({ document }) => document);
  const orders = z.array(orderSchema).parse(documents('orders'));
  const payments = z.array(paymentSchema).parse(documents('payments'));
  const contracts = z.array(contractSchema).parse(documents('contracts'));
  const imports = z.array(importSchema).parse(documents('imports'));
  const employees = z.array(employeeSchema).parse(documents('employees'));
  const sessions = z
    .array(z.object({ id_hash: z.string() }))
    .parse(shop.all('SELECT id_hash FROM sessions UNION ALL SELECT id_hash FROM employer_sessions'));
  return [
    ...orders.map(({ id }) => `order ${id}`),
    ...orders.flatMap(({ id, paidOre }) => (paidOre === 0 ? [] : [`sum ${id} ${String(paidOre)}`])),
    ...orders.flatMap(({ lines }) => lines.map(({ id }) => `line ${id}`)),
    ...orders.flatMap(({ lines }) =>
      lines.filter(({ status }) => status === 'CANCELLED').map(({ id }) => `cancelled ${id}`),
    ),
    ...payments.map(({ paymentId }) => `payment ${paymentId}`),
    ...payments.flatMap(({ paymentId, authorised }) => (authorised ? [`accepted ${paymentId}`] : [])),
    ...payments.flatMap(({ paymentId, status }) => (status === 'CAPTURED' ? [`captured ${paymentId}`] : [])),
    ...contracts.flatMap(({ uuid, consumers }) =>
      consumers.map(({ customerNumber }) => `holder ${uuid} ${customerNumber}`),
    ),
    ...contracts.flatMap(({ uuid, usage }) =>
      usage.map(({ kind, orderLineId }) => `use ${uuid} ${kind} ${orderLineId}`),
    ),
    ...entur.list('groups').map(({ key }) => `ticket ${key}`),
    ...entur.list('offers').map(({ key }) => `offer ${key}`),
    ...imports.map(({ id, facts }) => `import ${id} ${JSON.stringify(facts)}`),
    ...employees.map(({ id, yearlyFees, disabilityProofs }) => {
      return `employee ${id} ${JSON.stringify([yearlyFees, disabilityProofs])}`;
    }),
    ...[...entur.list('taxReports'), ...entur.list('taxGenerations')].map(({ key }) => `report ${key}`),
    ...sessions.map(({ id_hash }) => `session ${id_hash}`),
  ];
}

/**
 * How many facts of each kind came and, with a minus before the kind, went. A reservation that lapsed by itself has gone by
 * nobody's hand.
 */
export function changesBetween(before: readonly string[], after: readonly string[]): Record<string, number> {
  const kindOf = (fact: string) => fact.split(' ')[0] ?? '';
  const came = after.filter((fact) => !before.includes(fact)).map(kindOf);
  const went = before.filter((fact) => !after.includes(fact)).map(kindOf);
  const counts: Record<string, number> = {};
  for (const kind of [...came, ...went.filter((kind) => kind !== 'line').map((kind) => `-${kind}`)]) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
