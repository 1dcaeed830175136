import fc from 'fast-check';
import type { Refusal } from '../consumption/verdict.ts';
import type { AvailabilityContext } from '../entitlements/availability.ts';
import type { ChoicesContext, PersonChoices } from '../entitlements/choice.ts';
import { entitlementChoices } from '../entitlements/choice.ts';
import type { EntitlementsAnswer, Entitlement } from '../entitlements/entitlement.ts';
import type { PurposeMapping } from '../entitlements/purpose.ts';
import type { EntitlementSelection } from '../entitlements/selection.ts';
import { toggleChoice } from '../entitlements/selection.ts';
import { groupBy } from '../internal/groupBy.ts';
import type { Journey } from '../journeys/journey.ts';
import type { OfferDiscount, SelectedOffer } from '../offers/offer.ts';
import type { Party, PartyInput } from '../travellers/party.ts';
import { createParty, rightsOn } from '../travellers/party.ts';
import { answerOf, entitlement, journey, year2026, year2027 } from './builders.ts';
import {
  atOffset,
  dayArbitrary,
  hour,
  instantArbitrary,
  millisecondsArbitrary,
} from './instantArbitraries.ts';

/** The products of the generated rights; the last one is in no mapping. */
const products = ['private-a', 'private-b', 'work-a', 'work-b', 'constructor'] as const;

/** What the generated rights are for. */
export const purposes: PurposeMapping = {
  'private-a': 'private',
  'private-b': 'private',
  'work-a': 'work',
  'work-b': 'work',
};

const legIds = ['out', 'over', 'back'];

/** A trip of one to three legs in the order of travel, some of them without a time of day. */
const journeysArbitrary: fc.Arbitrary<Journey[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: instantArbitrary }, { weight: 1, arbitrary: dayArbitrary }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((departures) =>
    departures
      .toSorted((a, b) => Date.parse(a) - Date.parse(b))
      .map((departure, index) => journey(departure, { id: legIds[index] ?? String(index) })),
  );

const windowArbitrary: fc.Arbitrary<{ validFrom: string; validTo?: string }> = fc.oneof(
  fc.constantFrom(year2026, year2027),
  fc
    .tuple(millisecondsArbitrary, fc.integer({ min: 1, max: 200 * 24 }))
    .map(([from, hours]) => ({ validFrom: atOffset(from, 0), validTo: atOffset(from + hours * hour, 1) })),
  fc.constant({ validFrom: year2026.validFrom }),
);

const couponsArbitrary = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

/** One right of one of these owners, not a day trip. */
function rightArbitrary(owners: readonly string[], id: string): fc.Arbitrary<Entitlement> {
  return fc
    .record({
      owner: fc.constantFrom(...owners),
      productId: fc.constantFrom(...products),
      window: windowArbitrary,
      remainingCoupons: couponsArbitrary,
      isBlocked: fc.constantFrom(undefined, undefined, false, true),
      passengerCategory: fc.constantFrom('ADULT', 'CHILD', 'senior', 'STUDENT', 'SOMETHING_NEW', ''),
      isSeniorCitizen: fc.boolean(),
    })
    .map(({ window, ...parts }) =>
      entitlement({ ...parts, ...window, contractId: id, productVersion: `${parts.productId}-v1` }),
    );
}

/** The day trip that a coupon of this right made: 24 hours, sometimes under a product of its own. */
function dayTripArbitrary(parent: Entitlement): fc.Arbitrary<Entitlement> {
  return fc.record({ from: millisecondsArbitrary, ownProduct: fc.boolean() }).map(({ from, ownProduct }) => ({
    ...parent,
    contractId: `${parent.contractId}-day`,
    productId: ownProduct ? `${parent.productId}-day` : parent.productId,
    validFrom: atOffset(from, 0),
    validTo: atOffset(from + 24 * hour, 0),
    remainingCoupons: undefined,
    isBlocked: undefined,
    parentContractId: parent.contractId,
  }));
}

/** The rights of one product of one person: this year's, next year's, others, and their day trips. */
const productRightsArbitrary: fc.Arbitrary<Entitlement[]> = rightsArbitrary(['100']).map((rights) =>
  rights.map((right) => ({ ...right, productId: 'private-a' })),
);

function rightsArbitrary(owners: readonly string[]): fc.Arbitrary<Entitlement[]> {
  return fc
    .integer({ min: 0, max: 5 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, i) => rightArbitrary(owners, `c${String(i)}`))),
    )
    .chain((rights) =>
      fc
        .tuple(...rights.map((right) => fc.option(dayTripArbitrary(right), { nil: undefined, freq: 2 })))
        .map((dayTrips) => [...rights, ...dayTrips.filter((dayTrip) => dayTrip !== undefined)]),
    );
}

const numbers = ['100', '200', '300'] as const;

/** What a backend answers for a family of up to three: some of them unavailable, some rights of an unknown owner. */
const familyArbitrary: fc.Arbitrary<EntitlementsAnswer> = fc
  .record({
    rights: rightsArbitrary([...numbers, '900']),
    reader: fc.constantFrom(...numbers),
    unavailable: fc.subarray([...numbers], { maxLength: 1 }),
    birthDate: fc.option(fc.constantFrom('1959-12-31', '1988-02-29', '2008-03-29', '2020-06-30'), {
      nil: undefined,
    }),
  })
  .map(({ rights, reader, unavailable, birthDate }) =>
    answerOf(
      rights.map((right) => ({
        ...right,
        owner: { ...right.owner, birthDate },
        customerNumber: right.owner.customerNumber === '900' ? reader : right.owner.customerNumber,
      })),
      numbers.map((customerNumber, index) => ({
        customerNumber,
        relation: index === 0 ? 'self' : 'child',
        isUnavailable: unavailable.includes(customerNumber),
      })),
    ),
  );

