import { ticketTypes } from '../../data/codeLists.ts';
import { ruleName } from '../../data/eligibilityRules.ts';
import { employerTerms } from '../../data/employerTerms.ts';
import type { EmployeeRecord, FamilyMemberRecord, TicketRightRecord } from '../../employerRecords.ts';
import { standingRights } from '../../rules/rightsHolders.ts';
import { endOf, startOf } from '../../rules/ticketRights.ts';
import type { World } from '../../world.ts';

type Holder = EmployeeRecord | FamilyMemberRecord;

/** Id of somebody as a holder of rights. ASSUMPTION: it is not that of the employee or family member. */
export function holderIdOf({ id }: Holder): number {
  return Number(id) + employerTerms.holderIdOffset;
}

/**
 * `TicketRightResponse` (contract `personnel-tickets.md` 4.8); the end is exclusive, the first moment after the last day.
 * ASSUMPTION: one sync status is of the holder's profile, the other of the contract, under these names.
 */
export function ticketRightJson(
  { tables, employerNames }: World,
  holder: Holder,
  right: TicketRightRecord,
): Record<string, unknown> {
  const { id, programme, ruleId, firstDay, lastDay, calculatedAt } = right;
  const hasProfile = holder.customerNumber !== undefined;
  const contract = tables.contracts.get(right.contractUuid);
  return {
    ticketrightId: Number(id),
    ticketHolderId: holderIdOf(holder),
    employeeId: Number('employeeId' in holder ? holder.employeeId : holder.id),
    validFrom: startOf(firstDay),
    validUntil: endOf(lastDay),
    [employerNames.ticketType]: ticketTypes.find(({ code }) => code === `SBX-${programme}`),
    [employerNames.rule]: { id: ruleId, name: ruleName(ruleId) },
    profileSyncStatus: syncStatus(hasProfile ? calculatedAt : undefined),
    contractSyncStatus: syncStatus(contract?.createdAt),
    calculationTimestamp: calculatedAt,
  };
}

/** `SyncStatus`. ASSUMPTION: a right is ready as soon as it was calculated, and nothing goes wrong on the way. */
function syncStatus(syncTimestamp: string | undefined): Record<string, unknown> {
  return { isReadyToSync: true, syncTimestamp: syncTimestamp ?? null, errorMessage: null };
}

/** The rights of a holder that were not withdrawn, under their configured name. */
export function ticketRightsJson(world: World, holder: Holder): Record<string, unknown> {
  const rights = standingRights(holder).map((right) => ticketRightJson(world, holder, right));
  return { [world.employerNames.ticketRights]: rights };
}
