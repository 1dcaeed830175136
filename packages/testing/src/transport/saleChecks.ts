import type { ReservationRequest } from '@fribillett/core';
import { checksIn, demand, type MakeCheck } from '../conformance/check.ts';
import { failureWith, wordsOf } from './failures.ts';
import { answerOf } from './operations.ts';
import type { TransportSituations } from './situations.ts';

const check = checksIn<TransportSituations>();

/** Claim, reservation and validation. */
export function saleChecks(patienceMs: number): MakeCheck<TransportSituations>[] {
  return [
    check(
      'unusedCode',
      {
        title: 'a pickup code connects its rights, which are there from then on',
        rule: 'A claim answers the rights that are new (core, `Transport.claimPersonnelTicket`).',
        remedy: 'Answer the difference between the rights after the claim and before it.',
      },
      async ({ transport, pickupCode }) => {
        const work = transport.claimPersonnelTicket({ pickupCode });
        const { claimed } = await answerOf('claimPersonnelTicket', work, patienceMs);
        demand(claimed.length > 0, 'The claim answered no right.');
        const after = await answerOf('getEntitlements', transport.getEntitlements(), patienceMs);
        const known = new Set(after.entitlements.map(({ contractId }) => contractId));
        demand(
          claimed.every(({ contractId }) => known.has(contractId)),
          'A right that was claimed is not among the rights that are read afterwards.',
        );
      },
    ),
    check(
      'unknownCode',
      {
        title: 'a pickup code that opens nothing is rejected',
        rule: 'A code that is not accepted is `rejected`, and no missing route (own-transport.md, "The codes").',
        remedy: 'Answer 409 with the code `rejected` and the field `pickupCode`.',
      },
      async ({ transport, pickupCode }) => {
        const work = transport.claimPersonnelTicket({ pickupCode });
        await failureWith('claimPersonnelTicket', ['rejected'], work, patienceMs);
      },
    ),
    check(
      'unknownCode',
      {
        title: 'no word of an error holds the pickup code',
        rule: 'Nothing personal is in the text of an error: whoever has a code has the rights (privacy.md, "Logs and events").',
        remedy: 'Leave the input out of `message`, `reason`, `fields` and `cause`.',
      },
      async ({ transport, pickupCode }) => {
        const work = transport.claimPersonnelTicket({ pickupCode });
        const error = await failureWith(
          'claimPersonnelTicket',
          ['rejected', 'rate-limited'],
          work,
          patienceMs,
        );
        demand(!wordsOf(error).includes(pickupCode), 'The error of a refused claim holds the pickup code.');
      },
    ),
    check(
      'reservable',
      {
        title: 'offers are reserved with their rights, and their order is cleared',
        rule: 'The server validates every right of an order and answers a clearance with its seconds (own-backend.md, "What the server decides").',
        remedy:
          'Answer the order and its lines; then validate that order and answer `cleared` with a clearance.',
      },
      async (situation) => {
        const verdict = await verdictOn(situation);
        demand(
          verdict.status === 'cleared',
          `The order was answered "${verdict.status}" instead of "cleared".`,
        );
        demand(verdict.clearance !== '', 'The clearance is empty.');
        demand(verdict.validForSeconds > 0, 'The clearance is valid for no time.');
      },
    ),
    check(
      'refused',
      {
        title: 'an order whose right is refused has no clearance, and says which right',
        rule: 'Money is taken only when every right was validated (own-backend.md, "What the server decides").',
        remedy: 'Answer `refused` with the contract of each refusal, and no clearance.',
      },
      async (situation) => {
        const verdict = await verdictOn(situation);
        demand(
          verdict.status === 'refused',
          `The order was answered "${verdict.status}" instead of "refused".`,
        );
        const asked = new Set(contractsOf(situation.request));
        demand(verdict.refusals.length > 0, 'Nothing says why the order is refused.');
        demand(
          verdict.refusals.every(({ contractId }) => asked.has(contractId)),
          'A refusal names a contract that was not reserved.',
        );
        demand(!('clearance' in verdict), 'A refused order was given a clearance.');
      },
    ),
    check(
      'surplusRight',
      {
        title: 'an offer with a right too many is not reserved',
        rule: 'Offers are reserved with exactly the rights that they come from (personnel-tickets 7.2).',
        remedy: 'Hand the refusal on as `rejected`.',
      },
      async ({ transport, request }) => {
        await failureWith('reserve', ['rejected'], transport.reserve(request), patienceMs);
      },
    ),
    check(
      'foreignRight',
      {
        title: "a right that is not the session's is not reserved",
        rule: 'Nothing that a browser says is believed about whose a right is (security.md, "Other people\'s rights").',
        remedy:
          'Compare every contract with the rights that the server reads for the session, and answer `forbidden`.',
      },
      async ({ transport, request }) => {
        await failureWith('reserve', ['forbidden', 'rejected'], transport.reserve(request), patienceMs);
      },
    ),
    check(
      'signedIn',
      {
        title: 'an order that is not known is not found, and not refused',
        rule: 'An order that does not exist, or is not this customer’s, is `not-found` (other-backends.md, "Errors").',
        remedy: 'Answer 404 with the code `not-found`.',
      },
      async ({ transport }) => {
        const work = transport.validateOrder({ orderId: 'NOSUCHORDER' });
        await failureWith('validateOrder', ['not-found'], work, patienceMs);
      },
    ),
  ];

  async function verdictOn({ transport, request }: TransportSituations['reservable']) {
    const { orderId, orderLineIds } = await answerOf('reserve', transport.reserve(request), patienceMs);
    demand(orderLineIds.length > 0, 'The reservation answered no order line.');
    return answerOf('validateOrder', transport.validateOrder({ orderId }), patienceMs);
  }
}

function contractsOf({ configurations }: ReservationRequest): string[] {
  return configurations.flatMap(({ customers }) =>
    customers.flatMap(({ entitlements }) => entitlements.map(({ contractId }) => contractId)),
  );
}
