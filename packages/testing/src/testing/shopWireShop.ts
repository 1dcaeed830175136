import { createTestShop } from '../shop/createTestShop.ts';
import { findReservation } from '../shop/findReservation.ts';
import { sale, sessionOf } from '../shop/sessionOf.ts';
import type { ShopWireConformanceOptions } from '../shopWire/shopWireConformance.ts';

/** A shop whose cookie is the id of the persona, and every situation of the shop wire's suite in it. */
export function createShopWireShop() {
  const shop = createTestShop({
    persona: 'per',
    gateway: {
      resolveSale: (request) => {
        const persona = request.headers.get('Cookie');
        return persona === null ? undefined : sessionOf(persona, shop.sandbox.personas);
      },
    },
  });
  const asking = { headers: { Cookie: 'per' } };
  const as = (persona: string) => {
    const own = createTestShop({ persona, claimed: true });
    return own.transport.getEntitlements();
  };
  // The shop's own transport sends no cookie: what Per may reserve is found in a shop of his.
  const wanted = async () =>
    findReservation({ ...shop, transport: createTestShop({ persona: 'per' }).transport });
  const withRights = async (persona: string) => {
    const [request, { entitlements }] = [await wanted(), await as(persona)];
    const configurations = request.configurations.map((one) => ({
      ...one,
      customers: one.customers.map((customer) => ({ ...customer, entitlements })),
    }));
    return { ...asking, request: { configurations } };
  };
  const situations: ShopWireConformanceOptions['situations'] = {
    signedIn: () => asking,
    cookie: () => asking,
    travelled: () => ({ headers: { Cookie: 'solveig' } }),
    unknownCode: () => ({ ...asking, pickupCode: 'NT-9999-UNKNOWN' }),
    unusedCode: () => ({ headers: { Cookie: 'kari' }, pickupCode: 'NT-4821-KARI' }),
    reservable: async () => ({ ...asking, request: await wanted() }),
    surplusRight: () => withRights('per'),
    foreignRight: () => withRights('solveig'),
    refused: async () => {
      const fault = { kind: 'refuseValidation', code: 'TEST-1', reason: 'Avvist.' } as const;
      const request = await wanted();
      // Once for the order, and once for each right by itself.
      shop.sandbox.faults.add({ on: 'validateContractUse', times: 2, fault });
      return { ...asking, request };
    },
    changedOrder: async () => ({
      ...asking,
      request: await wanted(),
      change: async (orderId) => {
        const { configurations } = await wanted();
        const offerConfigurations = configurations.map(({ offerId, travellerIds, customers }) => ({
          offerId,
          selectedTravellerIds: travellerIds,
          customers: customers.map(({ customerNumber, entitlements }) => ({
            customerId: customerNumber,
            entitlements: entitlements.map(({ contractId, productId, productVersion }) => ({
              contractId,
              entitlementProductRef: { id: productId, version: productVersion },
            })),
          })),
        }));
        await shop.gateway.client.call('reserveOffers', { sale, body: { orderId, offerConfigurations } });
      },
    }),
  };
  return { shop, situations };
}
