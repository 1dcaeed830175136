import { employerTerms } from '../data/employerTerms.ts';
import { programmes, type Programme } from '../data/products.ts';
import type { RightsHolder, TicketRightRecord } from '../employerRecords.ts';
import { addDays, osloInstant, osloMoment } from '../osloTime.ts';
import { nextNumber, type ContractRecord, type World } from '../world.ts';
import { categoryOf } from './contract.ts';
import type { DueRight } from './eligibility.ts';

/** The owner of a holder's contracts. */
export interface RightsOwner {
  name: string;
  birthDate: string;
}

/** One run of the job: the Oslo year and the moment, RFC 3339. */
export interface JobRun {
  year: number;
  at: string;
}

/**
 * Gives a holder the rights that are due, and withdraws those that no longer are, this year's and later ones; each is a contract
 * on the sales side. Returns the holder, the same one when nothing changed. With `isRenamed` the contracts are written anew.
 * ASSUMPTION: a right is synchronised as it is made; a right that comes back is the one that went, its coupons spent.
 */
export function settleRights<Holder extends RightsHolder>(
  world: World,
  holder: Holder,
  owner: RightsOwner,
  due: readonly DueRight[],
  { year, at, isRenamed }: JobRun & { isRenamed: boolean },
): Holder {
  const kept = due.map((right) => rightFor(world, holder, right, at));
  const others = holder.rights
    .filter((right) => !kept.some(({ contractUuid }) => contractUuid === right.contractUuid))
    .map((right) => (right.year < year || right.isWithdrawn ? right : withdraw(world, right, at)));
  const rights = [...others, ...kept];
  const isChanged = rights.some((right) => !holder.rights.includes(right));
  if (!isChanged && !isRenamed) return holder;
  const settled = { ...holder, rights, customerNumber: profileOf(world, holder, kept), changedAt: at };
  for (const right of kept) {
    if (isRenamed || !holder.rights.includes(right)) synchronise(world, settled, owner, right);
  }
  return settled;
}

/** The profile of the Directorate's organisation, made with the first right (contract `personnel-tickets.md` 4.9). */
function profileOf(
  world: World,
  { customerNumber }: RightsHolder,
  kept: readonly unknown[],
): string | undefined {
  if (customerNumber !== undefined || kept.length === 0) return customerNumber;
  return String(employerTerms.firstDirectorateProfile - 1 + nextNumber(world, 'directorateProfile'));
}

/** The right as it is, when there is nothing to change about it. */
function rightFor(world: World, holder: RightsHolder, due: DueRight, at: string): TicketRightRecord {
  const { year, programme, ruleId, firstDay, lastDay } = due;
  const contractUuid = `sbx-${holder.id}-${programme}-${String(year)}`;
  const before = holder.rights.find((right) => right.contractUuid === contractUuid);
  const isSame =
    before?.isWithdrawn === false &&
    before.ruleId === ruleId &&
    before.firstDay === firstDay &&
    before.lastDay === lastDay;
  if (isSame) return before;
  const id = before?.id ?? String(employerTerms.firstTicketRightId - 1 + nextNumber(world, 'ticketRight'));
  return { ...due, id, contractUuid, calculatedAt: at, isWithdrawn: false };
}

/** A contract that had run out by itself is expired, and another cancelled, with the day trips under it. */
function withdraw(world: World, right: TicketRightRecord, at: string): TicketRightRecord {
  const { contracts } = world.tables;
  const contract = contracts.get(right.contractUuid);
  const programme: Programme = programmes[right.programme];
  const isUsed = programme.dayTrip !== undefined && (contract?.usage.length ?? 0) > 0;
  const trips = isUsed ? contracts.list(`${right.contractUuid}-day-`) : [];
  for (const one of [...(contract ? [contract] : []), ...trips]) {
    const isOver = Date.parse(one.validTo) <= Date.parse(at);
    if (one.status === 'valid') contracts.put(one.uuid, { ...one, status: isOver ? 'expired' : 'cancelled' });
  }
  return { ...right, isWithdrawn: true, calculatedAt: at };
}

/**
 * Writes the contract of a right. Its `externalRef` is the pickup code. ASSUMPTION: who has claimed one contract of a holder
 * has those that follow too, so that nobody claims anew at New Year.
 */
function synchronise(world: World, holder: RightsHolder, owner: RightsOwner, right: TicketRightRecord): void {
  const { contracts } = world.tables;
  const before = contracts.get(right.contractUuid);
  const programme: Programme = programmes[right.programme];
  const { productId, productVersion, couponsLimit } = programme;
  contracts.put(right.contractUuid, {
    uuid: right.contractUuid,
    ...{ productId, productVersion, couponsLimit },
    status: 'valid',
    createdAt: before?.createdAt ?? right.calculatedAt,
    validFrom: startOf(right.firstDay),
    validTo: endOf(right.lastDay),
    externalRef: holder.ticketHolderCode,
    owner: { customerNumber: holder.customerNumber ?? '', ...owner },
    ...categoryOf(owner.birthDate, right.year),
    consumers: before?.consumers.length ? before.consumers : claimersOf(world, holder),
    usage: before?.usage ?? [],
  });
}

function claimersOf(world: World, { rights }: RightsHolder): ContractRecord['consumers'] {
  const found = rights
    .map(({ contractUuid }) => world.tables.contracts.get(contractUuid)?.consumers ?? [])
    .find((consumers) => consumers.length > 0);
  return found ?? [];
}

/** The first moment of a day, RFC 3339. */
export function startOf(day: string): string {
  return osloInstant(osloMoment(day));
}

/** The moment after a day, RFC 3339. */
export function endOf(day: string): string {
  return startOf(addDays(day, 1));
}
