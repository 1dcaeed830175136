import { inspect } from 'node:util';
import { createCustomerProfiles, createEnturClient, ProfileError, type GatewayEvent } from '../index.ts';
import { createFakeEntur, json, type SeenCall } from './fakeEntur.ts';

/** A user of the shop. */
export const kari = {
  customerRef: 'user-1',
  email: 'kari@shop.example',
  firstName: 'Kari',
  surname: 'Nordmann',
};

/** Their profile, as Entur tells it. */
export function profile(rest: Record<string, unknown> = {}): Record<string, unknown> {
  const at = '2026-11-20T12:00:00+01:00';
  return {
    uuid: 'a'.repeat(32),
    customerNumber: 2000001,
    organisationId: 7,
    profileType: 'S',
    status: 'A',
    firstName: 'Kari',
    surname: 'Nordmann',
    ...{ createdAt: at, createdBy: 'web', createdByChannel: 'web' },
    ...{ changedAt: at, changedBy: 'web', changedByChannel: 'web' },
    email: kari.email,
    customerRef: kari.customerRef,
    ...rest,
  };
}

/** Profiles over a fake whose searches answer these lists, one after another, the last one for ever. */
export function createProfilesShop(...answers: unknown[]) {
  const entur = createFakeEntur(() => 0);
  const events: GatewayEvent[] = [];
  const client = createEnturClient({
    urls: {
      apiBaseUrl: 'https://e.test',
      tokenUrl: 'https://e.test/oauth/token',
      audience: 'https://e.test',
    },
    clientId: 'shop',
    clientSecret: 'secret',
    clientName: 'acme-webshop',
    fetch: entur.fetch,
    retryDelayMs: 0,
    timeoutMs: 50,
    onEvent: (event) => events.push(event),
  });
  let asked = 0;
  entur.on('findProfiles', () => json(answers[Math.min(asked++, answers.length - 1)] ?? []));
  entur.on('createProfile', () => json(profile()));
  const profiles = createCustomerProfiles({ client, organisationId: '7' });
  const seen = (operationId: SeenCall['operationId']) =>
    entur.calls.filter((call) => call.operationId === operationId);
  return { entur, events, profiles, client, seen };
}

/** What the work was refused with. */
export async function refusal(work: Promise<unknown>): Promise<ProfileError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ProfileError) return outcome;
  throw new Error(`No refusal but ${inspect(outcome)}`);
}
