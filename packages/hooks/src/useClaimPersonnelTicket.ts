'use client';
import { parsePickupCode } from '@fribillett/core';
import type { Entitlement, EntitlementsAnswer, TransportError } from '@fribillett/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asTransportError, isOutcomeUnknown } from './internal/asTransportError.ts';
import { usePersonnelTicketContext } from './internal/PersonnelTicketContext.ts';
import { entitlementsQuery } from './useEntitlements.ts';

/**
 * Where a claim stands.
 *
 * `unknown-outcome`: no answer came, and looking again failed too. `claimed-late` and `not-claimed-yet`: no answer came,
 * and looking again found the rights, or did not.
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

/** What `useClaimPersonnelTicket` hands out. */
export interface ClaimPersonnelTicketResult {
  state: ClaimState;
  /** Connects the rights behind a code as it was typed. Does nothing while a claim is under way. */
  claim: (typed: string) => void;
  /** Checks a code as it was typed, without sending it. */
  check: (typed: string) => void;
  /** Back to the beginning. */
  reset: () => void;
}

/**
 * Connects a pickup code. A claim is never sent twice: when no answer comes, the rights are read again instead (rule 9).
 * The code is kept nowhere.
 */
export function useClaimPersonnelTicket(): ClaimPersonnelTicketResult {
  const { transport, sessionKey, client } = usePersonnelTicketContext();
  const [state, setState] = useState<ClaimState>({ status: 'idle' });
  const query = entitlementsQuery({ transport, sessionKey });

  const { mutate, isPending } = useMutation(
    {
      mutationFn: async (pickupCode: string): Promise<ClaimState> => {
        const before = client.getQueryData<EntitlementsAnswer>(query.queryKey);
        try {
          const answer = await transport.claimPersonnelTicket({ pickupCode });
          await client.invalidateQueries({ queryKey: query.queryKey });
          return answer.claimed.length === 0 && answer.isComplete
            ? { status: 'already-connected' }
            : { status: 'claimed', ...answer };
        } catch (rejection) {
          const error = asTransportError(rejection);
          if (!isOutcomeUnknown(error)) return failure(error);
          setState({ status: 'looking-again' });
          return lookAgain(before, error);
        }
      },
      onSuccess: setState,
      // The code is the variable of the mutation: nothing may keep it.
      gcTime: 0,
      retry: false,
      networkMode: 'always',
    },
    client,
  );

  async function lookAgain(
    before: EntitlementsAnswer | undefined,
    error: TransportError,
  ): Promise<ClaimState> {
    const known = new Set(before?.entitlements.map(({ contractId }) => contractId));
    try {
      const after = await client.query({ ...query, staleTime: 0 });
      const claimed = after.entitlements.filter(({ contractId }) => !known.has(contractId));
      if (before === undefined) return { status: 'unknown-outcome', error };
      return claimed.length > 0 ? { status: 'claimed-late', claimed } : { status: 'not-claimed-yet', error };
    } catch {
      // The first error says more than the second: the claim is what the user asked for.
      return { status: 'unknown-outcome', error };
    }
  }

  return {
    state,
    claim: (typed) => {
      if (isPending) return;
      const code = parsePickupCode(typed);
      if (!code.ok) {
        setState({ status: 'invalid', problem: code.reason });
        return;
      }
      setState({ status: 'pending' });
      mutate(code.code);
    },
    check: (typed) => {
      if (isPending) return;
      const code = parsePickupCode(typed);
      setState(code.ok ? { status: 'idle' } : { status: 'invalid', problem: code.reason });
    },
    reset: () => {
      if (!isPending) setState({ status: 'idle' });
    },
  };
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
