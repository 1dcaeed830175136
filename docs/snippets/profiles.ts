import { createCustomerProfiles, ProfileError, type Gateway, type SaleSession } from '@fribillett/gateway';

declare const gateway: Gateway;
declare function yourLog(code: string, correlationId: string): void;

const profiles = createCustomerProfiles({
  client: gateway.client,
  organisationId: '7', // your own organisation at Entur
  createdByChannel: 'web',
});

/** Call it before a user connects a pickup code, and keep the customer number with your user. */
export async function connectProfile(user: YourUser): Promise<string> {
  try {
    const { customerNumber } = await profiles.findOrCreate({
      customerRef: user.id,
      email: user.verifiedEmail,
      firstName: user.firstName,
      surname: user.surname,
    });
    return customerNumber;
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    // Holds nothing personal. `unsure` and `unavailable`: calling again later is safe, it always looks first.
    yourLog(error.code, error.correlationId);
    throw error;
  }
}

/** What the gateway asks for with every request: the number comes from your own database, never from the page. */
export function saleOf(user: YourUser, customerNumber: string): SaleSession {
  return {
    customer: { customerNumber, displayName: user.firstName },
    mayBuyFor: [],
    channel: 'ENT:DistributionChannel:web',
    pos: 'web',
  };
}

/** For a customer number that came to you another way: refuses temporary profiles and others that must not claim. */
export const checkBeforeClaim = (customerNumber: string): Promise<void> =>
  profiles.assertMayClaim(customerNumber);

interface YourUser {
  id: string;
  verifiedEmail: string;
  firstName: string;
  surname: string;
}
