import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesArbitrary } from '../testing/arbitraries.ts';
import { answerOf, autumn2026, entitlement, journey, trip, year2027 } from '../testing/builders.ts';
import type { ChoicesContext, EntitlementChoice } from './choice.ts';
import { entitlementChoices, renewedYears, shownContract } from './choice.ts';
import type { EntitlementsAnswer, Entitlement } from './entitlement.ts';

const purposes = { pa: 'private', pb: 'private', wa: 'work' } as const;
const oneWay = [journey('2026-12-18T08:25:00+01:00')];

function peopleOf(answer: EntitlementsAnswer, context: Partial<ChoicesContext> = {}) {
  return entitlementChoices(answer, { journeys: oneWay, now: autumn2026, purposes, ...context });
}

function choicesOf(
  rights: readonly Entitlement[],
  context: Partial<ChoicesContext> = {},
): EntitlementChoice[] {
  return peopleOf(answerOf(rights), context).flatMap(({ choices }) => choices);
}

describe('a choice', () => {
  test('is one person’s products for one purpose, private before work before unspecified', () => {
    const rights = ['unknown', 'wa', 'pa', 'pb'].map((productId) =>
      entitlement({ productId, contractId: productId }),
    );
    const choices = choicesOf(rights);
    expect(choices.map(({ id }) => id)).toEqual(['100:private', '100:work', '100:unspecified:unknown']);
    expect(choices[0]?.products.map(({ productId }) => productId)).toEqual(['pa', 'pb']);
  });

  test('is not shared by two people', () => {
    const rights = ['100', '200'].map((owner) => entitlement({ productId: 'pa', owner, contractId: owner }));
    expect(choicesOf(rights).map(({ id }) => id)).toEqual(['100:private', '200:private']);
  });

  test('holds next year’s contract beside this year’s', () => {
    const now = entitlement({ productId: 'pa', contractId: '2026' });
    const next = entitlement({ productId: 'pa', contractId: '2027', ...year2027 });
    const [choice, ...others] = choicesOf([next, now], {
      journeys: trip('2026-12-30T10:00:00+01:00', '2027-01-02T10:00:00+01:00'),
    });
    expect(others).toEqual([]);
    expect(choice?.products.map(({ contracts }) => contracts)).toEqual([[now, next]]);
    expect(choice?.status).toBe('usable');
  });

  test('holds next year’s contract of another product with the same purpose', () => {
    const [choice] = choicesOf(
      [entitlement({ productId: 'pa' }), entitlement({ productId: 'pb', contractId: '2027', ...year2027 })],
      { journeys: trip('2026-12-30T10:00:00+01:00', '2027-01-02T10:00:00+01:00') },
    );
    expect(choice?.status).toBe('usable');
    expect(choice?.products.map(({ journeys }) => journeys.map(({ status }) => status))).toEqual([
      ['usable', 'unusable'],
      ['unusable', 'usable'],
    ]);
  });

  test('holds a day trip under its parent’s product, and presents one of the two', () => {
    const parent = entitlement({ productId: 'pa', contractId: 'parent', remainingCoupons: 0 });
    const dayTrip = entitlement({
      productId: 'day',
      contractId: 'day',
      parentContractId: 'parent',
      validFrom: '2026-12-18T00:00:00+01:00',
      validTo: '2026-12-19T00:00:00+01:00',
    });
    const [choice, ...others] = choicesOf([dayTrip, parent]);
    expect(others).toEqual([]);
    expect(choice?.products.map(({ productId }) => productId)).toEqual(['pa']);
    expect(choice?.journeys.map(({ contract }) => contract)).toEqual([dayTrip]);
  });

  test.each([
    ['usable', '2026-12-18T08:25:00+01:00', '2026-12-20T08:25:00+01:00'],
    ['partly-usable', '2026-12-30T08:25:00+01:00', '2027-01-02T08:25:00+01:00'],
    ['unusable', '2027-01-02T08:25:00+01:00', '2027-01-03T08:25:00+01:00'],
  ])('is %s', (status, out, back) => {
    expect(choicesOf([entitlement({ productId: 'pa' })], { journeys: trip(out, back) })[0]?.status).toBe(
      status,
    );
  });

  test('is undecided where one leg is and none is unusable', () => {
    const right = entitlement({ productId: 'pa', validTo: '2026-12-20T12:00:00+01:00' });
    const [choice] = choicesOf([right], { journeys: trip('2026-12-18', '2026-12-20') });
    expect(choice?.status).toBe('undecided');
  });

  test('gives a reason only when it cannot be used at all', () => {
    const right = entitlement({ productId: 'pa' });
    const partly = choicesOf([right], { journeys: trip('2026-12-30T08:25:00Z', '2027-01-02T08:25:00Z') });
    const not = choicesOf([right], { journeys: trip('2027-01-02T08:25:00Z', '2027-01-03T08:25:00Z') });
    expect([partly[0]?.reason, not[0]?.reason]).toEqual([undefined, 'renews-at-new-year']);
  });

  test('without a trip is judged by now and names no journey', () => {
    const right = entitlement({ productId: 'pa' });
    const [running] = choicesOf([right], { journeys: [] });
    const [ended] = choicesOf([right], { journeys: [], now: Date.parse('2027-02-01T12:00:00Z') });
    expect([running?.status, running?.journeys, running?.products[0]?.journeys]).toEqual(['usable', [], []]);
    expect([ended?.status, ended?.reason]).toEqual(['unusable', 'expired']);
  });
});

