import type { Context, Visit } from '../context.ts';
import { GatewayError, rejected } from '../errors.ts';
import { ProfileError } from '../profiles/profileError.ts';

/**
 * Refuses a claim onto a profile that is no private one of the shop's: a right on a temporary profile would be deleted with it
 * (sale.md 1). Only where the shop told its organisation.
 */
export async function assertMayClaim(
  { profiles }: Context,
  { session, correlationId }: Visit,
): Promise<void> {
  try {
    await profiles?.assertMayClaim(session.customer.customerNumber, { correlationId });
  } catch (error) {
    if (error instanceof ProfileError) throw refusalOf(error);
    throw error;
  }
}

function refusalOf({ code, retryAfterSeconds }: ProfileError): GatewayError {
  switch (code) {
    case 'temporary':
    case 'personnel':
    case 'inactive':
    case 'other-organisation':
    case 'not-found':
      return rejected(
        'customer',
        'A right can only be claimed onto an active private profile of the shop’s.',
        409,
      );
    case 'endpoint-not-found':
      return new GatewayError({ status: 500, code });
    case 'bad-response':
      return new GatewayError({ status: 502, code });
    default:
      return new GatewayError({ status: 503, code: 'unavailable', retryAfterSeconds });
  }
}
