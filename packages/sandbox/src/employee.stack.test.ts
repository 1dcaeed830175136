import {
  createHttpTransport,
  createParty,
  entitlementChoices,
  readOffersV2,
  toOffersV2Travellers,
  toReservation,
  type EntitlementsAnswer,
} from '@fribillett/core';
import { createGateway } from '@fribillett/gateway';
import { describe, expect, test } from 'vitest';
import { sandboxPurposes } from './data/products.ts';
import { newEmployee, openTestEmployer } from './testing/employer.ts';
import { pick, train, tripPattern } from './testing/offerStack.ts';

const sale = { channel: 'SBX:DistributionChannel:web', pos: 'test' };
const journeys = [{ id: 'out', from: 'Oslo S', to: 'Bergen', departure: train.departure }];

/** An employer, and a shop of the real gateway on the same sandbox, where somebody new is signed in. */
async function openBoth() {
  const employer = await openTestEmployer();
  const customerNumber = await employer.newCustomer();
  const gateway = createGateway({
    urls: {
      apiBaseUrl: 'https://sandbox.test',
      tokenUrl: 'https://sandbox.test/oauth/token',
      audience: 'https://sandbox.test',
    },
    clientId: 'sandbox',
    clientSecret: 'sandbox',
    clearanceKeys: [{ kid: 'sandbox', secret: 'a-clearance-key-of-the-sandbox-only' }],
    clientName: 'acme-webshop',
    basePath: '/api/tickets',
    resolveSale: () => ({ customer: { customerNumber }, mayBuyFor: [], ...sale }),
    fetch: employer.sandbox.fetch,
    now: () => employer.clock.now().getTime(),
    retryDelayMs: 0,
  });
  const baseUrl = 'https://shop.test/api/tickets';
  const transport = createHttpTransport({ baseUrl, fetch: gateway.fetch });
  return { employer, gateway, transport, customerNumber };
}

type Both = Awaited<ReturnType<typeof openBoth>>;

/** Searches, reserves, validates and opens the payment for the private rights of everybody whom the shop knows. */
async function buy({ gateway, transport, employer }: Both, answer: EntitlementsAnswer) {
  const now = employer.clock.now().getTime();
  const purposes = ({ productId }: { productId: string }) => sandboxPurposes[productId];
  const people = entitlementChoices(answer, { journeys, now, purposes });
  const selection = people.flatMap(({ choices }) =>
    choices.filter(({ purpose }) => purpose === 'private').map(({ id }) => id),
  );
  const party = createParty({ people, selection, journeys });
  const body = { travellers: toOffersV2Travellers(party, 'out'), tripPattern };
  const { json } = await gateway.client.call('searchOffersV2TripPattern', { sale, body });
  const offers = readOffersV2(json, { journeyId: 'out' });
  const selected = pick(offers, party);
  const { orderId } = await transport.reserve(toReservation(selected, party));
  const verdict = await transport.validateOrder({ orderId });
  if (verdict.status !== 'cleared') throw new Error(JSON.stringify(verdict));
  const request = new Request('https://shop.test/pay');
  const { clearance } = verdict;
  const payment = await gateway.openPayment({ request, orderId, clearance, attemptId: 'attempt-1' });
  return { orderId, party, selected, payment };
}

describe('an employee who was imported', () => {
  test('claims with the pickup code and travels with the family, whom nobody has a profile for', async () => {
    const both = await openBoth();
    const { employer, transport, customerNumber } = both;
    await employer.import(newEmployee());
    employer.waitForJob();
    const { ticketHolderCode, familyMembers, ...employee } = await employer.employee();
    for (const { ticketHolderCode: pickupCode = '' } of [{ ticketHolderCode }, ...familyMembers]) {
      await transport.claimPersonnelTicket({ pickupCode });
    }
    const answer = await transport.getEntitlements();
    const owners = answer.entitlements.map(({ owner }) => owner.customerNumber);
    expect(owners).not.toContain(customerNumber);
    expect(owners).toContain(employee.customerNumber);

    const { orderId, party, selected, payment } = await buy(both, answer);
    const names = party.travellers.map(({ displayName }) => displayName);
    expect(new Set(names)).toEqual(new Set(['Åse Bakken', 'Jonas Bakken', 'Tuva Bakken']));
    expect(selected).toHaveLength(3);
    expect(payment.status).toBe('open');
    await employer.pay(orderId);
    employer.clock.advance(2000);
    await employer.order(orderId);
    const { usages } = await transport.getUsage();
    expect(new Set(usages.map(({ contractId }) => contractId)).size).toBe(3);
    const left = (await employer.entitlements(customerNumber)).map(
      ({ remainingCoupons }) => remainingCoupons,
    );
    expect(left.filter((coupons) => coupons === 15)).toHaveLength(3);
  });
});
