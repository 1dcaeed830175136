import type { Journey } from '../journeys/journey.ts';
import { departureSpan, osloDay, osloYear, toMilliseconds } from '../journeys/osloDay.ts';
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
 * A contract's window is compared with the departure instant. Coupons count per contract, which is one calendar year: when fewer are left than
 * the journeys need that fall on it, none of them can use it (rule 4). A right never crosses New Year (rule 3).
 */
export function judgeJourneys(
  contracts: readonly Entitlement[],
  context: AvailabilityContext,
): JourneyAvailability[] {
  const candidates = context.journeys.map((journey) => firstCandidate(contracts, journey, context));
  const needed = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate.status === 'unusable' || candidate.contract.parentContractId !== undefined) continue;
    const { contractId } = candidate.contract;
    needed.set(contractId, (needed.get(contractId) ?? 0) + 1);
  }
  return candidates.map((candidate) => {
    if (candidate.status === 'unusable') return candidate;
    const { contractId, remainingCoupons } = candidate.contract;
    return (needed.get(contractId) ?? 0) > (remainingCoupons ?? Infinity)
      ? { journeyId: candidate.journeyId, status: 'unusable', reason: 'no-coupons-left' }
      : candidate;
  });
}

function firstCandidate(
  contracts: readonly Entitlement[],
  journey: Journey,
  context: AvailabilityContext,
): JourneyAvailability {
  const span = departureSpan(journey.departure);
  const open = contracts.filter(
    (contract) => contract.isBlocked !== true && !isRefused(contract, span, context.refusals),
  );
  const found = bestCover(open, span);
  if (found !== undefined) return { journeyId: journey.id, ...found };
  return { journeyId: journey.id, status: 'unusable', reason: whyNot(contracts, journey, span, context) };
}

type Cover = { status: 'usable' | 'undecided'; contract: Entitlement };

/** A day trip that surely covers goes first, then a parent that surely covers, then whatever may cover. */
function bestCover(contracts: readonly Entitlement[], span: Span): Cover | undefined {
  const covers = contracts
    .map((contract) => ({ contract, cover: coverage(contract, span) }))
    .filter(({ cover }) => cover !== 'none')
    .sort((a, b) => rank(a) - rank(b));
  const best = covers[0];
  if (best === undefined) return undefined;
  return { contract: best.contract, status: best.cover === 'whole' ? 'usable' : 'undecided' };
}

function rank({ contract, cover }: { contract: Entitlement; cover: Coverage }): number {
  const spent = contract.parentContractId === undefined && contract.remainingCoupons === 0;
  return (spent ? 4 : 0) + (cover === 'whole' ? 0 : 2) + (contract.parentContractId === undefined ? 1 : 0);
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

function isRefused(contract: Entitlement, span: Span, refusals: readonly Refusal[] = []): boolean {
  return refusals.some(
    (refusal) =>
      refusal.kind === 'refused' &&
      refusal.contractId === contract.contractId &&
      toMilliseconds(refusal.firstTravelDate) === span.start,
  );
}

function whyNot(
  contracts: readonly Entitlement[],
  journey: Journey,
  span: Span,
  context: AvailabilityContext,
): UnusableReason {
  const covering = contracts.filter((contract) => coverage(contract, span) !== 'none');
  if (covering.length > 0) return covering.some(({ isBlocked }) => isBlocked) ? 'blocked' : 'refused';
  // A day trip that is over says nothing about the right it came from.
  const parents = contracts.filter(({ parentContractId }) => parentContractId === undefined);
  const judged = parents.length > 0 ? parents : contracts;
  if (judged.some(({ validFrom }) => toMilliseconds(validFrom) >= span.end)) return 'not-yet-valid';
  if (judged.some((contract) => renewsBefore(contract, journey, context.now))) return 'renews-at-new-year';
  const coversEarlier = context.journeys
    .slice(0, context.journeys.indexOf(journey))
    .some(({ departure }) =>
      judged.some((contract) => coverage(contract, departureSpan(departure)) !== 'none'),
    );
  return coversEarlier ? 'ends-before-return' : 'expired';
}

/** Ends with its calendar year, has not ended yet, and the journey is in the year after: the renewal is not made yet. */
function renewsBefore(contract: Entitlement, journey: Journey, now: number): boolean {
  const to = end(contract);
  if (to === Infinity || to <= now) return false;
  const lastDay = osloDay(to - 1);
  return lastDay.endsWith('-12-31') && osloYear(journey.departure) === Number(lastDay.slice(0, 4)) + 1;
}
