import type { EmployerOperationId } from '@fribillett/entur-wire';
import { Refusal } from '../../refusal.ts';
import type { Route } from '../call.ts';
import {
  getEmploymentEndCauses,
  getEmploymentTypes,
  getFamilyRelations,
  getPayTypes,
  getProducts,
  getTicketTypes,
} from './codes.ts';
import { findCompanies } from './companies.ts';
import { getFipCouponsPerYear, getFipMonthlyReport } from './fip.ts';
import { getImport, importCsv, importEmployee, patchImport } from './imports.ts';
import { createTaxSavings, getTaxSavings } from './taxSavings.ts';

const notYet: Route = () => {
  throw new Refusal(501, 'The sandbox does not serve this operation yet');
};

/** What serves each of the employer's operations. */
export const employerOperations: Record<EmployerOperationId, Route> = {
  findEmployees: notYet,
  getEmployee: notYet,
  importNewEmployee: importEmployee,
  importMultipleEmployeesCsv: importCsv,
  getImportedEmployee: getImport,
  patchImportedEmployee: patchImport,
  setYearlyFee: notYet,
  setDisabilityProof: notYet,
  getAllFamilyMembers: notYet,
  findCompanies,
  findTicketRightsHolders: notYet,
  findActiveTicketRightsHolders: notYet,
  findTicketRights: notYet,
  getTicketTypes,
  getProducts,
  getPayTypes,
  getEmploymentTypes,
  getEmploymentEndCauses,
  getFamilyRelations,
  getTaxSavingsReportAsCsvFile: getTaxSavings,
  createTaxSavingsReport: createTaxSavings,
  getFipMonthlyReport,
  getFipCouponsPerYear,
};
