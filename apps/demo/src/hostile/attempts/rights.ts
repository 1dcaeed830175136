import type { Entitlement, ReservationConfiguration } from '@fribillett/core';
import { configurationFor, rightsOf } from '../../server/testing/buyTrip.ts';
import type { Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt } from '../attempt.ts';
import { trip, type Stage } from '../stage.ts';

const { forbidden, unusable } = refusals;

/** Per, who attacks, and Solveig's right; both as their own sessions see them. */
async function attackerAndRight(stage: Stage) {
  const [theirs] = (await rightsOf(await stage.signedIn('solveig'))).entitlements;
  const attacker = await stage.signedIn('per');
  const [own] = (await rightsOf(attacker)).entitlements;
  if (theirs === undefined || own === undefined) throw new Error('Both have rights from the start.');
  return { attacker, own, theirs };
}

const check = (visitor: Visitor, { contractId, productId }: Entitlement, customerNumber: string) =>
  visitor.post('/personnel-ticket/consumption', {
    consumptions: [{ contractId, productId, customerNumber, firstTravelDate: `${trip.date}T08:00:00+01:00` }],
  });

const reserve = (visitor: Visitor, ...configurations: ReservationConfiguration[]) =>
  visitor.post('/personnel-ticket/reservation', { configurations });

const presented = ({ customerNumber, contractId, productId, productVersion }: Entitlement) => ({
  customerNumber,
  entitlements: [{ contractId, productId, productVersion }],
});

/** Rights that are somebody else's, and one's own put to a use that they are not for. */
export const rightsAttempts: readonly Attempt[] = [
  attempt("check another's contract under one's own number", forbidden, async (stage) => {
    const { attacker, own, theirs } = await attackerAndRight(stage);
    return () => check(attacker, theirs, own.customerNumber);
  }),
  attempt("check another's contract under their number", forbidden, async (stage) => {
    const { attacker, theirs } = await attackerAndRight(stage);
    return () => check(attacker, theirs, theirs.customerNumber);
  }),
  attempt("check one's own contract under another's number", forbidden, async (stage) => {
    const { attacker, own, theirs } = await attackerAndRight(stage);
    return () => check(attacker, own, theirs.customerNumber);
  }),
  attempt("reserve with another's contract under one's own number", forbidden, async (stage) => {
    const { attacker, own, theirs } = await attackerAndRight(stage);
    const configuration = await configurationFor(attacker, trip);
    const customers = [{ ...presented(theirs), customerNumber: own.customerNumber }];
    return () => reserve(attacker, { ...configuration, customers });
  }),
  attempt("reserve with another's contract under their number", forbidden, async (stage) => {
    const { attacker, theirs } = await attackerAndRight(stage);
    const configuration = await configurationFor(attacker, trip);
    return () => reserve(attacker, { ...configuration, customers: [presented(theirs)] });
  }),
  attempt('reserve with a stranger as a customer without rights', forbidden, async (stage) => {
    const { attacker, theirs } = await attackerAndRight(stage);
    const configuration = await configurationFor(attacker, trip);
    const stranger = { customerNumber: theirs.customerNumber, entitlements: [] };
    return () => reserve(attacker, { ...configuration, customers: [...configuration.customers, stranger] });
  }),
  attempt(
    "another's number behind one's own in a JSON object with the key twice",
    forbidden,
    async (stage) => {
      const { attacker, own, theirs } = await attackerAndRight(stage);
      const configuration = await configurationFor(attacker, trip);
      const configurations = [{ ...configuration, customers: [presented(theirs)] }];
      const twice = `"customerNumber":"${own.customerNumber}","customerNumber":"${theirs.customerNumber}"`;
      const body = JSON.stringify({ configurations }).replace(
        `"customerNumber":"${theirs.customerNumber}"`,
        twice,
      );
      const headers = { 'Content-Type': 'application/json' };
      return () => attacker.send('POST', '/personnel-ticket/reservation', body, headers);
    },
  ),
  attempt(
    "search offers with another's rights",
    { ...forbidden, problem: 'not-your-customer' },
    async (stage) => {
      const { attacker, theirs } = await attackerAndRight(stage);
      const { customerNumber: customerId, productId } = theirs;
      const travellers = [{ id: 'a', userType: 'ADULT', customerId, productIds: [productId] }];
      const leg = { serviceJourneyId: 'NSB:ServiceJourney:1', fromStationId: 'a', toStationId: 'b' };
      return () =>
        attacker.post('/shop/offers', { journeys: [{ id: 'out', date: trip.date, ...leg, travellers }] });
    },
  ),
  attempt('one product twice in one configuration, so that two are taxed', unusable, async (stage) => {
    const attacker = await stage.signedIn('kari');
    const configuration = await configurationFor(attacker, trip);
    const { entitlements } = await rightsOf(attacker);
    const product = entitlements[0]?.productId;
    const customers = entitlements.filter(({ productId }) => productId === product).map(presented);
    if (customers.length < 2) throw new Error('Two of the family hold one product.');
    return () => reserve(attacker, { ...configuration, customers });
  }),
  attempt('the price of a right without the right', unusable, async (stage) => {
    const attacker = await stage.signedIn('per');
    const configuration = await configurationFor(attacker, trip);
    return () => reserve(attacker, { ...configuration, customers: [] });
  }),
  attempt('a second right that the price does not need', unusable, async (stage) => {
    const attacker = await stage.signedIn('per');
    const configuration = await configurationFor(attacker, trip);
    const { entitlements } = await rightsOf(attacker);
    const customers = configuration.customers.map((customer) => ({
      ...customer,
      entitlements: entitlements.map(({ contractId, productId, productVersion }) => ({
        contractId,
        productId,
        productVersion,
      })),
    }));
    return () => reserve(attacker, { ...configuration, customers });
  }),
  attempt('an offer that was made up', unusable, async (stage) => {
    const attacker = await stage.signedIn('per');
    const configuration = await configurationFor(attacker, trip);
    return () => reserve(attacker, { ...configuration, offerId: crypto.randomUUID() });
  }),
];
