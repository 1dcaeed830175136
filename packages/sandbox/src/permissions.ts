import { Refusal } from './refusal.ts';
import type { ServedOperationId } from './servedOperations.ts';
import type { SandboxClient } from './world.ts';

/**
 * ASSUMPTION: Entur's permissions exist per operation (contract `personnel-tickets.md` 1), but only one of them has a public
 * name. The sandbox's are named for the work that they allow.
 */
const permissionOf = {
  token: undefined,
  findProfiles: 'profiles',
  getProfile: 'profiles',
  createProfile: 'profiles',
  createTemporaryProfile: 'profiles',
  updateTemporaryProfile: 'profiles',
  getEntitlementsByCustomerNumber: 'entitlements',
  claimPersonnelTicket: 'claim',
  validateContractUse: 'consumption',
  getAllValidContractsByCustomerNumber: 'usage',
  searchOffersV2TripPattern: 'offers',
  searchOffersV2StopPlaces: 'offers',
  searchOffersV3TripPattern: 'offers',
  searchOmsaOffers: 'offers',
  reserveOffers: 'reservation',
  getOrder: 'orders',
  confirmOrderLines: 'orders',
  createPayment: 'payments',
  startTerminal: 'payments',
  capturePayment: 'payments',
  getTransaction: 'payments',
  findTicketDistributionGroups: 'tickets',
  getRefundOptions: 'refunds',
  dryRunRefund: 'refunds',
  refundOrder: 'refunds',
  findEmployees: 'employees',
  getEmployee: 'employees',
  getAllFamilyMembers: 'employees',
  importNewEmployee: 'employee-import',
  importMultipleEmployeesCsv: 'employee-import',
  getImportedEmployee: 'employee-import',
  patchImportedEmployee: 'employee-import',
  setYearlyFee: 'employee-import',
  setDisabilityProof: 'employee-import',
  findTicketRightsHolders: 'ticket-rights',
  findActiveTicketRightsHolders: 'ticket-rights',
  findTicketRights: 'ticket-rights',
  findCompanies: 'codes',
  getTicketTypes: 'codes',
  getProducts: 'codes',
  getPayTypes: 'codes',
  getEmploymentTypes: 'codes',
  getEmploymentEndCauses: 'codes',
  getFamilyRelations: 'codes',
  getTaxSavingsReportAsCsvFile: 'reports',
  createTaxSavingsReport: 'reports',
  getFipMonthlyReport: 'reports',
  getFipCouponsPerYear: 'reports',
} as const satisfies Record<ServedOperationId, string | undefined>;

/** What a client of the sandbox may be allowed to do. */
export type SandboxPermission = NonNullable<(typeof permissionOf)[ServedOperationId]>;

/** Refuses with 403 what the client may not do. Without `permissions` a client may do everything. */
export function requirePermission({ permissions }: SandboxClient, operation: ServedOperationId): void {
  const needed = permissionOf[operation];
  if (needed === undefined || permissions === undefined || permissions.includes(needed)) return;
  throw new Refusal(403, `The client lacks the permission ${needed}`, { code: 'SANDBOX-PERMISSION' });
}
