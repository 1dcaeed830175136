import { toMilliseconds, osloYear } from '../journeys/osloDay.ts';
import type { JourneyAvailability, AvailabilityContext, UnusableReason } from './availability.ts';
import { judgeJourneys } from './availability.ts';
import type { EntitlementsAnswer, Entitlement, LocalizedText, Person } from './entitlement.ts';
import type { Purpose, PurposeMapping } from './purpose.ts';
import { purposeOf } from './purpose.ts';
import { groupBy } from '../internal/groupBy.ts';

/** One product within a choice: its contracts (this year's, next year's, day trips) and what they can do. */
export interface EntitlementProduct {
  productId: string;
  displayNames: readonly LocalizedText[];
  contracts: readonly Entitlement[];
  journeys: readonly JourneyAvailability[];
}

/** Whether a choice holds for the whole trip, for a part of it, cannot be told yet, or for nothing. */
export type ChoiceStatus = 'usable' | 'partly-usable' | 'undecided' | 'unusable';

/**
 * What a person can choose: all their products for one purpose, or one product whose purpose is not known (rule 2).
 */
export interface EntitlementChoice {
  /** Stable across reads and across New Year: `<customer number>:<purpose>`, with the product for `unspecified`. */
  id: string;
  customerNumber: string;
  displayName: string;
  purpose: Purpose;
  products: readonly EntitlementProduct[];
  /** One entry per journey of the trip: the best that any of the products can do. */
  journeys: readonly JourneyAvailability[];
  status: ChoiceStatus;
  /** Why it cannot be used at all; the first journey's reason where they differ. */
  reason?: UnusableReason | undefined;
}

/** One person and what they can choose. */
export interface PersonChoices {
  customerNumber: string;
  /**
   * The session's own number for this person: another than `customerNumber` where the rights belong to a profile that the
   * shop does not know (gaps 29), undefined when the owner is not known to be anybody in the session.
   */
  profileNumber?: string | undefined;
  displayName: string;
  /** `self`, `spouse`, `child`, another word of the shop's own, or undefined when it is not known. */
  relation?: string | undefined;
  birthDate?: string | undefined;
  /** Their rights could not be read now. */
  isUnavailable: boolean;
  choices: readonly EntitlementChoice[];
}

/** What `entitlementChoices` judges by. */
export interface ChoicesContext extends AvailabilityContext {
  /** What is private and what is work. */
  purposes: PurposeMapping;
}

const purposeOrder: readonly Purpose[] = ['private', 'work', 'unspecified'];

/**
 * Groups rights into people and choices and judges each for the trip. People come in the answer's order, then owners
 * that nobody in the session is known to be; choices private first, then work, then unspecified.
 *
 * Without journeys a right is judged by whether it can be used now.
 *
 * @throws RangeError when a departure or a window is no instant.
 */
export function entitlementChoices(answer: EntitlementsAnswer, context: ChoicesContext): PersonChoices[] {
  const owners = groupBy(answer.entitlements, ({ owner }) => owner.customerNumber);
  const unavailable = answer.people.filter(({ isUnavailable }) => isUnavailable === true);
  const numbers = new Set([...owners.keys(), ...unavailable.map(({ customerNumber }) => customerNumber)]);
  return [...numbers]
    .map((customerNumber) => {
      const rights = owners.get(customerNumber) ?? [];
      return { customerNumber, rights, person: sessionPerson(customerNumber, rights, answer) };
    })
    .sort((a, b) => placeOf(a.person, answer) - placeOf(b.person, answer))
    .map(({ customerNumber, rights, person }) => ({
      customerNumber,
      profileNumber: person?.customerNumber,
      displayName: rights[0]?.owner.displayName ?? person?.displayName ?? '',
      relation: person?.relation,
      birthDate: rights.find(({ owner }) => owner.birthDate !== undefined)?.owner.birthDate,
      isUnavailable: person?.isUnavailable ?? false,
      choices: choicesOf(rights, answer.entitlements, context),
    }));
}

/**
 * Who an owner is. It may be a profile that the session does not know (gaps 29): when one person alone reads its rights,
 * and reads no other owner's, it is that person.
 */
function sessionPerson(
  customerNumber: string,
  rights: readonly Entitlement[],
  { people, entitlements }: EntitlementsAnswer,
): Person | undefined {
  const named = people.find((person) => person.customerNumber === customerNumber);
  if (named !== undefined) return named;
  const [reader, ...others] = new Set(rights.map((right) => right.customerNumber));
  const readsAnother = entitlements.some(
    (right) => right.customerNumber === reader && right.owner.customerNumber !== customerNumber,
  );
  return others.length > 0 || readsAnother
    ? undefined
    : people.find((person) => person.customerNumber === reader);
}

