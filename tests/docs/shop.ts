import { vi } from 'vitest';
import { createStack, type Stack, type StackSetup } from '../../.storybook/createStack.ts';
import { storyNow } from '../../.storybook/trips.ts';

/** Kari's session, as a shop's own code tells it. */
export const karisSession = {
  customer: { customerNumber: '1001001', displayName: 'Kari Nordmann' },
  mayBuyFor: [],
  channel: 'SBX:DistributionChannel:web',
  pos: 'test',
};

/** What a snippet's `setting(name)` answers: the sandbox's own client, and a key. */
export function setting(name: string): string {
  if (name === 'CLEARANCE_KEY') return 'a-clearance-key-of-the-sandbox-only';
  return name === 'ENTUR_ORGANISATION_ID' ? '1' : 'sandbox';
}

const real = { now: Date.now.bind(Date), fetch: globalThis.fetch.bind(globalThis) };

/** Gives a snippet what it declares, and the day of the stories. Undone by `vi.restoreAllMocks` and `vi.unstubAllGlobals`. */
export function provide(globals: Record<string, unknown>): void {
  const shift = Date.parse(storyNow) - real.now();
  vi.spyOn(Date, 'now').mockImplementation(() => real.now() + shift);
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

/** A shop over a sandbox in which the rights are connected; requests to it and to Entur end there. */
export function openShop(setup: StackSetup = {}): Stack {
  return leadTo(createStack({ claimed: true, ...setup }));
}

/** The network, until `vi.unstubAllGlobals`: to a shop and to its sandbox, and elsewhere as it is. */
export function leadTo(stack: Stack): Stack {
  vi.stubGlobal('fetch', (request: Request) => {
    const { hostname, pathname } = new URL(request.url);
    if (/\.entur\.(io|org)$/.test(hostname)) return stack.sandbox.fetch(request);
    // A server that a snippet has started listens on 127.0.0.1, and answers for itself.
    const isFromPage = pathname.startsWith('/api/personnel-tickets') && hostname !== '127.0.0.1';
    return isFromPage ? stack.gateway.fetch(request) : real.fetch(request);
  });
  return stack;
}
