import { createTestShop, findReservation } from '@fribillett/testing/shop';
import { expect, it } from 'vitest';

it('takes no money for an order whose right Entur refuses', async () => {
  const shop = createTestShop({ persona: 'per' });
  const { transport, sandbox } = shop;
  const { orderId } = await transport.reserve(await findReservation(shop));
  const fault = { kind: 'refuseValidation', code: '9999', reason: 'Sperret i dag.' } as const;
  sandbox.faults.add({ on: 'validateContractUse', fault });
  expect((await transport.validateOrder({ orderId })).status).toBe('refused');

  sandbox.faults.clear();
  expect((await transport.validateOrder({ orderId })).status).toBe('cleared');
  sandbox.clock.advance(21 * 60_000);
  await expect(transport.validateOrder({ orderId })).rejects.toMatchObject({ code: 'rejected' });
});

it('shows the rights of the others when one person’s cannot be read', async () => {
  const { transport } = createTestShop({
    persona: 'kari',
    claimed: true,
    entur: async (request, sandbox) => {
      const isOla = request.url.includes('1001002');
      return isOla ? new Response(null, { status: 500 }) : sandbox.fetch(request);
    },
  });
  const { people, isPartial } = await transport.getEntitlements();
  expect(isPartial).toBe(true);
  expect(people.filter((person) => person.isUnavailable)).toMatchObject([{ relation: 'spouse' }]);
});