describe('the people', () => {
  test('come in the order of the session, with what the owner’s right tells of them', () => {
    const rights = [
      entitlement({ owner: '200', contractId: 'a', ownerBirthDate: '2015-03-29' }),
      entitlement({ owner: '100', contractId: 'b' }),
    ];
    const people = peopleOf(
      answerOf(rights, [
        { customerNumber: '100', relation: 'self' },
        { customerNumber: '300', relation: 'spouse' },
        { customerNumber: '200', relation: 'child' },
      ]),
    );
    expect(
      people.map(({ customerNumber, relation, birthDate }) => [customerNumber, relation, birthDate]),
    ).toEqual([
      ['100', 'self', undefined],
      ['200', 'child', '2015-03-29'],
    ]);
  });

  test('whose rights could not be read stay visible, without choices', () => {
    const people = peopleOf(
      answerOf(
        [entitlement()],
        [
          { customerNumber: '200', relation: 'child', displayName: 'Ida', isUnavailable: true },
          { customerNumber: '100', relation: 'self' },
        ],
      ),
    );
    expect(
      people.map(({ displayName, isUnavailable, choices }) => [displayName, isUnavailable, choices.length]),
    ).toEqual([
      ['Ida', true, 0],
      ['Person 100', false, 1],
    ]);
  });

  test('are recognised behind an owner that the session does not know', () => {
    const people = peopleOf(
      answerOf([
        entitlement({ customerNumber: '100', owner: '900' }),
        entitlement({ owner: '200', contractId: 'b' }),
      ]),
    );
    expect(
      people.map(({ customerNumber, profileNumber, relation }) => [customerNumber, profileNumber, relation]),
    ).toEqual([
      ['900', '100', 'self'],
      ['200', '200', 'family'],
    ]);
  });

  test.each([
    ['two people read the same owner’s rights', ['100', '900'], ['200', '900']],
    ['one person reads two owners’ rights', ['100', '900'], ['100', '901']],
  ])('are not guessed when %s', (_, ...read) => {
    const rights = read.map(([customerNumber, owner], index) =>
      entitlement({ customerNumber, owner, contractId: String(index) }),
    );
    expect(peopleOf(answerOf(rights)).map(({ relation }) => relation)).toEqual(
      [...new Set(read.map(([, owner]) => owner))].map(() => undefined),
    );
  });
});

