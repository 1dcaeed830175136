import { createGateway, type GatewayOptions } from '@fribillett/gateway';
import { createClock, createSandbox } from '@fribillett/sandbox';

export function createShop(options: GatewayOptions) {
  // #region sandbox
  const sandbox = createSandbox({ clock: createClock('2026-11-20T10:00:00+01:00') }); // a clock that stands still
  const gateway = createGateway({ ...options, fetch: sandbox.fetch }); // no network between them
  sandbox.faults.add({ on: 'reserveOffers', times: 1, fault: { kind: 'lostAnswer' } });
  sandbox.clock.advance(20 * 60_000); // an order expires
  // #endregion
  return { sandbox, gateway };
}

export function createRestricted() {
  // #region permissions
  const sandbox = createSandbox({
    clients: [
      {
        clientId: 'shop',
        clientSecret: 'secret',
        organisationId: '7',
        permissions: ['offers', 'orders'],
      },
    ],
  });
  // #endregion
  return sandbox;
}
