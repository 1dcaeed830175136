import { createCustomerProfiles, ProfileError, type Gateway, type SaleSession } from '@fribillett/gateway';

declare const gateway: Gateway;
declare function keep(userId: string, customerNumber: string): Promise<void>;
declare function yourLog(code: string, correlationId: string): void;

const profiles = createCustomerProfiles({
  client: gateway.client,
  organisationId: '7', // your own organisation at Entur
  createdByChannel: 'web',
});

// #region connect
/** Call it before a user connects a pickup code. The number that you keep leads to the rights, whatever the e-mail becomes. */
export async function connectProfile(user: YourUser): Promise<string> {
  if (user.enturCustomerNumber !== undefined) return user.enturCustomerNumber;
  try {
    const { customerNumber } = await profiles.findOrCreate({
      customerRef: `u-${user.id}`, // not a bare number: Entur's own numbers stand there too
      email: user.verifiedEmail,
      firstName: user.firstName,
      surname: user.surname,
    });
    await keep(user.id, customerNumber); // in a column that is unique: one profile for one user
    return customerNumber;
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    // Holds nothing personal. `unsure` and `unavailable`: call again later with the same user, it always looks first.
    yourLog(error.code, error.correlationId);
    throw error;
  }
}
// #endregion

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
  /** Kept by `keep`. */
  enturCustomerNumber?: string;
  verifiedEmail: string;
  firstName: string;
  surname: string;
}
