import {
  createProfileDirectory,
  type CustomerProfile,
  type CustomerProfilesOptions,
  type ProfileDirectory,
} from './profileDirectory.ts';
import { claimObstacle, type ProfileKeys } from './matchProfile.ts';
import { creationFailure, ProfileError, withoutPersonalData } from './profileError.ts';
import { checkCustomerNumber, checkKeys, checkUser, type ShopUser } from './shopUser.ts';

/** How one piece of work is traced. */
export interface ProfileTrace {
  /** Sent as `X-Correlation-Id` with every call; made when absent. */
  correlationId?: string | undefined;
}

/** The private profiles of a shop's users. Every operation rejects with a {@link ProfileError}. */
export interface CustomerProfiles {
  /** The active private profile of a user; `undefined` when there is none. Several are an error, never the first. */
  find(keys: ProfileKeys, trace?: ProfileTrace): Promise<CustomerProfile | undefined>;
  /**
   * As `find`, and creates the profile when there is none. For a user without a customer number of yours: with a changed e-mail
   * and a profile that is not linked (`isLinked`) it would make a second one, and the rights would stay on the first. After an
   * error the same call may be made again: it always looks first.
   *
   * Calls for the same user at the same time share one in this process; between processes Entur's own uniqueness decides.
   */
  findOrCreate(user: ShopUser, trace?: ProfileTrace): Promise<CustomerProfile>;
  /**
   * Rejects unless a right may be claimed onto this profile: codes `temporary`, `personnel`, `inactive`, `other-organisation`,
   * `not-found`. For a customer number that `find` and `findOrCreate` did not give.
   */
  assertMayClaim(customerNumber: string, trace?: ProfileTrace): Promise<void>;
}

/**
 * Finds or creates the private profile that a shop user's rights are claimed onto, for the shop's own backend (sale.md 1).
 * Throws one `Error` whose sentence says what to set when an option is missing or wrong.
 */
export function createCustomerProfiles(options: CustomerProfilesOptions): CustomerProfiles {
  const directory = createProfileDirectory(options);
  const underway = new Map<string, Promise<CustomerProfile>>();

  /** One piece of work for all who ask for the same user at the same time. */
  function shared(user: ShopUser, correlationId: string): Promise<CustomerProfile> {
    const key = user.customerRef === undefined ? `@ ${emailKey(user)}` : `# ${user.customerRef}`;
    const running = underway.get(key);
    if (running !== undefined) return running;
    const started = lookOrCreate(directory, user, correlationId).finally(() => underway.delete(key));
    underway.set(key, started);
    return started;
  }

  return {
    find: (keys, trace) =>
      work(trace, (correlationId) => directory.look(checkKeys(keys, correlationId), correlationId)),
    findOrCreate: (user, trace) =>
      work(trace, (correlationId) => shared(checkUser(user, correlationId), correlationId)),
    assertMayClaim: (customerNumber, trace) =>
      work(trace, async (correlationId) => {
        checkCustomerNumber(customerNumber, correlationId);
        const profile = await directory.read(customerNumber, correlationId);
        const obstacle = claimObstacle(profile, options.organisationId);
        if (obstacle !== undefined) throw new ProfileError(obstacle, { correlationId });
      }),
  };
}

function emailKey({ email = '' }: ProfileKeys): string {
  return email.toLowerCase();
}

async function work<Result>(
  { correlationId = crypto.randomUUID() }: ProfileTrace = {},
  task: (correlationId: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await task(correlationId);
  } catch (error) {
    throw withoutPersonalData(error, correlationId);
  }
}

async function lookOrCreate(
  directory: ProfileDirectory,
  user: ShopUser,
  correlationId: string,
): Promise<CustomerProfile> {
  const known = await directory.look(user, correlationId);
  if (known !== undefined) return known;
  try {
    return await directory.create(user, correlationId);
  } catch (error) {
    const failure = creationFailure(error, correlationId);
    if (failure === undefined) throw error;
    return await lookAgain(directory, user, failure);
  }
}

/** After a clash or a lost answer: once, and never a second creation (rule 9). */
async function lookAgain(
  directory: ProfileDirectory,
  user: ShopUser,
  failure: ProfileError,
): Promise<CustomerProfile> {
  try {
    const found = await directory.look(user, failure.correlationId);
    if (found !== undefined) return found;
  } catch (error) {
    // Whether the profile exists is still open; that nobody could look does not make it less so.
    if (error instanceof ProfileError || failure.code !== 'unsure') throw error;
  }
  throw failure;
}
