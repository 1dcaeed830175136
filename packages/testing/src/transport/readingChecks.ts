import type { Entitlement } from '@fribillett/core';
import { aConsumption } from '../builders/sale.ts';
import { checksIn, demand, type MakeCheck } from '../conformance/check.ts';
import { answerOf } from './operations.ts';
import { fromTomorrow, type TransportSituations } from './situations.ts';

const check = checksIn<TransportSituations>();

const schemas = {
  rule: 'Answers are of the schemas that core exports; money is a decimal string, an instant has an offset (own-transport.md, "What a transport must keep").',
  remedy: 'Parse the answer with the schema of its operation before you hand it on.',
};

/** What the reads and the advice answer. */
export function readingChecks(patienceMs: number): MakeCheck<TransportSituations>[] {
  return [
    check(
      'signedIn',
      { title: 'getEntitlements answers the rights of the session, by its schema', ...schemas },
      async ({ transport }) => {
        const answer = await answerOf('getEntitlements', transport.getEntitlements(), patienceMs);
        demand(answer.entitlements.length > 0, 'getEntitlements answered no right, where one is connected.');
      },
    ),
    check(
      'signedIn',
      {
        title: 'getEntitlements names the customer, and whose each right is',
        rule: '`people` are those of the session, one of them `self`; a right was read for one of them (own-backend.md, "The shop wire").',
        remedy: 'Answer every person whose rights were asked for, the customer with the relation "self".',
      },
      async ({ transport }) => {
        const { people, entitlements } = await answerOf(
          'getEntitlements',
          transport.getEntitlements(),
          patienceMs,
        );
        const selves = people.filter(({ relation }) => relation === 'self');
        demand(selves.length === 1, `${String(selves.length)} people are "self" instead of one.`);
        const numbers = new Set(people.map(({ customerNumber }) => customerNumber));
        demand(
          entitlements.every(({ customerNumber }) => numbers.has(customerNumber)),
          'A right was read for somebody who is not among `people`.',
        );
      },
    ),
    check(
      'family',
      {
        title: 'getEntitlements answers the rights of everybody that the customer may buy for',
        rule: 'The rights are those of everybody in the session (core, `Transport.getEntitlements`).',
        remedy: 'Read the rights of each person in the session, not of the customer alone.',
      },
      async ({ transport }) => {
        const { people, entitlements } = await answerOf(
          'getEntitlements',
          transport.getEntitlements(),
          patienceMs,
        );
        demand(people.length > 1, 'Only one person was answered.');
        const holders = new Set(entitlements.map(({ customerNumber }) => customerNumber));
        demand(holders.size > 1, 'The rights of one person alone were answered.');
      },
    ),
    check(
      'signedIn',
      { title: 'checkConsumption answers advice, by its schema', ...schemas },
      async ({ transport }) => {
        const { entitlements } = await answerOf('getEntitlements', transport.getEntitlements(), patienceMs);
        const consumptions = entitlements.slice(0, 1).map(useOf);
        await answerOf('checkConsumption', transport.checkConsumption({ consumptions }), patienceMs);
      },
    ),
    check(
      'travelled',
      { title: 'getUsage answers trips with amounts as text and instants with an offset', ...schemas },
      async ({ transport }) => {
        const { usages } = await answerOf('getUsage', transport.getUsage(), patienceMs);
        demand(usages.length > 0, 'getUsage answered no trip, where one was made.');
      },
    ),
    check(
      'tomorrow',
      {
        title: 'words that are not known yet arrive as they are',
        rule: 'Relations, categories and event types are open lists: unknown values are normal (other-backends.md).',
        remedy:
          'Hand open lists on as plain strings; neither refuse nor replace a word that you do not know.',
      },
      async ({ transport }) => {
        const { people, entitlements } = await answerOf(
          'getEntitlements',
          transport.getEntitlements(),
          patienceMs,
        );
        const { usages } = await answerOf('getUsage', transport.getUsage(), patienceMs);
        const seen = {
          relation: people.some(({ relation }) => relation === fromTomorrow.relation),
          passengerCategory: entitlements.some(
            ({ passengerCategory }) => passengerCategory === fromTomorrow.passengerCategory,
          ),
          eventType: usages.some(({ eventType }) => eventType === fromTomorrow.eventType),
        };
        const lost = Object.entries(seen).flatMap(([name, isThere]) => (isThere ? [] : [name]));
        demand(lost.length === 0, `The unknown values of these were lost: ${lost.join(', ')}.`);
      },
    ),
  ];
}

/** A use of the right at a moment at which it is valid. */
function useOf({ contractId, productId, productVersion, customerNumber, validFrom }: Entitlement) {
  return aConsumption({ contractId, productId, productVersion, customerNumber, firstTravelDate: validFrom });
}
