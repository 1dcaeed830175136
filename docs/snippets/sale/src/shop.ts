import {
  offersExpireAt,
  readOffersV2,
  splitByHolder,
  toOffersV2Travellers,
  type Journey,
  type Party,
} from '@fribillett/core';

/** The trip that is for sale. */
export async function readTrip(): Promise<Journey[]> {
  const response = await fetch('/api/shop/journeys');
  return (await response.json()) as Journey[];
}

/** The flexible ticket for each traveller on each journey, and what explains a discount that is missing. */
export async function searchOffers(party: Party) {
  const answers = await Promise.all(
    party.journeys.map(async ({ id }) => {
      const response = await post('/api/shop/offers', { travellers: toOffersV2Travellers(party, id) });
      const expiresAt = offersExpireAt(response.headers);
      return readOffersV2(await response.json(), { journeyId: id, expiresAt });
    }),
  );
  const flexible = answers
    .flatMap(({ offers }) => offers)
    .filter(({ name }) => name === 'Flex')
    .map((offer) => ({ offer, travellerIds: offer.travellers.flatMap(({ travellerIds }) => travellerIds) }));
  return {
    offers: splitByHolder(flexible, party),
    notices: answers.flatMap(({ notices }) => notices),
    unavailableProducts: answers.flatMap(({ unavailableProducts }) => unavailableProducts),
  };
}

/** Opens the payment of a validated order; rejects when nothing was opened, which the gate tells the customer. */
export async function openPayment(orderId: string, clearance: string): Promise<void> {
  await post('/api/shop/payment', { orderId, clearance, attemptId: crypto.randomUUID() });
}

async function post(path: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}.`);
  return response;
}
