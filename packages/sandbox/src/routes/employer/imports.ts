import {
  importedEmployeePatchSchema,
  importedEmployeeRequestSchema,
  int64Schema,
  readAs,
} from '@fribillett/entur-wire';
import { postalPlaces } from '../../data/postalPlaces.ts';
import type { EmployeeFacts, ImportRecord } from '../../employerRecords.ts';
import { Refusal } from '../../refusal.ts';
import { requireScope } from '../../rules/companies.ts';
import { readEmployeesCsv } from '../../rules/employeeCsv.ts';
import { factsOf } from '../../rules/employeeFacts.ts';
import { putImport, requireImport, requireSound } from '../../rules/imports.ts';
import type { World } from '../../world.ts';
import { param, type Call, type Route } from '../call.ts';

/**
 * `ImportedEmployeeResponse`: the postal code comes back as an object (contract `personnel-tickets.md` 4.10). ASSUMPTION: the
 * personal number does not come back, the rest does under the names of the request.
 */
function importJson({ id, facts }: ImportRecord): Record<string, unknown> {
  const { companyId, postalCode, ssn: _, ...rest } = facts;
  return {
    id: Number(id),
    companyId: Number(companyId),
    ...rest,
    postalData: {
      code: postalCode,
      place: postalPlaces[postalCode] ?? null,
      country: 'NOR',
      isDeleted: false,
    },
  };
}

function checked(call: Call, request: unknown): EmployeeFacts {
  const facts = factsOf(readAs(importedEmployeeRequestSchema, request, 'The employee'));
  requireScope(call.client, facts.companyId);
  requireSound(facts);
  return facts;
}

/** `importNewEmployee`. With an `id` it replaces that record; ASSUMPTION: an unknown one is a 404. */
export const importEmployee: Route = (world, call) => {
  const { id } = readAs(importedEmployeeRequestSchema, call.body, 'The employee');
  if (id !== undefined) requireImport(world, call.client, id);
  return { body: importJson(putImport(world, checked(call, call.body), id).record) };
};

function importOf(world: World, call: Call): ImportRecord {
  const id = readAs(int64Schema, param(call, 'importedEmployeeId'), 'The import id');
  return requireImport(world, call.client, id);
}

/** `getImportedEmployee` */
export const getImport: Route = (world, call) => ({ body: importJson(importOf(world, call)) });

/** `patchImportedEmployee`: what is absent stays, `null` clears; ASSUMPTION: what an import must have cannot be cleared. */
export const patchImport: Route = (world, call) => {
  const { id, facts } = importOf(world, call);
  const { preferredProductId: _, ...patch } = readAs(importedEmployeePatchSchema, call.body, 'The patch');
  const changes = Object.entries(patch).filter(([, value]) => value !== undefined);
  const patched = checked(call, { ...facts, ...Object.fromEntries(changes) });
  return { body: importJson(putImport(world, patched, id).record) };
};

/** `importMultipleEmployeesCsv`: all of the file or nothing. Answers with the records that really changed. */
export const importCsv: Route = (world, call) => {
  const file = (call.body as Record<string, unknown> | undefined)?.[world.employerNames.importFile];
  if (typeof file !== 'string') {
    throw new Refusal(400, `The field ${world.employerNames.importFile} is missing`, {
      code: 'SANDBOX-MALFORMED',
    });
  }
  const employees = readEmployeesCsv(file);
  for (const companyId of new Set(employees.map((facts) => facts.companyId))) {
    requireScope(call.client, companyId);
  }
  const imported = employees.map((facts) => putImport(world, facts));
  return { body: imported.filter(({ isChanged }) => isChanged).map(({ record }) => importJson(record)) };
};
