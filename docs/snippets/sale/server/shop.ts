import { findDepartures, stationNamed } from '@fribillett/sandbox';
import { gateway } from './gateway.ts';
import { saleOf } from './session.ts';

const oslo = stationNamed('Oslo S');
const bergen = stationNamed('Bergen');
const inAWeek = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10);

/** What is the shop's own, below `/api/shop`: a trip, a search for offers, a payment. */
export async function serveShop(request: Request): Promise<Response> {
  const sale = saleOf(request);
  if (sale === undefined) return new Response(null, { status: 401 });
  switch (new URL(request.url).pathname) {
    case '/api/shop/journeys':
      return Response.json([{ id: 'out', from: 'Oslo S', to: 'Bergen', departure: findTrain().departure }]);
    case '/api/shop/offers':
      return searchOffers(request, sale);
    case '/api/shop/payment':
      return openPayment(request);
    default:
      return new Response(null, { status: 404 });
  }
}

/** Stands for your own search for trips: the sandbox's first train to Bergen, a week from now. */
function findTrain() {
  const [train] = findDepartures(oslo.id, bergen.id, inAWeek);
  if (train === undefined) throw new Error('No train goes to Bergen that day.');
  return train;
}

/** The travellers and their rights come from the page; the gateway reserves no right that is not the session's. */
async function searchOffers(request: Request, sale: { channel: string; pos: string }): Promise<Response> {
  const { travellers } = (await request.json()) as { travellers: unknown };
  const leg = {
    serviceJourneyId: findTrain().serviceJourneyId,
    travelDate: inAWeek,
    fromStopPlaceId: oslo.id,
    toStopPlaceId: bergen.id,
  };
  const body = { travellers, tripPattern: { legs: [leg] } };
  const { json, headers } = await gateway.client.call('searchOffersV2TripPattern', { sale, body });
  return Response.json(json, { headers: { expires: headers.get('expires') ?? '0' } });
}

/** Right before your payment provider. What it has to see to, and how to look at the body first: mounting.md. */
async function openPayment(request: Request): Promise<Response> {
  const asked = (await request.json()) as { orderId: string; clearance: string; attemptId: string };
  const payment = await gateway.openPayment({ request, ...asked });
  if (payment.status !== 'open') return Response.json({ code: payment.code }, { status: 409 });
  // Yours: take exactly `payment.order.totalAmount`.
  return Response.json({ status: payment.status });
}
