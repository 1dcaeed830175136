import type { EmployerOperationId } from '@fribillett/entur-wire';
import { Refusal } from '../../refusal.ts';
import type { Route } from '../call.ts';

const notYet: Route = () => {
  throw new Refusal(501, 'The sandbox does not serve this operation yet');
};

/** What serves each of the employer's operations. */
export const employerOperations: Record<EmployerOperationId, Route> = {
  findEmployees: notYet,
  getEmployee: notYet,
  importNewEmployee: notYet,
  importMultipleEmployeesCsv: notYet,
  getImportedEmployee: notYet,
  patchImportedEmployee: notYet,
  setYearlyFee: notYet,
  setDisabilityProof: notYet,
  getAllFamilyMembers: notYet,
  findCompanies: notYet,
  findTicketRightsHolders: notYet,
  findActiveTicketRightsHolders: notYet,
  findTicketRights: notYet,
  getTicketTypes: notYet,
  getProducts: notYet,
  getPayTypes: notYet,
  getEmploymentTypes: notYet,
  getEmploymentEndCauses: notYet,
  getFamilyRelations: notYet,
  getTaxSavingsReportAsCsvFile: notYet,
  createTaxSavingsReport: notYet,
  getFipMonthlyReport: notYet,
  getFipCouponsPerYear: notYet,
};
