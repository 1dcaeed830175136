'use client';
import { parsePickupCode } from '@fribillett/core';
import type { Entitlement, EntitlementsAnswer, TransportError } from '@fribillett/core';
import { asTransportError, isOutcomeUnknown } from './internal/asTransportError.ts';
import { useSaleSession } from './internal/SessionContext.ts';
import { useLatest } from './internal/useLatest.ts';
import { useWrite } from './internal/useWrite.ts';
import type { WriteUnderWay } from './internal/useWrite.ts';
import { entitlementsQuery } from './useEntitlements.ts';

/**
 * Where a claim stands.
 *
 * `looking-again`: no answer came, and the rights are being read. `claimed-late` and `not-claimed-yet`: that found the
 * rights, or did not. `unknown-outcome`: it could not tell, because the reading failed or was partial, or because the
 * rights from before are not known.
 */
export type ClaimState =
  | { status: 'idle' }
  | { status: 'invalid'; problem: 'empty' | 'too-long' | 'malformed' }
  | { status: 'pending' }
  | { status: 'looking-again' }
  | { status: 'claimed'; claimed: readonly Entitlement[]; isComplete: boolean }
  | { status: 'already-connected' }
  | { status: 'claimed-late'; claimed: readonly Entitlement[] }
  | { status: 'not-claimed-yet'; error: TransportError }
  | { status: 'unknown-outcome'; error: TransportError }
  | { status: 'unknown-code'; error: TransportError }
  | { status: 'rate-limited'; error: TransportError }
  | { status: 'failed'; error: TransportError };

/** What `useClaimPersonnelTicket` hands out. The functions stay the same from render to render. */
export interface ClaimPersonnelTicketResult {
  state: ClaimState;
  /** Connects the rights behind a code as it was typed. Does nothing while a claim is under way. */
  claim: (typed: string) => void;
  /** Checks a code as it was typed, without sending it. */
  check: (typed: string) => void;
  /** Back to the beginning. */
  reset: () => void;
}

const idle: ClaimState = { status: 'idle' };
const pending: ClaimState = { status: 'pending' };

/**
 * Connects a pickup code. A claim is never sent twice: when no answer comes, the rights are read again instead (rule 9).
 * The code is kept nowhere.
 */
export function useClaimPersonnelTicket(): ClaimPersonnelTicketResult {
  const { transport, sessionKey, client } = useSaleSession();
  const query = entitlementsQuery({ transport, sessionKey });
  const { queryKey } = query;
  const { state, send, show } = useWrite<string, ClaimState>({ idle, pending, run: connect });

  async function connect(pickupCode: string, underWay: WriteUnderWay<ClaimState>): Promise<ClaimState> {
    const before = client.getQueryData<EntitlementsAnswer>(queryKey);
    try {
      const { claimed, isComplete } = await transport.claimPersonnelTicket({ pickupCode });
      void readAnew();
      return claimed.length === 0 && isComplete
        ? { status: 'already-connected' }
        : { status: 'claimed', claimed, isComplete };
    } catch (rejection) {
      const error = asTransportError(rejection);
      if (!isOutcomeUnknown(error)) return failure(error);
      if (!underWay.isWatched()) {
        void readAnew();
        return { status: 'unknown-outcome', error };
      }
      underWay.show({ status: 'looking-again' });
      return lookAgain(before, error);
    }
  }

  /** A reading that began before the claim was answered may lack its rights. */
  async function readAnew(): Promise<void> {
    await client.cancelQueries({ queryKey });
    await client.invalidateQueries({ queryKey });
  }

  async function lookAgain(
    before: EntitlementsAnswer | undefined,
    error: TransportError,
  ): Promise<ClaimState> {
    try {
      await client.cancelQueries({ queryKey });
      // Offline it fails, instead of keeping the user waiting for the network.
      const after = await client.query({ ...query, staleTime: 0, networkMode: 'always' });
      return whatCameOfIt(before, after, error);
    } catch {
      // The first error says more than the second: the claim is what the user asked for.
      return { status: 'unknown-outcome', error };
    }
  }

  const judge = useLatest((typed: string): string | undefined => {
    const code = parsePickupCode(typed);
    if (code.ok) return code.code;
    show({ status: 'invalid', problem: code.reason });
    return undefined;
  });
  return {
    state,
    claim: useLatest((typed) => {
      const code = judge(typed);
      if (code !== undefined) send(code);
    }),
    check: useLatest((typed) => {
      if (judge(typed) !== undefined) show(idle);
    }),
    reset: useLatest(() => {
      show(idle);
    }),
  };
}

function whatCameOfIt(
  before: EntitlementsAnswer | undefined,
  after: EntitlementsAnswer,
  error: TransportError,
): ClaimState {
  if (after.entitlements.length === 0 && !after.isPartial) return { status: 'not-claimed-yet', error };
  if (before === undefined) return { status: 'unknown-outcome', error };
  const known = new Set(before.entitlements.map(({ contractId }) => contractId));
  const unread = new Set(
    before.people
      .filter(({ isUnavailable }) => isUnavailable === true)
      .map(({ customerNumber }) => customerNumber),
  );
  const claimed = after.entitlements.filter(
    ({ contractId, customerNumber }) => !known.has(contractId) && !unread.has(customerNumber),
  );
  if (claimed.length > 0) return { status: 'claimed-late', claimed };
  return { status: before.isPartial || after.isPartial ? 'unknown-outcome' : 'not-claimed-yet', error };
}

function failure(error: TransportError): ClaimState {
  switch (error.code) {
    case 'rejected':
    case 'not-found':
      return { status: 'unknown-code', error };
    case 'rate-limited':
      return { status: 'rate-limited', error };
    default:
      return { status: 'failed', error };
  }
}
