import * as z from 'zod/mini';

/**
 * Names on the employer's side of the wire that no public text spells out. Each is a default that an integrator may change.
 * What is read has the default name inside, whatever its name on the wire.
 */
export interface EmployerWireNames {
  /** List of items in a page (I, gap 7). */
  pageItems: string;
  /** Form field that carries the CSV file (I; the guide shows it as JSON, contradiction 5). */
  importFile: string;
  /** Media type of a merge patch (I). */
  mergePatchType: string;
  /** Categories of an employee, by year (I). */
  categories: string;
  /** Yearly fees of an employee (I). */
  yearlyFees: string;
  /** Disability proofs of an employee (I). */
  disabilityProofs: string;
  /** Family members of an employee (I). */
  familyMembers: string;
  /** Ticket rights of an employee, a family member and a holder (I). */
  ticketRights: string;
  /** Relation of a family member (I). */
  relation: string;
  /** Years of low income of a family member (U). */
  lowIncomes: string;
  /** Ticket type of a right and of a manual order (I). */
  ticketType: string;
  /** Manual order of a right (U). */
  manualOrder: string;
  /** Rule that gave a right (U). */
  rule: string;
  /** Station pairs of a manual order (U). */
  stationPairs: string;
  /** First station of a pair (U). */
  fromStation: string;
  /** Second station of a pair (U). */
  toStation: string;
  /** Travel type in a FIP report (U). */
  travelType: string;
  /** Ticket type in a FIP report (U). */
  fipTicketType: string;
}

/** The defaults. */
export const employerWireNames: EmployerWireNames = {
  pageItems: 'items',
  importFile: 'importFile',
  mergePatchType: 'application/merge-patch+json',
  categories: 'categories',
  yearlyFees: 'yearlyFees',
  disabilityProofs: 'disabilityProofs',
  familyMembers: 'familyMembers',
  ticketRights: 'ticketRights',
  relation: 'relation',
  lowIncomes: 'lowIncomes',
  ticketType: 'ticketType',
  manualOrder: 'manualOrder',
  rule: 'rule',
  stationPairs: 'stationPairs',
  fromStation: 'fromStation',
  toStation: 'toStation',
  travelType: 'travelType',
  fipTicketType: 'fipTicketType',
};

/** What an integrator changes: any of the names. */
export type EmployerWireNameOverrides = Partial<EmployerWireNames>;

/** The defaults with the integrator's changes laid over them. */
export function resolveEmployerWireNames(overrides: EmployerWireNameOverrides = {}): EmployerWireNames {
  return { ...employerWireNames, ...overrides };
}

/** A schema that finds the given properties under their configured names. */
export function withNames<Schema extends z.ZodMiniType>(
  names: EmployerWireNames,
  properties: readonly (keyof EmployerWireNames)[],
  schema: Schema,
) {
  return z.pipe(
    z.transform((value: unknown): unknown => renamed(value, names, properties)),
    schema,
  );
}

function renamed(
  value: unknown,
  names: EmployerWireNames,
  properties: readonly (keyof EmployerWireNames)[],
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const wire = value as Record<string, unknown>;
  const changed = properties.filter((property) => names[property] !== employerWireNames[property]);
  const found = changed.map((property) => [employerWireNames[property], wire[names[property]]]);
  return { ...wire, ...Object.fromEntries(found) };
}
