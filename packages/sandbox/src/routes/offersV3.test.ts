import { readOffersV3 } from '@fribillett/core';
import { type OperationId } from '@fribillett/entur-wire';
import { describe, expect, test } from 'vitest';
import { openTestShop } from '../testSupport.ts';
import { tripPattern } from '../testing/offerStack.ts';

describe('an Offers V3 search', () => {
  const somebody = { id: 'a', age: 40 };
  const kari = { travellerContext: { customerIdentity: [{ customerRef: '1', source: 'CUSTOMERS' }] } };
  test.each([
    ['nobody', { travellers: [], tripPattern }],
    [
      'an empty list deep inside',
      { travellers: [{ ...somebody, travellerContext: { ownedRights: [] } }], tripPattern },
    ],
    [
      'the same customer twice',
      {
        travellers: [
          { ...somebody, ...kari },
          { ...somebody, ...kari, id: 'b' },
        ],
        tripPattern,
      },
    ],
    ['a traveller without age and type', { travellers: [{ id: 'a' }], tripPattern }],
  ])('is refused for %s, with title and detail', async (_, body) => {
    const shop = await openTestShop();
    const response = await shop.send('searchOffersV3TripPattern', { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      title: 'Bad Request',
      detail: expect.any(String) as string,
    });
  });

  test('takes a young person for a youth', async () => {
    const shop = await openTestShop();
    const priceOf = async (operation: OperationId, userType: string) =>
      readOffersV3(
        await (
          await shop.send(operation, { body: { travellers: [{ id: 'a', userType }], tripPattern } })
        ).json(),
        { journeyId: 'out' },
      ).offers[0]?.price;
    expect(await priceOf('searchOffersV3TripPattern', 'YOUNG_PERSON')).not.toEqual(
      await priceOf('searchOffersV3TripPattern', 'ADULT'),
    );
  });
});
