import { overlayEndpoints, type Endpoint } from './endpoints.ts';

/**
 * Every operation that an employer speaks, apart from the sale's `enturEndpoints`: who sells tickets is not obliged to
 * configure these. Each entry is a default, and its mark is that of the weaker of method and path; what is not `C` is
 * unverified and mended by {@link resolveEmployerEndpoints}. Source: contract `personnel-tickets.md` 2.3.
 */
export const employerEndpoints = {
  findEmployees: { method: 'GET', path: '/personnelticket/v2/employees', mark: 'C' },
  // Operation id: U.
  getEmployee: { method: 'GET', path: '/personnelticket/v2/employees/{employeeId}', mark: 'I' },
  importNewEmployee: { method: 'POST', path: '/personnelticket/v2/imports/employees', mark: 'C' },
  // POST, a file upload, is confirmed; the path is unknown.
  importMultipleEmployeesCsv: {
    method: 'POST',
    path: '/personnelticket/v2/imports/employees/csv',
    mark: 'U',
  },
  getImportedEmployee: {
    method: 'GET',
    path: '/personnelticket/v2/imports/employees/{importedEmployeeId}',
    mark: 'I',
  },
  patchImportedEmployee: {
    method: 'PATCH',
    path: '/personnelticket/v2/imports/employees/{importedEmployeeId}',
    mark: 'I',
  },
  // The path is confirmed, the method is unknown. `employeeId` is the internal id, not the import id.
  setYearlyFee: {
    method: 'PUT',
    path: '/personnelticket/v2/imports/employees/{employeeId}/years/{year}/yearly-fees',
    mark: 'U',
  },
  // The method is unknown, the path is taken to be like that of the yearly fee.
  setDisabilityProof: {
    method: 'PUT',
    path: '/personnelticket/v2/imports/employees/{employeeId}/years/{year}/disability-proofs',
    mark: 'U',
  },
  getAllFamilyMembers: { method: 'GET', path: '/personnelticket/v2/family-members', mark: 'C' },
  findCompanies: { method: 'GET', path: '/personnelticket/v2/companies', mark: 'C' },
  findTicketRightsHolders: { method: 'GET', path: '/personnelticket/v2/ticketrightsholders', mark: 'C' },
  // Only the schema of the answer is public.
  findActiveTicketRightsHolders: {
    method: 'GET',
    path: '/personnelticket/v2/ticketrightsholders/active',
    mark: 'U',
  },
  findTicketRights: { method: 'GET', path: '/personnelticket/v2/ticketrights', mark: 'I' },
  getTicketTypes: { method: 'GET', path: '/personnelticket/v2/code-pages/ticket-types', mark: 'C' },
  // The paths of the other code lists are unknown: they are taken to be beside the ticket types.
  getProducts: { method: 'GET', path: '/personnelticket/v2/code-pages/products', mark: 'U' },
  getPayTypes: { method: 'GET', path: '/personnelticket/v2/code-pages/pay-types', mark: 'U' },
  getEmploymentTypes: { method: 'GET', path: '/personnelticket/v2/code-pages/employment-types', mark: 'U' },
  getEmploymentEndCauses: {
    method: 'GET',
    path: '/personnelticket/v2/code-pages/employment-end-causes',
    mark: 'U',
  },
  getFamilyRelations: { method: 'GET', path: '/personnelticket/v2/code-pages/family-relations', mark: 'U' },
  getTaxSavingsReportAsCsvFile: { method: 'GET', path: '/personnelticket/v2/reports/tax-savings', mark: 'C' },
  // Starts the generation; called again it tells the progress. Operation id: I.
  createTaxSavingsReport: { method: 'POST', path: '/personnelticket/v2/reports/tax-savings', mark: 'C' },
  getFipMonthlyReport: { method: 'GET', path: '/personnelticket/v2/reports/fip', mark: 'U' },
  getFipCouponsPerYear: { method: 'GET', path: '/personnelticket/v2/reports/fip-coupons', mark: 'U' },
} as const satisfies Record<string, Endpoint>;

/** The name of an operation in {@link employerEndpoints}. */
export type EmployerOperationId = keyof typeof employerEndpoints;
/** Every operation of the employer's with its method and path. */
export type EmployerEndpoints = Record<EmployerOperationId, Endpoint>;
/** What an integrator changes: any part of any of the employer's operations. */
export type EmployerEndpointOverrides = Partial<Record<EmployerOperationId, Partial<Endpoint>>>;

/** Every name of the employer's operations, for iterating. */
export const employerOperationIds = Object.keys(employerEndpoints) as EmployerOperationId[];

/** The defaults with the integrator's changes laid over them. */
export function resolveEmployerEndpoints(overrides: EmployerEndpointOverrides = {}): EmployerEndpoints {
  return overlayEndpoints(employerEndpoints, overrides);
}
