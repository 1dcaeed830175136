import { expect, test } from 'vitest';
import { programmes } from '../data/products.ts';
import { openTestShop, trainOn } from '../testSupport.ts';

test('ticket groups are found by order, line or id, with or without an operator', async () => {
  const shop = await openTestShop();
  const product = programmes.privateSilver.productId;
  const first = await shop.buy(trainOn('2026-12-18'), '1001002', product);
  const second = await shop.buy(trainOn('2026-12-19'), '1001002', product);
  await shop.pay(first.orderId);
  await shop.pay(second.orderId);
  shop.clock.advance(2000);
  const found = async (query: Record<string, string>) => {
    const response = await shop.send('findTicketDistributionGroups', { query });
    const { items } = (await response.json()) as { items: { orderId: string }[] };
    return items.map(({ orderId }) => orderId);
  };
  expect(await found({ orderId: `eq:${first.orderId}` })).toEqual([first.orderId]);
  expect(await found({ orderLineId: second.orderLineId })).toEqual([second.orderId]);
  expect(await found({ id: `${first.orderId}-${first.orderLineId}` })).toEqual([first.orderId]);
  expect(await found({ orderId: first.orderId, orderLineId: second.orderLineId })).toEqual([]);
  expect((await shop.send('findTicketDistributionGroups', { query: { perPage: '100' } })).status).toBe(400);
});
