import { employerTerms } from '../data/employerTerms.ts';
import type { EmployeeFacts, ImportRecord } from '../employerRecords.ts';
import { osloInstant } from '../osloTime.ts';
import { Refusal } from '../refusal.ts';
import { nextNumber, type SandboxClient, type World } from '../world.ts';
import { requireScope } from './companies.ts';
import { factErrors, importKeyOf } from './employeeFacts.ts';

/** An imported employee of a company that the client may work for. Refuses with 404 an id that is none. */
export function requireImport(world: World, client: SandboxClient | undefined, id: string): ImportRecord {
  const record = world.tables.imports.get(id);
  if (!record) throw new Refusal(404, 'There is no such import', { code: 'SANDBOX-UNKNOWN-IMPORT' });
  requireScope(client, record.facts.companyId);
  return record;
}

/** Refuses with 400 facts that are wrong, and names every one of them. */
export function requireSound(facts: EmployeeFacts): void {
  const fields = factErrors(facts);
  if (fields.length === 0) return;
  throw new Refusal(400, 'The employee has errors', { code: 'SANDBOX-MALFORMED', fields });
}

/**
 * Keeps what was imported, for the job to find. The record is that of `id`, else the one with the same key, else a new one.
 * `isChanged` tells whether anything is not as it was.
 */
export function putImport(
  world: World,
  facts: EmployeeFacts,
  id?: string,
): { record: ImportRecord; isChanged: boolean } {
  const { imports, importKeys, changedImports } = world.tables;
  const key = importKeyOf(facts);
  const holder = importKeys.get(key);
  if (id !== undefined && holder !== undefined && holder !== id) refuseTaken(facts);
  const before = imports.get(id ?? holder ?? '');
  if (before && isSame(before.facts, facts)) return { record: before, isChanged: false };
  const record = {
    ...before,
    id: before?.id ?? String(employerTerms.firstImportId - 1 + nextNumber(world, 'import')),
    facts,
    changedAt: osloInstant(world.clock.now()),
  };
  if (before) importKeys.delete(importKeyOf(before.facts));
  importKeys.put(key, record.id);
  imports.put(record.id, record);
  changedImports.put(record.id, record.id);
  return { record, isChanged: true };
}

/** Facts are always written in one order. */
function isSame(before: EmployeeFacts, after: EmployeeFacts): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function refuseTaken({ employeeNo }: EmployeeFacts): never {
  const message = 'belongs to another imported employee';
  throw new Refusal(400, 'The employee is imported already', {
    code: 'SANDBOX-EMPLOYEE-EXISTS',
    fields: [{ field: 'employeeNo', defaultMessage: message, rejectedValues: [employeeNo] }],
  });
}
