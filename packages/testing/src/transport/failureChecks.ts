import type { Transport, TransportErrorCode } from '@fribillett/core';
import { checksIn, demand, type MakeCheck } from '../conformance/check.ts';
import { failureWith } from './failures.ts';
import { calls, operations, writes } from './operations.ts';
import type { Disturbed, TransportSituations } from './situations.ts';

const check = checksIn<TransportSituations>();

const codes = {
  rule: 'A transport rejects with a TransportError and with nothing else, whose code chooses the words (own-transport.md, "The codes").',
  remedy: 'Catch everything that can go wrong and throw a TransportError with this code.',
};

const ways = {
  offline: ['network', 'when the connection breaks'],
  silent: ['timeout', 'when no answer comes in time'],
  unavailable: ['unavailable', 'when the backend cannot work'],
  unreadable: ['bad-response', 'for an answer that does not fit'],
} as const satisfies Partial<Record<keyof TransportSituations, readonly [TransportErrorCode, string]>>;

/** What happens when something goes wrong on the way, or nobody is signed in. */
export function failureChecks(patienceMs: number): MakeCheck<TransportSituations>[] {
  return [
    ...operations.map((operation) =>
      check(
        'signedOut',
        { title: `${operation} is unauthorized when nobody is signed in`, ...codes },
        async ({ transport }) => {
          await failureWith(operation, ['unauthorized'], calls[operation](transport), patienceMs);
        },
      ),
    ),
    ...(['offline', 'silent', 'unavailable', 'unreadable'] as const).flatMap(waysOf),
    ...operations.map(abortCheck),
    malformedCode(),
    check(
      'unavailable',
      {
        title: "a failure of the backend's can be quoted to support",
        rule: 'A correlation id is shown for customer service (own-transport.md, "What a transport must keep").',
        remedy: 'Set `correlationId` to what names the request in your logs.',
      },
      async ({ transport }) => {
        const work = calls.checkConsumption(transport);
        const error = await failureWith('checkConsumption', ['unavailable'], work, patienceMs);
        demand((error.correlationId ?? '') !== '', 'The error has no correlation id.');
      },
    ),
  ];

  function waysOf(way: keyof typeof ways): MakeCheck<TransportSituations>[] {
    const [code, when] = ways[way];
    return [
      check(
        way,
        { title: `every operation fails with "${code}" ${when}`, ...codes },
        async ({ transport }) => {
          await Promise.all(
            operations.map((operation) =>
              failureWith(operation, [code], calls[operation](transport), patienceMs),
            ),
          );
        },
      ),
      ...writes.map((operation) => onceCheck(way, operation)),
    ];
  }

  function onceCheck(way: keyof typeof ways, operation: (typeof writes)[number]) {
    const text = {
      title: `${operation} is sent once, and not called safe to send again, ${ways[way][1]}`,
      rule: 'No transport repeats a claim or a reservation: nobody knows whether it was done (own-transport.md, "`isRetrySafe`").',
      remedy:
        'Switch off retries for it, those of your HTTP client too, and set `isRetrySafe` by core’s function.',
    };
    return check(way, text, async ({ transport, sent }: Disturbed) => {
      const error = await failureWith(operation, [ways[way][0]], calls[operation](transport), patienceMs);
      demand(sent() === 1, `${operation} left the transport ${String(sent())} times.`);
      demand(!error.isRetrySafe, `${operation} is called safe to send again, though it may have been done.`);
    });
  }

  function abortCheck(operation: keyof Transport) {
    const text = {
      title: `${operation} is aborted by its signal`,
      rule: '`signal` ends the call, which then rejects with the code `aborted` (own-transport.md, "What a transport must keep").',
      remedy: 'Listen to the signal, and look at it before anything is sent.',
    };
    return check('silent', text, async ({ transport }) => {
      const ended = AbortSignal.abort();
      const begun = calls[operation](transport, { signal: ended });
      await failureWith(operation, ['aborted'], begun, patienceMs);
      const controller = new AbortController();
      const work = calls[operation](transport, { signal: controller.signal });
      controller.abort();
      await failureWith(operation, ['aborted'], work, patienceMs);
    });
  }

  function malformedCode() {
    const text = {
      title: 'a text that can be no pickup code is rejected, and safe to correct',
      rule: 'Input that cannot be right is `rejected` before it does anything (own-transport.md, "`isRetrySafe`").',
      remedy: 'Check it with `parsePickupCode` before you send it.',
    };
    return check('signedIn', text, async ({ transport }) => {
      const work = transport.claimPersonnelTicket({ pickupCode: 'not a code' });
      await failureWith('claimPersonnelTicket', ['rejected'], work, patienceMs);
    });
  }
}
