import { employerTerms } from '../data/employerTerms.ts';
import { programmes, type Programme, type ProgrammeKey } from '../data/products.ts';
import type { RightsHolder, TicketRightRecord } from '../employerRecords.ts';
import { addDays, osloInstant, osloMoment } from '../osloTime.ts';
import type { ContractRecord, World } from '../world.ts';
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
  const kept = due.map((right) => rightFor(holder, right, at));
  const others = holder.rights
    .filter((right) => !kept.some(({ contractUuid }) => contractUuid === right.contractUuid))
    .map((right) => (right.year < year || right.isWithdrawn ? right : withdraw(world, right, at)));
  const rights = [...others, ...kept];
  const isChanged = rights.some((right) => !holder.rights.includes(right));
  if (!isChanged && !isRenamed) return holder;
  const made = kept.filter((right) => isRenamed || !holder.rights.includes(right));
  if (made.length > 0) synchronise(world, holder, owner, made);
  const customerNumber = made.length > 0 ? profileOf(holder) : holder.customerNumber;
  return { ...holder, rights, customerNumber, changedAt: at };
}

/** Id of a right, the same whenever it is made. */
export function ticketRightId(
  { id }: Pick<RightsHolder, 'id'>,
  { programme, year }: { programme: ProgrammeKey; year: number },
): string {
  const place = Object.keys(programmes).indexOf(programme);
  return `${id}${String(year).slice(2)}${String(place)}`;
}

/** The profile of the Directorate's organisation, made with the first right (contract `personnel-tickets.md` 4.9). */
function profileOf({ id }: RightsHolder): string {
  return String(Number(id) + employerTerms.profileOffset);
}

/** The right as it is, when there is nothing to change about it. */
function rightFor(holder: RightsHolder, due: DueRight, at: string): TicketRightRecord {
  const { year, programme, ruleId, firstDay, lastDay } = due;
  const contractUuid = `sbx-${holder.id}-${programme}-${String(year)}`;
  const before = holder.rights.find((right) => right.contractUuid === contractUuid);
  const isSame =
    before?.isWithdrawn === false &&
    before.ruleId === ruleId &&
    before.firstDay === firstDay &&
    before.lastDay === lastDay;
  if (isSame) return before;
  return { ...due, id: ticketRightId(holder, due), contractUuid, calculatedAt: at, isWithdrawn: false };
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
 * Writes the contracts of rights, with the pickup code as their `externalRef`. ASSUMPTION: who has claimed one contract of a
 * holder has those that follow too, so that nobody claims anew at New Year.
 */
function synchronise(
  world: World,
  holder: RightsHolder,
  owner: RightsOwner,
  rights: readonly TicketRightRecord[],
): void {
  const { contracts } = world.tables;
  const claimers = claimersOf(world, holder);
  for (const { contractUuid: uuid, programme: key, year, firstDay, lastDay, calculatedAt } of rights) {
    const before = contracts.get(uuid);
    const { productId, productVersion, couponsLimit }: Programme = programmes[key];
    contracts.put(uuid, {
      ...{ uuid, productId, productVersion, couponsLimit },
      status: 'valid',
      createdAt: before?.createdAt ?? calculatedAt,
      validFrom: startOf(firstDay),
      validTo: endOf(lastDay),
      externalRef: holder.ticketHolderCode,
      owner: { customerNumber: profileOf(holder), ...owner },
      ...categoryOf(owner.birthDate, year),
      consumers: before?.consumers.length ? before.consumers : claimers,
      usage: before?.usage ?? [],
    });
  }
}

function claimersOf(world: World, { rights }: RightsHolder): ContractRecord['consumers'] {
  for (const { contractUuid } of rights) {
    const consumers = world.tables.contracts.get(contractUuid)?.consumers ?? [];
    if (consumers.length > 0) return consumers;
  }
  return [];
}

/** The rights of all employees begin and end on few days, and to ask the calendar takes its time. */
const starts = new Map<string, string>();

/** The first moment of a day in Oslo, RFC 3339. */
export function startOf(day: string): string {
  const start = starts.get(day) ?? osloInstant(osloMoment(day));
  starts.set(day, start);
  return start;
}

/** The moment after a day in Oslo, RFC 3339. */
export function endOf(day: string): string {
  return startOf(addDays(day, 1));
}
