import {
  claimAnswerSchema,
  entitlementsAnswerSchema,
  reservationSchema,
  verdictSchema,
} from '@fribillett/core';
import { checksIn, demand, type MakeCheck } from '../conformance/check.ts';
import { demandAnswer, demandError, pathOf, type Ask } from './client.ts';
import type { ShopWireSituations } from './situations.ts';

const check = checksIn<ShopWireSituations>();

const gate =
  'Money is taken only for an order whose every right was validated (own-backend.md, "What the server decides").';

/** A claim. What it connects is there for the checks after it. */
export function claimChecks(ask: Ask): MakeCheck<ShopWireSituations>[] {
  return [
    check(
      'unknownCode',
      {
        title: 'a pickup code that opens nothing is refused, without a word of it',
        rule: 'A code that is not accepted is `rejected`; whoever has a code has the rights (other-backends.md, "Errors"; privacy.md).',
        remedy: 'Answer 409 `rejected` with the field `pickupCode`, and leave the code out.',
      },
      async ({ headers, pickupCode }) => {
        const answer = await ask('/claim', { headers, body: { pickupCode } });
        demandError('POST /claim', answer, [400, 409, 422], ['rejected']);
        demand(!answer.text.includes(pickupCode), 'The answer holds the pickup code.');
      },
    ),
    check(
      'unusedCode',
      {
        title: 'a pickup code connects its rights, which are there from then on',
        rule: '`POST /claim` answers the rights that are new, by reading them before and after (other-backends.md, "The routes").',
        remedy: 'Read the rights before and after the claim, and answer the difference.',
      },
      async ({ headers, pickupCode }) => {
        const answer = await ask('/claim', { headers, body: { pickupCode } });
        const { claimed } = demandAnswer('POST /claim', answer, claimAnswerSchema);
        demand(claimed.length > 0, 'The claim answered no right.');
        demand(!answer.text.includes(pickupCode), 'The answer holds the pickup code.');
        const read = await ask('/entitlements', { headers });
        const after = demandAnswer('GET /entitlements', read, entitlementsAnswerSchema);
        const known = new Set(after.entitlements.map(({ contractId }) => contractId));
        demand(
          claimed.every(({ contractId }) => known.has(contractId)),
          'A right that was claimed is not among the rights that are read afterwards.',
        );
      },
    ),
  ];
}

/** The gate from the reservation to the clearance. */
export function saleChecks(ask: Ask): MakeCheck<ShopWireSituations>[] {
  return [
    check(
      'reservable',
      {
        title: 'an order whose rights are valid is cleared',
        rule: gate,
        remedy:
          'Validate every right of the order and answer `cleared`, a clearance, and for how long it holds.',
      },
      async (situation) => {
        const verdict = demandAnswer('The validation', await validated(situation), verdictSchema);
        demand(
          verdict.status === 'cleared',
          `The order was answered "${verdict.status}" instead of "cleared".`,
        );
        demand(verdict.clearance !== '' && verdict.validForSeconds > 0, 'The clearance opens nothing.');
      },
    ),
    check(
      'refused',
      {
        title: 'an order whose right is refused has no clearance',
        rule: gate,
        remedy: 'Answer 200 with `refused` and the refusals.',
      },
      async (situation) => {
        const answer = await validated(situation);
        const verdict = demandAnswer('The validation', answer, verdictSchema);
        demand(
          verdict.status === 'refused',
          `The order was answered "${verdict.status}" instead of "refused".`,
        );
        demand(!answer.text.includes('"clearance"'), 'A refused order was given a clearance.');
      },
    ),
    check(
      'changedOrder',
      {
        title: 'an order that was changed since it was reserved has no clearance',
        rule: gate,
        remedy:
          'Keep which lines were reserved, read the order anew, and compare before you validate: 409 `rejected`.',
      },
      async (situation) => {
        const orderId = await reserved(situation);
        await situation.change(orderId);
        const answer = await ask(pathOf('validateOrder', orderId), { headers: situation.headers, body: {} });
        demandError('The validation of a changed order', answer, [409], ['rejected']);
      },
    ),
    check(
      'surplusRight',
      {
        title: 'an offer with a right too many is not reserved',
        rule: 'Offers are reserved with exactly the rights that they come from (personnel-tickets 7.2).',
        remedy: 'Hand the refusal on as `rejected`.',
      },
      async ({ headers, request }) => {
        const answer = await ask('/reservation', { headers, body: request });
        demandError('POST /reservation', answer, [400, 409, 422], ['rejected']);
      },
    ),
    check(
      'foreignRight',
      {
        title: 'a right that is not the session’s is not reserved',
        rule: 'A contract or a customer that is not the session’s is 403 `forbidden` (other-backends.md, "Errors").',
        remedy: 'Compare every contract with the rights that the server reads for the session.',
      },
      async ({ headers, request }) => {
        const answer = await ask('/reservation', { headers, body: request });
        demandError('POST /reservation', answer, [403], ['forbidden']);
      },
    ),
  ];

  async function reserved({ headers, request }: ShopWireSituations['reservable']): Promise<string> {
    const answer = await ask('/reservation', { headers, body: request });
    const { orderId, orderLineIds } = demandAnswer('POST /reservation', answer, reservationSchema);
    demand(orderLineIds.length > 0, 'The reservation answered no order line.');
    return orderId;
  }

  async function validated(situation: ShopWireSituations['reservable']) {
    const orderId = await reserved(situation);
    return ask(pathOf('validateOrder', orderId), { headers: situation.headers, body: {} });
  }
}
