import type { EntitlementSelection, Journey } from '@fribillett/core';
import { findDepartures, stationNamed } from '@fribillett/sandbox';
import { sale, type Stack } from './createStack.ts';
import { reserveOrder } from './sell.ts';
import { storyNow } from './trips.ts';

/** A trip that was bought, and perhaps cancelled, before a story begins. */
export interface PastTrip {
  /** Day of travel, `yyyy-MM-dd`; it is bought the day before at noon. */
  day: string;
  /** Ids of choices, `<customer number>:<purpose>`. */
  selection: EntitlementSelection;
  from?: string;
  to?: string;
  /** When it is bought, when that is not the day before: RFC 3339 with offset. */
  boughtAt?: string;
  /** When it is cancelled, RFC 3339 with offset. */
  cancelledAt?: string;
}

/** Buys and cancels trips through the shop and the sandbox, in the order of time, and comes back to the stories' day; answers the orders. */
export async function travel(stack: Stack, trips: readonly PastTrip[]): Promise<string[]> {
  const { clock } = stack.sandbox;
  if (trips.length === 0) return [];
  const orderIds: string[] = [];
  const cancellations: { orderId: string; cancelledAt: string }[] = [];
  for (const trip of trips) {
    clock.set(trip.boughtAt ?? new Date(Date.parse(`${trip.day}T11:00:00Z`) - 86_400_000));
    const orderId = await reserveOrder(stack, { journeys: [journeyOf(trip)], selection: trip.selection });
    await payFor(stack, orderId);
    orderIds.push(orderId);
    if (trip.cancelledAt !== undefined) cancellations.push({ orderId, cancelledAt: trip.cancelledAt });
  }
  for (const { orderId, cancelledAt } of cancellations) {
    clock.set(cancelledAt);
    await cancel(stack, orderId);
  }
  clock.set(storyNow);
  return orderIds;
}

function journeyOf({ day, from = 'Oslo S', to = 'Bergen' }: PastTrip): Journey {
  const [first] = findDepartures(stationNamed(from).id, stationNamed(to).id, day);
  if (first === undefined) throw new Error(`The sandbox has no train from ${from} to ${to} on ${day}`);
  return { id: 'out', from, to, departure: first.departure, arrival: first.arrival };
}

/** Pays at the sandbox's terminal and waits for the ticket, as the demo's server does. */
async function payFor({ gateway, sandbox }: Stack, orderId: string): Promise<void> {
  const order = await gateway.client.call('getOrder', { sale, params: { orderId } });
  const payment = await gateway.client.call('createPayment', {
    sale,
    body: { orderId, orderVersion: at(order.json, 'version'), totalAmount: at(order.json, 'totalAmount') },
  });
  const params = {
    paymentId: String(at(payment.json, 'paymentId')),
    transactionId: String(at(payment.json, 'transactionHistory', 0, 'transactionId')),
  };
  const terminal = await gateway.client.call('startTerminal', {
    sale,
    params,
    body: { redirectUrl: 'https://shop.test/paid' },
  });
  const body = new URLSearchParams({ action: 'pay' });
  await sandbox.fetch(new Request(String(at(terminal.json, 'terminalUri')), { method: 'POST', body }));
  await gateway.client.call('capturePayment', { sale, params });
  // Tickets are made by whoever asks next, once their time has come.
  sandbox.clock.advance(60_000);
  await gateway.client.call('getOrder', { sale, params: { orderId } });
}

/** Refunds a whole order, as the demo's server does. */
export async function cancel({ gateway }: Stack, orderId: string): Promise<void> {
  const params = { orderId };
  const { json } = await gateway.client.call('getRefundOptions', { sale, params });
  const transientId = at(json, 'options', 0, 'transientId');
  await gateway.client.call('refundOrder', { sale, params, body: { refundOperations: [{ transientId }] } });
}

/** What stands at a path of Entur's JSON. */
function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) throw new Error(`Entur's answer has no ${String(key)}`);
    return Object.entries(value).find(([name]) => name === String(key))?.[1];
  }, json);
}