/** Refusals of some of these contracts at some of these departures. */
function refusalsArbitrary(
  contracts: readonly Entitlement[],
  journeys: readonly Journey[],
): fc.Arbitrary<Refusal[]> {
  const departures = journeys
    .map(({ departure }) => departure)
    .filter((departure) => departure.includes('T'));
  const all = contracts.flatMap(({ contractId }) =>
    departures.map((firstTravelDate): Refusal => ({ kind: 'refused', contractId, firstTravelDate })),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Refusal[]>([]) },
    { weight: 1, arbitrary: fc.subarray(all) },
  );
}

/** The contracts of one product and what they are judged by. */
export const judgementArbitrary: fc.Arbitrary<{ contracts: Entitlement[]; context: AvailabilityContext }> = fc
  .tuple(productRightsArbitrary, journeysArbitrary, millisecondsArbitrary)
  .chain(([contracts, journeys, now]) =>
    refusalsArbitrary(contracts, journeys).map((refusals) => ({
      contracts,
      context: { journeys, now, refusals },
    })),
  );

/** A family and everything that its choices are judged by. */
export const choicesArbitrary: fc.Arbitrary<{ answer: EntitlementsAnswer; context: ChoicesContext }> = fc
  .tuple(familyArbitrary, journeysArbitrary, millisecondsArbitrary)
  .chain(([answer, journeys, now]) =>
    refusalsArbitrary(answer.entitlements, journeys).map((refusals) => ({
      answer,
      context: { journeys, now, refusals, purposes },
    })),
  );

/** A party, and what it was made from. */
export interface GeneratedParty {
  people: readonly PersonChoices[];
  selection: EntitlementSelection;
  input: PartyInput;
  party: Party;
}

const companionsArbitrary = fc.array(
  fc.record({
    id: fc.constantFrom('friend', 'neighbour', '100', '200'),
    displayName: fc.constant('A companion'),
    customerNumber: fc.constantFrom(undefined, '100', '300', '400'),
    birthDate: fc.constantFrom(undefined, '1990-01-01', '2015-10-25'),
    age: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
  }),
  { maxLength: 4 },
);

/** A family that made its choices, with companions. */
export const partyArbitrary: fc.Arbitrary<GeneratedParty> = fc
  .tuple(choicesArbitrary, fc.infiniteStream(fc.boolean()), companionsArbitrary)
  .map(([{ answer, context }, coins, companions]) => {
    const people = entitlementChoices(answer, context);
    const selection = people
      .flatMap(({ choices }) => choices)
      .filter(() => next(coins))
      .reduce<EntitlementSelection>((made, { id }) => toggleChoice(people, made, id).selection, []);
    const input = { people, selection, journeys: context.journeys, companions };
    return { people, selection, input, party: createParty(input) };
  });

/** The next value of a stream that never ends. */
function next<Value>(stream: fc.Stream<Value>): Value {
  const [value] = stream.take(1);
  if (value === undefined) throw new RangeError('The stream has ended.');
  return value;
}

const oreArbitrary = fc.integer({ min: 0, max: 5_000_000 });

function discountFrom(productId: string, ore: number): OfferDiscount {
  return {
    name: 'Personalbillettrabatt',
    price: { amount: `-${amountOf(ore)}`, currency: 'NOK' },
    originatingFromProductId: productId,
  };
}

function amountOf(ore: number): string {
  return `${String(Math.trunc(ore / 100))}.${String(ore % 100).padStart(2, '0')}`;
}

/** Offers for a party: its travellers spread over configurations, each with some of the discounts that it could have. */
export function offersArbitrary({ journeys, travellers }: Party): fc.Arbitrary<SelectedOffer[]> {
  const slots = journeys.flatMap(({ id }) => travellers.map((traveller) => ({ journeyId: id, traveller })));
  return fc
    .record({
      groups: fc.tuple(...slots.map(() => fc.nat({ max: 1 }))),
      isApplied: fc.infiniteStream(fc.boolean()),
      ore: fc.infiniteStream(oreArbitrary),
    })
    .map(({ groups, isApplied, ore }) => {
      const configurations = groupBy(
        slots.map((slot, index) => ({ ...slot, key: `${slot.journeyId}-${String(groups[index])}` })),
        ({ key }) => key,
      );
      return [...configurations].map(([key, members]): SelectedOffer => {
        const journeyId = members[0]?.journeyId ?? '';
        const held = members.flatMap(({ traveller }) =>
          rightsOn(traveller, journeyId).map(({ contract }) => contract.productId),
        );
        const applied = [...new Set(held)].filter(() => next(isApplied));
        const discounts = applied.map((productId) => discountFrom(productId, next(ore)));
        return {
          travellerIds: members.map(({ traveller }) => traveller.id),
          selectableProductIds: ['seat'],
          offer: {
            id: key,
            journeyId,
            name: 'Standard',
            description: '',
            price: { amount: amountOf(next(ore)), currency: 'NOK' },
            products: [{ id: 'fare', name: 'Fare', discounts: discounts.slice(1) }],
            optionalProducts: [
              {
                selectableId: 'seat',
                name: 'Seat',
                price: { amount: amountOf(next(ore)), currency: 'NOK' },
                discounts: discounts.slice(0, 1),
              },
            ],
            travellers: [],
          },
        };
      });
    });
}
