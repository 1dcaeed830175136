import type { Journey } from '../journeys/journey.ts';
import { departureSpan, isDay, osloDay, osloYear, toMilliseconds } from '../journeys/osloDay.ts';
import type { Span } from '../journeys/osloDay.ts';
import type { Refusal } from '../consumption/verdict.ts';
import type { Entitlement } from './entitlement.ts';

/** Why a right cannot be used for a journey. */
export type UnusableReason =
  | 'not-yet-valid'
  | 'expired'
  | 'ends-before-return'
  | 'renews-at-new-year'
  | 'no-coupons-left'
  | 'refused'
  | 'blocked';

/**
 * What one right can do for one journey. `undecided` means that the journey has no time of day yet and that the right
 * begins or ends within that day. `contract` is the one to use: a day trip before its parent (rule 4).
 */
export type JourneyAvailability =
  | { journeyId: string; status: 'usable' | 'undecided'; contract: Entitlement; reason?: undefined }
  | { journeyId: string; status: 'unusable'; reason: UnusableReason; contract?: undefined };

/** What a judgement needs beside the contracts. */
export interface AvailabilityContext {
  /** The whole trip, in the order of travel. */
  journeys: readonly Journey[];
  /** Milliseconds since the epoch: tells a right that will be renewed from one that was not. */
  now: number;
  /** What validations have refused for these departures. */
  refusals?: readonly Refusal[] | undefined;
}

/**
 * Judges the contracts of one product, this year's and next year's and their day trips, for every journey.
 *
 * A contract's window is compared with the departure instant. Coupons count per calendar year of travel: when fewer are
 * left than that year's journeys need, none of them can use the contract (rule 4). A day trip takes no coupon.
 *
 * @throws RangeError when a departure or a window is no instant.
 */
export function judgeJourneys(
  contracts: readonly Entitlement[],
  context: AvailabilityContext,
): JourneyAvailability[] {
  const covers = context.journeys.map((journey) => coversOf(contracts, journey, context));
  const uses = withinCoupons(covers);
  return context.journeys.map((journey, index) => {
    const use = uses[index];
    if (use !== undefined) return { journeyId: journey.id, status: use.status, contract: use.contract };
    const isSpent = covers[index]?.length !== 0;
    const reason = isSpent ? 'no-coupons-left' : whyNot(contracts, journey, context);
    return { journeyId: journey.id, status: 'unusable', reason };
  });
}

/** A contract that covers a journey, and what it takes a coupon from: one contract's coupons of one year. */
interface Cover {
  contract: Entitlement;
  status: 'usable' | 'undecided';
  account?: string | undefined;
}

/** What surely covers the journey goes before what may cover it, and a day trip before its parent. */
function coversOf(
  contracts: readonly Entitlement[],
  journey: Journey,
  context: AvailabilityContext,
): Cover[] {
  const span = departureSpan(journey.departure);
  return contracts
    .filter((contract) => contract.isBlocked !== true && !isRefused(contract, journey, context.refusals))
    .map((contract) => ({ contract, cover: coverage(contract, span) }))
    .filter(({ cover }) => cover !== 'none')
    .sort((a, b) => rank(a) - rank(b))
    .map(({ contract, cover }) => ({
      contract,
      status: cover === 'whole' ? 'usable' : 'undecided',
      account: couponAccount(contract, journey),
    }));
}

function rank({ contract, cover }: { contract: Entitlement; cover: Coverage }): number {
  return (cover === 'whole' ? 0 : 2) + (contract.parentContractId === undefined ? 1 : 0);
}

function couponAccount(
  { contractId, parentContractId, remainingCoupons }: Entitlement,
  { departure }: Journey,
): string | undefined {
  const isCounted = parentContractId === undefined && remainingCoupons !== undefined;
  return isCounted ? `${contractId} ${String(osloYear(departure))}` : undefined;
}

/** Gives each journey its first cover, leaving out accounts that have too few coupons for all who turn to them. */
function withinCoupons(
  covers: readonly Cover[][],
  spent: ReadonlySet<string | undefined> = new Set(),
): (Cover | undefined)[] {
  const uses = covers.map((journey) => journey.find(({ account }) => !spent.has(account)));
  const short = uses.flatMap((use) => {
    if (use?.account === undefined) return [];
    const needed = uses.filter((other) => other?.account === use.account).length;
    return needed > (use.contract.remainingCoupons ?? 0) ? [use.account] : [];
  });
  return short.length === 0 ? uses : withinCoupons(covers, new Set([...spent, ...short]));
}

type Coverage = 'whole' | 'part' | 'none';

function coverage(contract: Entitlement, span: Span): Coverage {
  const from = toMilliseconds(contract.validFrom);
  const to = end(contract);
  if (span.end <= from || span.start >= to) return 'none';
  return span.start >= from && span.end <= to ? 'whole' : 'part';
}

function end(contract: Entitlement): number {
  return contract.validTo === undefined ? Infinity : toMilliseconds(contract.validTo);
}

function isRefused(
  { contractId }: Entitlement,
  { departure }: Journey,
  refusals: readonly Refusal[] = [],
): boolean {
  if (isDay(departure)) return false;
  return refusals.some(
    (refusal) =>
      refusal.kind === 'refused' &&
      refusal.contractId === contractId &&
      toMilliseconds(refusal.firstTravelDate) === toMilliseconds(departure),
  );
}

function whyNot(
  contracts: readonly Entitlement[],
  journey: Journey,
  context: AvailabilityContext,
): UnusableReason {
  const span = departureSpan(journey.departure);
  const covering = contracts.filter((contract) => coverage(contract, span) !== 'none');
  if (covering.length > 0) return covering.some(({ isBlocked }) => isBlocked) ? 'blocked' : 'refused';
  // A day trip that is over says nothing about the right it came from.
  const parents = contracts.filter(({ parentContractId }) => parentContractId === undefined);
  const judged = parents.length > 0 ? parents : contracts;
  if (judged.some(({ validFrom }) => toMilliseconds(validFrom) >= span.end)) return 'not-yet-valid';
  const running = judged.filter((contract) => end(contract) > context.now);
  if (running.some((contract) => renewsBefore(contract, journey))) return 'renews-at-new-year';
  const earlier = context.journeys.slice(0, context.journeys.indexOf(journey));
  const coversEarlier = earlier.some(({ departure }) =>
    running.some((contract) => coverage(contract, departureSpan(departure)) !== 'none'),
  );
  return coversEarlier ? 'ends-before-return' : 'expired';
}

/** Ends with its calendar year, and the journey is in the year after: the renewal is not made yet. */
function renewsBefore(contract: Entitlement, journey: Journey): boolean {
  if (contract.validTo === undefined) return false;
  const lastDay = osloDay(end(contract) - 1);
  return lastDay.endsWith('-12-31') && osloYear(journey.departure) === Number(lastDay.slice(0, 4)) + 1;
}
