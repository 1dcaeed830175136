import { clear, configurationFor } from '../../server/testing/buyTrip.ts';
import type { Page, Visitor } from '../../server/testing/visitor.ts';
import { attempt, refusals, type Attempt, type Refusal } from '../attempt.ts';
import { pay } from '../pay.ts';
import { trip, type Stage } from '../stage.ts';

/** What must stay behind: an inner error, another person, and markup. */
const innards = JSON.stringify({
  status: 400,
  message:
    'java.lang.IllegalStateException: customer 1003001 Solveig Haugen at no.entur.Sales.java:17 <script>',
  fields: [{ field: '<script>', defaultMessage: 'born 1951-11-02', rejectedValues: ['NT-1177-SOLVEIG'] }],
});

type Act = (stage: Stage, visitor: Visitor) => Promise<() => Promise<Page>>;

function withFault(name: string, refusal: Refusal, on: string, fault: object, act: Act): Attempt {
  return attempt(name, refusal, async (stage) => {
    const attacker = await stage.signedIn('per');
    const ask = await act(stage, attacker);
    await stage.control('faults', { on, fault });
    return async () => {
      const answer = await ask();
      await stage.clearFaults();
      return answer;
    };
  });
}

const status = (code: number) => ({
  kind: 'status',
  status: code,
  body: innards,
  headers: { Server: 'inner/1.0' },
});

const readRights: Act = (_, visitor) => Promise.resolve(() => visitor.get('/personnel-ticket/entitlements'));

const reserve: Act = async (_, visitor) => {
  const configurations = [await configurationFor(visitor, trip)];
  return () => visitor.post('/personnel-ticket/reservation', { configurations });
};

const validate: Act = async (stage, visitor) => {
  const orderId = await stage.reserved(visitor);
  return () => visitor.post(`/personnel-ticket/reservation/${orderId}/validation`, {});
};

const startPayment: Act = async (stage, visitor) => {
  const orderId = await stage.reserved(visitor);
  const clearance = await clear(visitor, orderId);
  return () => pay(visitor, { orderId, clearance });
};

const { unavailable, unreadable, unusable } = refusals;
const withoutPermission: Refusal = { status: 503, code: 'unavailable' };

/** What goes wrong at Entur stays there: nothing of its words reaches a page, and nothing opens because of it. */
export const leakAttempts: readonly Attempt[] = [
  withFault(
    'a failure at Entur that names people, while rights are read',
    unavailable,
    'getEntitlementsByCustomerNumber',
    status(500),
    readRights,
  ),
  withFault(
    "a refusal of Entur's that quotes what was sent",
    unusable,
    'reserveOffers',
    status(400),
    reserve,
  ),
  withFault(
    "a refusal of the shop's own credentials",
    withoutPermission,
    'validateContractUse',
    status(403),
    validate,
  ),
  withFault(
    'a page of HTML in place of a verdict',
    unreadable,
    'validateContractUse',
    { kind: 'garbage' },
    validate,
  ),
  withFault('half of a verdict', unreadable, 'validateContractUse', { kind: 'cutBody' }, validate),
  withFault(
    'a failure at Entur while a payment is opened',
    withoutPermission,
    'createPayment',
    status(500),
    startPayment,
  ),
  withFault(
    'a failure at Entur while the order is read back for a payment',
    withoutPermission,
    'getOrder',
    status(500),
    startPayment,
  ),
];