describe('whatever a family holds', () => {
  test('each of its rights is in exactly one choice, of its owner', () => {
    fc.assert(
      fc.property(choicesArbitrary, ({ answer, context }) => {
        const people = entitlementChoices(answer, context);
        const shown = people.flatMap(({ customerNumber, choices }) =>
          choices.flatMap(({ products }) =>
            products.flatMap(({ contracts }) => contracts.map((contract) => ({ customerNumber, contract }))),
          ),
        );
        expect(shown).toHaveLength(answer.entitlements.length);
        expect(new Set(shown.map(({ contract }) => contract))).toEqual(new Set(answer.entitlements));
        for (const { customerNumber, contract } of shown)
          expect(contract.owner.customerNumber).toBe(customerNumber);
      }),
    );
  });

  test('nobody and no choice is there twice', () => {
    fc.assert(
      fc.property(choicesArbitrary, ({ answer, context }) => {
        const people = entitlementChoices(answer, context);
        const ids = people.flatMap(({ choices }) => choices.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(people.map(({ customerNumber }) => customerNumber)).size).toBe(people.length);
      }),
    );
  });

  test('a choice keeps its id when the rights come in another order, for another trip, or at another time', () => {
    fc.assert(
      fc.property(choicesArbitrary, choicesArbitrary, ({ answer, context }, other) => {
        const ids = (read: EntitlementsAnswer, by: ChoicesContext) =>
          entitlementChoices(read, by)
            .flatMap(({ choices }) => choices.map(({ id }) => id))
            .toSorted();
        const reversed = { ...answer, entitlements: answer.entitlements.toReversed() };
        expect(ids(reversed, other.context)).toEqual(ids(answer, context));
      }),
    );
  });

  test('a choice can do on each leg the best that one of its products can', () => {
    const rank = { usable: 2, undecided: 1, unusable: 0 };
    fc.assert(
      fc.property(choicesArbitrary, ({ answer, context }) => {
        for (const { products, journeys } of entitlementChoices(answer, context).flatMap(
          ({ choices }) => choices,
        )) {
          for (const [index, { status }] of journeys.entries()) {
            const each = products.map((product) => rank[product.journeys[index]?.status ?? 'unusable']);
            expect(rank[status]).toBe(Math.max(...each));
          }
        }
      }),
    );
  });

  test('one of a parent and its day trip is presented on a leg, never both', () => {
    fc.assert(
      fc.property(choicesArbitrary, ({ answer, context }) => {
        for (const { products } of entitlementChoices(answer, context).flatMap(({ choices }) => choices)) {
          for (const { id } of context.journeys) {
            const used = products.flatMap(({ journeys }) =>
              journeys.flatMap(({ journeyId, contract }) => (journeyId === id && contract ? [contract] : [])),
            );
            const roots = used.map(({ contractId, parentContractId }) => parentContractId ?? contractId);
            expect(new Set(roots).size).toBe(roots.length);
          }
        }
      }),
    );
  });
});

describe('the contract to show', () => {
  const rights = [
    entitlement({
      productId: 'pa',
      contractId: '2025',
      validFrom: '2024-12-31T23:00:00Z',
      validTo: '2025-12-31T23:00:00Z',
    }),
    entitlement({ productId: 'pa', contractId: '2026' }),
    entitlement({ productId: 'pa', contractId: '2027', ...year2027 }),
    entitlement({ productId: 'pa', contractId: '2027-again', ...year2027 }),
  ];
  const shownFor = (departure: string | undefined, now = autumn2026) => {
    const journeys = departure === undefined ? [] : [journey(departure)];
    const product = choicesOf(rights, { journeys, now })[0]?.products[0];
    return product && shownContract(product, now);
  };

  test('is the one that the first journey uses', () => {
    expect(shownFor('2027-01-02T10:00:00Z')?.contractId).toBe('2027');
  });

  test('is the first that has not ended while there is no trip, and the last when all have', () => {
    expect(shownFor(undefined)?.contractId).toBe('2026');
    expect(shownFor(undefined, Date.parse('2029-01-01T12:00:00Z'))?.contractId).toBe('2027-again');
  });

  test('is the parent of the day trip that the journey uses', () => {
    const dayTrip = entitlement({ contractId: 'day', parentContractId: '2026', productId: 'day' });
    const product = choicesOf([...rights, dayTrip])[0]?.products[0];
    expect(product && shownContract(product, autumn2026)?.contractId).toBe('2026');
    expect(product?.journeys[0]?.contract).toBe(dayTrip);
  });

  test('is told with the later years that are renewed, each once', () => {
    const product = choicesOf(rights)[0]?.products[0];
    const shown = product && shownContract(product, autumn2026);
    expect(shown && renewedYears(product, shown)).toEqual([2027]);
  });
});