function placeOf(person: Person | undefined, { people }: EntitlementsAnswer): number {
  return person === undefined ? people.length : people.indexOf(person);
}

function choicesOf(
  rights: readonly Entitlement[],
  all: readonly Entitlement[],
  context: ChoicesContext,
): EntitlementChoice[] {
  const groups = groupBy(rights, (right) => choiceId(right, all, context.purposes));
  return [...groups]
    .map(([id, members]) => toChoice(id, members, all, context))
    .sort((a, b) => purposeOrder.indexOf(a.purpose) - purposeOrder.indexOf(b.purpose));
}

function choiceId(right: Entitlement, all: readonly Entitlement[], purposes: PurposeMapping): string {
  const purpose = purposeOf(right, purposes, all);
  const start = `${right.owner.customerNumber}:${purpose}`;
  return purpose === 'unspecified' ? `${start}:${productOf(right, all)}` : start;
}

/** A day trip belongs to the product of the contract whose coupon made it, whatever its own product is called. */
function productOf(right: Entitlement, all: readonly Entitlement[]): string {
  const parent = all.find(({ contractId }) => contractId === right.parentContractId);
  return parent?.productId ?? right.productId;
}

function toChoice(
  id: string,
  rights: readonly Entitlement[],
  all: readonly Entitlement[],
  context: ChoicesContext,
): EntitlementChoice {
  const products = [...groupBy(rights, (right) => productOf(right, all))].map(([productId, contracts]) =>
    toProduct(productId, contracts, context),
  );
  const [first] = rights;
  const journeys = judgedJourneys(context).map((journey) => bestOf(products, journey.id));
  return {
    id,
    customerNumber: first?.owner.customerNumber ?? '',
    displayName: first?.owner.displayName ?? '',
    purpose: first === undefined ? 'unspecified' : purposeOf(first, context.purposes, all),
    products:
      context.journeys.length > 0 ? products : products.map((product) => ({ ...product, journeys: [] })),
    journeys: context.journeys.length > 0 ? journeys : [],
    status: statusOf(journeys),
    reason: journeys.every(({ status }) => status === 'unusable') ? journeys[0]?.reason : undefined,
  };
}

function toProduct(
  productId: string,
  contracts: readonly Entitlement[],
  context: ChoicesContext,
): EntitlementProduct {
  const sorted = contracts.toSorted((a, b) => toMilliseconds(a.validFrom) - toMilliseconds(b.validFrom));
  return {
    productId,
    displayNames:
      (sorted.find(({ parentContractId }) => parentContractId === undefined) ?? sorted[0])?.displayNames ??
      [],
    contracts: sorted,
    journeys: judgeJourneys(sorted, { ...context, journeys: judgedJourneys(context) }),
  };
}

function judgedJourneys({ journeys, now }: ChoicesContext): AvailabilityContext['journeys'] {
  if (journeys.length > 0) return journeys;
  return [{ id: '', from: '', to: '', departure: new Date(now).toISOString() }];
}

const statusRank = { usable: 0, undecided: 1, unusable: 2 };

function bestOf(products: readonly EntitlementProduct[], journeyId: string): JourneyAvailability {
  const judged = products
    .flatMap(({ journeys }) => journeys.filter((journey) => journey.journeyId === journeyId))
    .sort((a, b) => statusRank[a.status] - statusRank[b.status]);
  return judged[0] ?? { journeyId, status: 'unusable', reason: 'expired' };
}

function statusOf(journeys: readonly JourneyAvailability[]): ChoiceStatus {
  const has = (status: JourneyAvailability['status']) =>
    journeys.some((journey) => journey.status === status);
  if (!has('usable')) return has('undecided') ? 'undecided' : 'unusable';
  return has('unusable') ? 'partly-usable' : has('undecided') ? 'undecided' : 'usable';
}

/** The contract to show for a choice: the one that the first journey uses, else the first that has not ended. */
export function shownContract(product: EntitlementProduct, now: number): Entitlement | undefined {
  const used = product.journeys.find(({ contract }) => contract !== undefined)?.contract;
  const parents = product.contracts.filter(({ parentContractId }) => parentContractId === undefined);
  const shown = parents.find(({ contractId }) => contractId === (used?.parentContractId ?? used?.contractId));
  return (
    shown ??
    parents.find(({ validTo }) => validTo === undefined || toMilliseconds(validTo) > now) ??
    parents.at(-1) ??
    product.contracts.at(-1)
  );
}

/** The later calendar years for which the product is renewed already: `[2027]` beside a contract of 2026. */
export function renewedYears(product: EntitlementProduct, shown: Entitlement): number[] {
  const years = product.contracts
    .filter(({ parentContractId }) => parentContractId === undefined)
    .map(({ validFrom }) => osloYear(validFrom));
  return [...new Set(years)].filter((year) => year > osloYear(shown.validFrom));
}
